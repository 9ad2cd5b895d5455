package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.SignedOn;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.rulebook.ActivationCause;
import vn.lachan.rulebook.RulebookHistory;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulechange.ChangeState;
import vn.lachan.rulechange.ImpactReport;
import vn.lachan.rulechange.ImpactReports;
import vn.lachan.rulechange.Proposal;
import vn.lachan.rulechange.ProposedRules;
import vn.lachan.taskform.FormRefused;

/** A change with a last day: on the next one what held before is in force again, unless something else is by then. */
abstract class EndingStories extends ChangeStories {

    @Autowired
    Clock clock;

    @Autowired
    ProposedRules impacts;

    @Autowired
    RulebookHistory versions;

    @Autowired
    ImpactReports impactReports;

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }

    private Proposal until(LocalDate last) {
        return new Proposal("Thay đổi hư cấu", "Lý do hư cấu đủ dài", "Chính sách (hư cấu)", null, last);
    }

    /** In force on every node, until the end of tomorrow. */
    private ChangeNumber limited(RuleFiles files) {
        ChangeNumber number = awaitingApproval(files, until(today().plusDays(1)));
        inForceOnAllNodes(number, APPROVER);
        return number;
    }

    private void inForceOnAllNodes(ChangeNumber number, String approver) {
        finishes(approver, number, approval(number));
        awaitNodes(opened(number).line().hash());
        fires(number, "nodesTold");
    }

    @Test
    void whatHeldBeforeIsInForceAgainOnTheDayAfterTheLast() {
        String before = onFile.last();
        LocalDate last = today().plusDays(1);
        ChangeNumber number = proposed(retitled(), until(last));
        impacts.round();
        assertThat(shownTo(APPROVER, number, "approvingMeans"))
                .contains(
                        onFile.of(before).orElseThrow().name(), "hôm sau bộ quy tắc", "the next day", last.toString());
        inForceOnAllNodes(number, APPROVER);
        impacts.round();
        assertThat(stateOf(number)).isEqualTo(ChangeState.LIMITED);
        assertThat(report(number).after())
                .hasValueSatisfying(after -> assertThat(after.state()).isEqualTo("DONE"));
        assertThat(jobs(number).singleResult().getDuedate().toInstant())
                .isEqualTo(last.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant());

        fires(number, "lastDay");

        assertThat(onFile.last()).isEqualTo(before);
        assertThat(versions.page(0, 1).get(0).cause()).isEqualTo(ActivationCause.ENDED);
        assertThat(stateOf(number)).isEqualTo(ChangeState.ENDING);
        awaitNodes(before);
        impacts.round();
        fires(number, "nodesTold");
        assertThat(stateOf(number)).isEqualTo(ChangeState.ENDED);
        assertThat(endOf(number)).isEqualTo("changeInForce");
        assertThat(acts(number))
                .containsSubsequence("RULEBOOK_ACTIVATED", "NODES_CONFIRMED", "RULEBOOK_PUT_BACK", "NODES_CONFIRMED");
        assertThat(db.sql("select hash from rule_change_end where change_number = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .containsExactly(before);
        assertThat(report(number).ended()).hasValueSatisfying(ended -> {
            assertThat(ended.hash()).isEqualTo(before);
            assertThat(ended.state()).isEqualTo("DONE");
        });
        assertThat(report(number).after().orElseThrow().hash())
                .isEqualTo(opened(number).line().hash());
    }

    private ImpactReport report(ChangeNumber number) {
        return SignedOn.as(PROPOSER, () -> impactReports.find(number.value(), currentActor.get()))
                .orElseThrow();
    }

    private String shownTo(String who, ChangeNumber number, String field) {
        return SignedOn.as(
                        who,
                        () -> forms.show(openTasks.find(task(number).getId()).orElseThrow()))
                .values()
                .path(field)
                .asText();
    }

    @Test
    void whereSomethingElseIsInForceByThenASupervisorIsToldAndNothingIsPutBack() {
        ChangeNumber number = limited(retitled());
        RuleFiles other = retitled();
        ChangeNumber later = awaitingApproval(other);
        finishes(APPROVER, later, approval(later));

        fires(number, "lastDay");

        assertThat(onFile.last()).isEqualTo(other.hash());
        assertThat(stateOf(number)).isEqualTo(ChangeState.ENDING);
        assertThat(keyOf(number)).isEqualTo("changeNotPutBack");
        assertThat(shownTo(APPROVER, number, "remarks")).contains("không bộ nào", "nothing was put back");
        finishes(PROPOSER, number, "{\"note\": \"Đã xem, giữ bộ quy tắc mới\"}");
        assertThat(endOf(number)).isEqualTo("notPutBackSeen");
        assertThat(stateOf(number)).isEqualTo(ChangeState.ENDED);
        assertThat(acts(number)).contains("RULEBOOK_NOT_PUT_BACK").doesNotContain("RULEBOOK_PUT_BACK");
    }

    @Test
    void whatWasItselfForATimeOnlyDoesNotComeBackWithoutAnEnd() {
        ChangeNumber first = limited(retitled());
        RuleFiles content = retitled();
        ChangeNumber second = awaitingApproval(content, until(today().plusDays(2)));
        inForceOnAllNodes(second, APPROVER);
        fires(first, "lastDay");
        finishes(PROPOSER, first, "{\"note\": \"Đã xem, giữ bộ quy tắc mới\"}");
        endedYesterday(first);

        fires(second, "lastDay");

        assertThat(onFile.last()).isEqualTo(content.hash());
        assertThat(keyOf(second)).isEqualTo("changeNotPutBack");
        assertThat(shownTo(APPROVER, second, "remarks")).contains("có thời hạn", "for a time only");
        finishes(PROPOSER, second, "{\"note\": \"Đã xem, sẽ đề xuất bộ khác\"}");
    }

    private void endedYesterday(ChangeNumber number) {
        db.sql("update rule_change set in_force_to = ? where change_number = ?")
                .params(today().minusDays(1), number.value())
                .update();
    }

    @Test
    void whatMissedItsDaysDoesNotComeIntoForceAfterThem() {
        String before = onFile.last();
        LocalDate day = today().plusDays(1);
        ChangeNumber number = awaitingApproval(
                retitled(), new Proposal("Thay đổi hư cấu", "Lý do hư cấu đủ dài", "Chính sách (hư cấu)", day, day));
        finishes(APPROVER, number, approval(number));
        endedYesterday(number);

        fires(number, "activationDay");

        assertThat(onFile.last()).isEqualTo(before);
        assertThat(stateOf(number)).isEqualTo(ChangeState.RETURNED);
        assertThat(opened(number).remarks()).singleElement().satisfies(remark -> assertThat(remark.en())
                .contains("last day is past"));
    }

    @Test
    void aRollBackBeforeTheLastDayEndsTheWait() {
        String before = onFile.last();
        ChangeNumber number = limited(retitled());
        ChangeNumber back = SignedOn.as(APPROVER, () -> proposing.propose(AT_ONCE, before, currentActor.get()));
        systemWorks(back);
        impactIsKnown(back);

        finishes(PROPOSER, back, approval(back));

        assertThat(onFile.last()).isEqualTo(before);
        assertThat(isOver(number)).isTrue();
        assertThat(stateOf(number)).isEqualTo(ChangeState.ENDED);
        assertThat(acts(number)).contains("RULE_CHANGE_OVER_EARLY").doesNotContain("RULEBOOK_PUT_BACK");
    }

    @Test
    void aLastDayThatIsPastIsNeitherProposedNorApproved() {
        LocalDate today = today();
        assertThatThrownBy(() -> justProposed(retitled(), until(today.minusDays(1))))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .isEqualTo(List.of("/inForceTo")));
        ChangeNumber number = awaitingApproval(retitled(), until(today));
        endedYesterday(number);

        assertThatThrownBy(() -> finishes(APPROVER, number, approval(number)))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors().get(0).english()).contains("last day is past"));
    }
}
