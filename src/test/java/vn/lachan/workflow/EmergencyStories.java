package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.lachan.identity.CaseNumber;
import vn.lachan.taskform.FormRefused;

/** What runs beside the way of a case while a child is in danger. */
abstract class EmergencyStories extends CaseStories {

    @Test
    void anEmergencyRunsBesideTheCheckWarnsAndEscalates() {
        CaseNumber number = reported("{\"seriousHarm\": true}");
        assertThat(process(number)).isWaitingAt("checkReport", "emergencyMeasures");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .count())
                .isEqualTo(2);

        passes(Duration.ofHours(10));
        firesDueTimers(number);
        assertThat(acts(number)).containsExactly("REPORT_RECEIVED", "TASK_NEARLY_DUE");
        passes(Duration.ofHours(3));
        firesDueTimers(number);
        assertThat(acts(number)).contains("TASK_OVERDUE");

        completes("canbo", number, "emergencyMeasures", measures(false));
        assertThat(process(number)).isWaitingAt("checkReport").hasPassed("measuresTaken");
    }

    @Test
    void aChildIsRemovedForAtMostFifteenDaysAndTheEndIsAnnounced() {
        CaseNumber number = reported("{\"carerIsHarmDoer\": true}");
        completes("canbo", number, "emergencyMeasures", measures(true));
        assertThat(process(number)).isWaitingAt("checkReport", "temporaryRemoval");
        assertThatThrownBy(() -> completes("chutich", number, "temporaryRemoval", removal(16)))
                .isInstanceOf(FormRefused.class);

        completes("chutich", number, "temporaryRemoval", removal(15));
        passes(Duration.ofDays(13));
        firesDueTimers(number);
        assertThat(acts(number)).contains("REMOVAL_ENDS_SOON").doesNotContain("REMOVAL_ENDED");
        passes(Duration.ofDays(4));
        firesDueTimers(number);
        assertThat(acts(number)).contains("REMOVAL_ENDED");
        assertThat(process(number)).isWaitingAt("checkReport").hasPassed("removalEnded");
    }

    @Test
    void fromSixteenOnNobodyIsRemoved() {
        CaseNumber number = reported("{\"carerIsHarmDoer\": true}");
        completes(
                "canbo",
                number,
                "checkReport",
                "{\"sex\": \"FEMALE\", \"outcome\": \"PROCEED\", \"estimatedAge\": 17}");

        assertThatThrownBy(() -> completes("canbo", number, "emergencyMeasures", measures(true)))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsExactly("/removalProposed"));
    }

    @Test
    void whoWasContactedInAnEmergencyHasToAnswer() {
        CaseNumber number = reported("{\"seriousHarm\": true}");

        completes(
                "canbo",
                number,
                "emergencyMeasures",
                "{\"childSafeNow\": true, \"measures\": \"Hư cấu\", \"removalProposed\": false,"
                        + " \"measuresTakenAt\": \"2026-01-01T08:00:00+07:00\", \"policeInformed\": true,"
                        + " \"policeContact\": \"Trực ban (hư cấu)\", \"healthInvolved\": false}");

        assertThat(asked(number)).containsExactly("POLICE EMERGENCY");
        assertThatThrownBy(() -> completes(
                        "canbo",
                        number,
                        "checkReport",
                        "{\"sex\": \"FEMALE\", \"outcome\": \"UNFOUNDED\", \"reason\": \"Không có thật\"}"))
                .as("dismissing a report while the police are asked")
                .isInstanceOf(FormRefused.class);
    }
}
