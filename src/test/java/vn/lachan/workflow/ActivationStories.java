package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulechange.ChangeOrigin;
import vn.lachan.rulechange.ChangeState;
import vn.lachan.rulechange.Proposal;

/** An approved change comes into force, now or on its day, on every node; and it goes back the way it came. */
abstract class ActivationStories extends ChangeStories {

    @Autowired
    Clock clock;

    @AfterEach
    void noOtherNode() {
        db.sql("delete from node where id = 'other'").update();
    }

    @Test
    void whatIsApprovedIsInForceAtOnceAndOnEveryNodeSoon() {
        RuleFiles files = retitled();
        ChangeNumber number = awaitingApproval(files);

        finishes(APPROVER, number, approval(number));

        assertThat(onFile.last()).isEqualTo(files.hash());
        assertThat(stateOf(number)).isEqualTo(ChangeState.ACTIVATED);
        assertThat(opened(number).approvals()).singleElement().satisfies(approval -> {
            assertThat(approval.approver()).isEqualTo(APPROVER);
            assertThat(approval.hash()).isEqualTo(files.hash());
            assertThat(approval.valid()).isTrue();
        });
        awaitNodes(files.hash());
        assertThat(rulebooks.latest().hash()).isEqualTo(files.hash());
        fires(number, "nodesTold");
        assertThat(endOf(number)).isEqualTo("changeInForce");
        assertThat(stateOf(number)).isEqualTo(ChangeState.CONFIRMED);
        assertThat(acts(number)).containsSubsequence("RULE_CHANGE_APPROVED", "RULEBOOK_ACTIVATED", "NODES_CONFIRMED");
    }

    @Test
    void whatIsApprovedForALaterDayWaitsForItsMorning() {
        RuleFiles files = retitled();
        LocalDate day = WorkingCalendar.dayOf(clock.instant()).plusDays(3);
        String before = onFile.last();
        ChangeNumber number = awaitingApproval(files, onDay(day));

        finishes(APPROVER, number, approval(number));

        assertThat(onFile.last()).isEqualTo(before);
        assertThat(stateOf(number)).isEqualTo(ChangeState.SCHEDULED);
        Job timer = jobs(number).singleResult();
        assertThat(timer.getDuedate().toInstant())
                .isEqualTo(day.atStartOfDay(WorkingCalendar.ZONE).toInstant());
        fires(number, "activationDay");
        assertThat(onFile.last()).isEqualTo(files.hash());
        assertThat(stateOf(number)).isEqualTo(ChangeState.ACTIVATED);
    }

    private static Proposal onDay(LocalDate day) {
        return new Proposal("Thay đổi hư cấu", "Lý do hư cấu đủ dài", "Chính sách (hư cấu)", day, null);
    }

    @Test
    void whatWaitsForItsDayGoesBackWhereAnotherChangeCameBefore() {
        LocalDate day = WorkingCalendar.dayOf(clock.instant()).plusDays(3);
        RuleFiles later = retitled();
        RuleFiles sooner = retitled();
        ChangeNumber waiting = awaitingApproval(later, onDay(day));
        finishes(APPROVER, waiting, approval(waiting));
        ChangeNumber quick = awaitingApproval(sooner);
        finishes(APPROVER, quick, approval(quick));

        fires(waiting, "activationDay");

        assertThat(onFile.last()).isEqualTo(sooner.hash());
        assertThat(keyOf(waiting)).isEqualTo("mendRuleChange");
        assertThat(opened(waiting).remarks()).singleElement().satisfies(remark -> assertThat(remark.en())
                .contains("Another change"));
        finishes(PROPOSER, waiting, resubmission("SAME", ""));
        impactIsKnown(waiting);
        assertThat(opened(waiting).approvals()).singleElement().satisfies(approval -> assertThat(approval.valid())
                .as("an edit voids the approval")
                .isFalse());
        assertThat(keyOf(waiting)).isEqualTo("approveRuleChange");
    }

    @Test
    void aNodeThatDoesNotFollowInTimeGivesASupervisorATask() {
        RuleFiles files = retitled();
        ChangeNumber number = awaitingApproval(files);
        finishes(APPROVER, number, approval(number));
        awaitNodes(files.hash());
        db.sql("insert into node (id, name, rulebook, started_at, seen_at) values"
                        + " ('other', 'máy hư cấu', 'sha256:0', current_timestamp, current_timestamp)")
                .update();

        fires(number, "nodesTold");
        assertThat(stateOf(number)).isEqualTo(ChangeState.ACTIVATED);
        passes(Duration.ofMinutes(61));
        fires(number, "nodesTold");

        assertThat(keyOf(number)).isEqualTo("nodesDiffer");
        finishes(APPROVER, number, "{\"decision\": \"WAIT\", \"note\": \"Đã khởi động lại máy\"}");
        fires(number, "nodesTold");
        assertThat(isOver(number)).as("asked again, with a new hour").isFalse();
        passes(Duration.ofMinutes(61));
        fires(number, "nodesTold");
        finishes(PROPOSER, number, "{\"decision\": \"LEFT_OUT\", \"note\": \"Máy đã được tháo ra\"}");
        assertThat(endOf(number)).isEqualTo("changeInForce");
        assertThat(ends(number)).extracting("activityId").contains("nodesLeftOut");
        assertThat(stateOf(number)).isEqualTo(ChangeState.CONFIRMED);
    }

    @Test
    void aChangeThatAnotherOneFollowedIsNotWaitedForAnyMore() {
        ChangeNumber first = awaitingApproval(retitled());
        finishes(APPROVER, first, approval(first));
        ChangeNumber second = awaitingApproval(retitled());
        finishes(APPROVER, second, approval(second));

        fires(first, "nodesTold");

        assertThat(endOf(first)).isEqualTo("changeInForce");
    }

    @Test
    void aRollBackGoesTheSameWay() {
        String before = onFile.last();
        ChangeNumber number = awaitingApproval(retitled());
        finishes(APPROVER, number, approval(number));

        ChangeNumber back =
                vn.lachan.SignedOn.as(APPROVER, () -> proposing.propose(AT_ONCE, before, currentActor.get()));
        systemWorks(back);
        impactIsKnown(back);
        assertThat(opened(back).line().origin()).isEqualTo(ChangeOrigin.ARCHIVE);
        finishes(PROPOSER, back, approval(back));

        assertThat(onFile.last()).isEqualTo(before);
    }
}
