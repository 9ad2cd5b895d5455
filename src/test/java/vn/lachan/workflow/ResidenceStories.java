package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.junit.jupiter.api.Test;
import vn.lachan.identity.CaseNumber;

/** Which commune answers for a case. */
abstract class ResidenceStories extends CaseStories {

    @Test
    void theCommuneOfResidenceTakesTheCaseOverAndPlans() {
        CaseNumber number = reported();
        completes("canbo", number, "{\"sex\": \"FEMALE\", \"outcome\": \"PROCEED\", \"residenceUnit\": \"01843\"}");
        completes("canbo", number, ASSESSED);
        assertThat(process(number)).isWaitingAt("handOver");

        completes("canbo2", number, "{\"decision\": \"TAKE_OVER\"}");
        assertThat(process(number)).isWaitingAt("gatherFacts");
        completes("canbo2", number, FACTS);
        assertThat(process(number)).isWaitingAt("confirmClassification");
        assertThat(acts(number)).contains("HANDED_OVER");
    }

    @Test
    void aCaseThatTheOtherCommuneReturnsStaysWhereItHappened() {
        CaseNumber number = reported();
        completes("canbo", number, "{\"sex\": \"FEMALE\", \"outcome\": \"PROCEED\", \"residenceUnit\": \"01843\"}");
        completes("canbo", number, ASSESSED);

        completes("canbo2", number, "{\"decision\": \"RETURN\", \"note\": \"Không cư trú ở đây (hư cấu)\"}");

        completes("canbo", number, "gatherFacts", FACTS);
        assertThat(process(number)).isWaitingAt("confirmClassification").hasPassed("takenOver");
    }

    @Test
    void whoeverTakesTheCaseOverTakesItsEmergencyToo() {
        CaseNumber number = reported();
        completes(
                "canbo",
                number,
                "{\"sex\": \"FEMALE\", \"outcome\": \"PROCEED\", \"residenceUnit\": \"01843\", \"carerIsHarmDoer\": true}");
        completes("canbo", number, "initialAssessment", ASSESSED);

        completes("canbo2", number, "handOver", "{\"decision\": \"TAKE_OVER\"}");

        completes("canbo2", number, "emergencyMeasures", measures(false));
    }
}
