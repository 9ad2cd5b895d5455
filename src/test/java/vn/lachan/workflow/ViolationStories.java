package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Locale;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lachan.SignedOn;
import vn.lachan.casefile.CaseState;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.referral.ReferralView;

/** An employer's violation reaches the labour agency, whatever becomes of the child's case. */
abstract class ViolationStories extends CaseStories {

    /** Lawful work of a sixteen-year-old, for whom the enterprise keeps no tracking book. */
    private static final String LAWFUL_WORK = """
            {"factDate": "2026-10-01", "birthDate": "2010-01-01", "schooling": "ATTENDING", "working": true,
             "jobs": [{"work": "OTHER", "workplace": "NONE", "hoursPerDay": 6, "hoursPerWeek": 36, "overtime": false,
                       "night": false, "employer": "ENTERPRISE", "trackingBook": false}],
             "coercion": [], "exploitation": [], "movement": [], "seriousHarm": false, "carerIsHarmDoer": false,
             "riskFactors": [], "specialCircumstances": []}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"decision\": \"CONFIRM\", \"advice\": \"Tư vấn hư cấu\"}",
                "{\"decision\": \"OVERRIDE\", \"overrideClass\": \"NO_FINDING\", \"overrideReason\": \"Em đã nghỉ việc (hư cấu)\"}"
            })
    void aCaseThatEndsWithAdvicePassesTheViolationToLabourOnce(String decision) {
        CaseNumber number = gathered(LAWFUL_WORK);
        var instance = process(number);

        completes("canbo", number, decision);

        assertThat(instance)
                .hasPassedInOrder("needsSupport", "passToLabour", "advised")
                .isEnded();
        assertThat(stateOf(number)).isEqualTo(CaseState.ADVISED);
        assertThat(asked(number)).containsExactly("LABOUR CLASSIFICATION");
        assertThat(acts(number)).contains("VIOLATIONS_PASSED");
    }

    @Test
    void whoSendsTheRoutesElsewhereStillPassesTheViolationAndLabourAnswersAfterTheCaseHasEnded() {
        CaseNumber number = gathered(LAWFUL_WORK);

        completes("canbo", number, """
                {"decision": "CONFIRM", "routesDecision": "CHANGED", "referTo": [{"agency": "HEALTH"}],
                 "routesReason": "Cần khám sức khỏe trước (hư cấu)"}""");

        assertThat(stateOf(number)).isEqualTo(CaseState.ADVISED);
        assertThat(asked(number)).containsExactlyInAnyOrder("HEALTH CLASSIFICATION", "LABOUR VIOLATION");
        ReferralNumber passed = toLabour(number);
        assertThat(seenByLabour(passed).reason())
                .hasValueSatisfying(why -> assertThat(why).contains("PEN-27.1 ("));
        completes("laodong", taskOf(passed), ReferralStories.ACCEPT);
        completes("laodong", taskOf(passed), ReferralStories.RESULT);
        assertThat(referrals.open(number)).doesNotContain(passed);
    }

    @Test
    void whereTheChildNeedsSupportTheRoutesPassTheViolationAndNothingAsksTwice() {
        CaseNumber number = gathered(FACTS);

        completes("canbo", number, "confirmClassification", CONFIRM);

        assertThat(process(number)).isWaitingAt("needsMeeting").hasNotPassed("passToLabour");
        assertThat(asked(number)).containsOnlyOnce("LABOUR CLASSIFICATION").doesNotContain("LABOUR VIOLATION");
    }

    @Test
    void withoutAViolationLabourIsNotAsked() {
        CaseNumber number = gathered(CLEAN_FACTS);

        completes("canbo", number, "{\"decision\": \"CONFIRM\", \"advice\": \"Tư vấn hư cấu\"}");

        assertThat(asked(number)).isEmpty();
        assertThat(acts(number)).doesNotContain("VIOLATIONS_PASSED");
    }

    private ReferralNumber toLabour(CaseNumber number) {
        return SignedOn.as(
                        "canbo", () -> viewing.about(number, currentActor.get()).orElseThrow())
                .stream()
                .filter(line -> line.asked() == Role.LABOUR)
                .map(line -> new ReferralNumber(line.number()))
                .findFirst()
                .orElseThrow();
    }

    private ReferralView seenByLabour(ReferralNumber number) {
        return SignedOn.as("laodong", () -> viewing.open(number, currentActor.get(), Locale.forLanguageTag("vi"))
                .orElseThrow());
    }

    private Task taskOf(ReferralNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }
}
