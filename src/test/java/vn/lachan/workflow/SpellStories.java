package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.SignedOn;
import vn.lachan.casefile.CaseState;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.UnitCode;
import vn.lachan.intervention.NoSuchCase;
import vn.lachan.intervention.NotNow;
import vn.lachan.intervention.Reopening;
import vn.lachan.intervention.Transferring;
import vn.lachan.taskform.FormRefused;

/** What comes after the end of a case, and what happens when the child moves. */
abstract class SpellStories extends CaseStories {

    private static final String REASON = "Lý do hư cấu";
    private static final UnitCode ELSEWHERE = new UnitCode("01843");

    @Autowired
    Reopening reopening;

    @Autowired
    Transferring transferring;

    private CaseNumber unfounded() {
        CaseNumber number = reported();
        completes("canbo", number, "{\"sex\": \"FEMALE\", \"outcome\": \"UNFOUNDED\", \"reason\": \"Không có thật\"}");
        return number;
    }

    private int reopens(CaseNumber number, boolean danger) {
        return SignedOn.as("canbo", () -> reopening.reopen(number, REASON, danger, currentActor.get()));
    }

    @Test
    void aCaseIsOpenedAgainAsASecondSpellThatBeginsWithTheAssessment() {
        CaseNumber number = unfounded();

        assertThat(reopens(number, false)).isEqualTo(2);

        assertThat(process(number)).isWaitingAt("initialAssessment").hasNotPassed("checkReport", "emergency");
        assertThat(stateOf(number)).isEqualTo(CaseState.CHECKED);
        assertThat(acts(number)).contains("CASE_REOPENED");
        completes("canbo", number, ASSESSED);
        completes("canbo", number, FACTS);
        completes("canbo", number, CONFIRM);
        assertThat(process(number)).isWaitingAt("needsMeeting");
        assertThat(verifier.verify(number, finding -> {}).isWhole()).isTrue();
    }

    @Test
    void dangerAtTheReopeningIsAnEmergencyOfTwelveHoursFromThen() {
        CaseNumber number = unfounded();
        passes(java.time.Duration.ofDays(10));

        reopens(number, true);

        assertThat(process(number)).isWaitingAt("initialAssessment", "emergencyMeasures");
        assertThat(openTask(number, "emergencyMeasures").getDueDate().toInstant())
                .isAfter(clock.instant().plus(java.time.Duration.ofHours(11)))
                .isBefore(clock.instant().plus(java.time.Duration.ofHours(13)));
    }

    @Test
    void visitsOfAnEarlierSpellDoNotProveTheNextExit() {
        CaseNumber number = supported();
        carriesOutTheServices(number);
        while (!isOpen(number, "review")) {
            visits(number, true);
        }
        proposesClosing(number);
        completes("chutich", number, "closeCase", CLOSE_AS_SAFE);

        reopens(number, false);
        completes("canbo", number, ASSESSED);
        completes("canbo", number, FACTS);
        comesToAnApprovedPlan(number);
        visits(number, false);
        carriesOutTheServices(number);
        proposesClosing(number);
        assertThatThrownBy(() -> completes("chutich", number, "closeCase", CLOSE_AS_SAFE))
                .isInstanceOf(FormRefused.class);
    }

    @Test
    void whatIsBeingWorkedOnIsNotOpenedAgainNorByStrangers() {
        CaseNumber open = reported();
        CaseNumber ended = unfounded();

        assertThatThrownBy(() -> reopens(open, false)).isInstanceOf(NotNow.class);
        for (String stranger : List.of("canbo2", "chutich2", "kiemtoan")) {
            SignedOn.does(
                    stranger, () -> assertThatThrownBy(() -> reopening.reopen(ended, REASON, false, currentActor.get()))
                            .isInstanceOf(NoSuchCase.class));
        }
        assertThat(stateOf(ended)).isEqualTo(CaseState.UNFOUNDED);
    }

    @Test
    void aChildWhoMovedIsNotLetGoButBegunAnewByTheOtherCommune() {
        CaseNumber number = supported();
        carriesOutTheServices(number);
        visits(number, false);
        proposesClosing(number);
        assertThatThrownBy(() -> completes("chutich", number, "closeCase", moved("99999")))
                .isInstanceOf(FormRefused.class);

        completes("chutich", number, "closeCase", moved("01843"));

        assertThat(process(number)).isWaitingAt("initialAssessment");
        completes("canbo2", number, "initialAssessment", ASSESSED);
        assertThat(process(number)).isWaitingAt("gatherFacts");
        assertThat(acts(number)).contains("HANDED_OVER", "CASE_REOPENED");
    }

    private static String moved(String unit) {
        return "{\"decision\": \"CLOSE\", \"reason\": \"MOVED\", \"movedTo\": \"" + unit + "\"}";
    }

    @Test
    void whenTheChildMovesEveryOpenTaskGoesToTheOtherCommune() {
        CaseNumber number = supported();
        tasks.setAssignee(openTask(number, "supportService").getId(), "canbo");

        SignedOn.does("chutich", () -> transferring.transfer(number, ELSEWHERE, REASON, currentActor.get()));

        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskCandidateGroup("CASEWORKER:06685")
                        .includeAssignedTasks()
                        .count())
                .isZero();
        assertThatThrownBy(() -> completes("canbo", number, "supportService", DONE))
                .isInstanceOf(RuntimeException.class);
        completes("canbo2", number, "supportService", DONE);
        completes("canbo2", number, "supportService", DONE);
    }

    @Test
    void onlyTheChairmanTransfersAndOnlyToACommuneThatExists() {
        CaseNumber number = supported();

        SignedOn.does("canbo", () -> assertThatThrownBy(
                        () -> transferring.transfer(number, ELSEWHERE, REASON, currentActor.get()))
                .isInstanceOf(NoSuchCase.class));
        SignedOn.does("chutich", () -> {
            assertThatThrownBy(() -> transferring.transfer(number, new UnitCode("22"), REASON, currentActor.get()))
                    .isInstanceOf(FormRefused.class);
            assertThatThrownBy(() -> transferring.transfer(number, new UnitCode("06685"), REASON, currentActor.get()))
                    .isInstanceOf(NotNow.class);
        });
    }
}
