package vn.lachan.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.SignedOn;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.notice.Notices;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.ChangeEnded;
import vn.lachan.rulechange.ChangeOrigin;
import vn.lachan.rulechange.ChangeState;
import vn.lachan.rulechange.FollowingChanges;
import vn.lachan.rulechange.ProposingChanges;
import vn.lachan.rulechange.SystemSteps;
import vn.lachan.rulechange.draft.DraftChanged;
import vn.lachan.rulechange.draft.RuleDrafts;
import vn.lachan.rulechange.draft.TableRows;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.TaskTaken;

/** A change on its way to the approvers. */
abstract class ProposalStories extends ChangeStories {

    private static final TableShape VISITS = TableShape.of("visits.csv").orElseThrow();

    @Autowired
    RuleDrafts drafts;

    @Autowired
    FollowingChanges following;

    @Autowired
    FailedJobs failedJobs;

    @Autowired
    Notices notices;

    @Test
    void aSoundProposalWaitsForItsEffectsAndThenForAnotherSupervisor() {
        ChangeNumber number = proposed(retitled());
        assertThat(stateOf(number)).isEqualTo(ChangeState.ASSESSING);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .count())
                .isZero();

        impactIsKnown(number);

        assertThat(keyOf(number)).isEqualTo("approveRuleChange");
        assertThat(stateOf(number)).isEqualTo(ChangeState.PROPOSED);
        assertThat(acts(number))
                .containsSubsequence("RULE_CHANGE_PROPOSED", "RULES_CHECKED", "IMPACT_WANTED", "RULE_CHANGE_SUBMITTED");
        assertThat(opened(number).changedFiles()).singleElement().hasToString("rulebook.csv: +1 −1");
    }

    @Test
    void whoProposesDoesNotWaitForTheCheck() {
        ChangeNumber number = justProposed(retitled(), AT_ONCE);

        assertThat(stateOf(number)).isEqualTo(ChangeState.CHECKING);
        assertThat(following.of(number).orElseThrow().trouble()).isEqualTo(SystemSteps.Trouble.NONE);
        assertThat(acts(number)).doesNotContain("RULES_CHECKED");
        systemWorks(number);
        assertThat(stateOf(number)).isEqualTo(ChangeState.ASSESSING);
        assertThat(jobs(number).messages().count()).isZero();
    }

    @Test
    void aCheckThatFailsIsTriedAgainAndSeenByWhoeverWaits() {
        RuleFiles files = retitled();
        ChangeNumber number = justProposed(files, AT_ONCE);
        String job = jobs(number).singleResult().getId();

        for (int retries = 4; retries >= 0; retries--) {
            fails(job, files);
            assertThat(jobs(number).singleResult().getRetries()).isEqualTo(retries);
            assertThat(following.of(number).orElseThrow().trouble())
                    .isEqualTo(retries == 0 ? SystemSteps.Trouble.STUCK : SystemSteps.Trouble.TRIED_AGAIN);
        }
        assertThat(failedJobs.list()).anySatisfy(failed -> {
            assertThat(failed.id()).isEqualTo(job);
            assertThat(failed.place()).isEqualTo("checkRules");
        });
        assertThat(stateOf(number)).isEqualTo(ChangeState.CHECKING);
        assertThat(acts(number)).doesNotContain("RULES_CHECKED");

        assertThat(SignedOn.as("quantri", () -> failedJobs.retry(job, currentActor.get())))
                .isTrue();
        systemWorks(number);
        assertThat(acts(number)).filteredOn("RULES_CHECKED"::equals).hasSize(1);
        assertThat(following.of(number).orElseThrow().trouble()).isEqualTo(SystemSteps.Trouble.NONE);
    }

    /** Runs the job while the database cannot give the files. */
    private void fails(String job, RuleFiles files) {
        holds(files.hash(), "broken".getBytes(UTF_8));
        try {
            assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(RuntimeException.class);
        } finally {
            holds(files.hash(), files.bytes());
        }
    }

    private void holds(String hash, byte[] bytes) {
        db.sql("update rulebook_candidate set bytes = ? where hash = ?")
                .params(bytes, hash)
                .update();
    }

    @Test
    void whatIsWithdrawnWhileItIsBeingCheckedStaysWithdrawn() {
        ChangeNumber number = justProposed(retitled(), AT_ONCE);

        SignedOn.does(APPROVER, () -> proposing.withdraw(number, "Căn cứ không còn hiệu lực"));

        assertThat(isOver(number)).isTrue();
        assertThat(stateOf(number)).isEqualTo(ChangeState.WITHDRAWN);
        assertThat(acts(number)).doesNotContain("RULES_CHECKED");
    }

    @Test
    void aSupervisorProposesWhatShePutInHerDraft() {
        awaitNodes(onFile.last());
        drafts.save(PROPOSER, VISITS, otherVisits(), drafts.of(PROPOSER).tag(VISITS));
        try {
            ChangeNumber number = proposesHerDraft();

            assertThat(opened(number).line().origin()).isEqualTo(ChangeOrigin.DRAFT);
            assertThat(opened(number).line().hash())
                    .isEqualTo(drafts.of(PROPOSER).files().hash());
            assertThat(opened(number).changedFiles()).hasToString("[visits.csv: +1 −1]");
        } finally {
            drafts.discard(PROPOSER);
        }
        assertThatThrownBy(this::proposesHerDraft).isInstanceOf(FormRefused.class);
    }

    @Test
    void anOvertakenDraftIsTakenOverBeforeItIsProposed() {
        awaitNodes(onFile.last());
        drafts.save(PROPOSER, VISITS, otherVisits(), drafts.of(PROPOSER).tag(VISITS));
        try {
            comesInForce(retitled());

            assertThatThrownBy(this::proposesHerDraft).isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(
                            refused.errors().get(0).english())
                    .contains("take your changes over"));

            drafts.moveOn(PROPOSER, Set.of(), Set.of());
            assertThat(opened(proposesHerDraft()).changedFiles()).hasToString("[visits.csv: +1 −1]");
        } finally {
            drafts.discard(PROPOSER);
        }
    }

    @Test
    void aWindowThatWasOpenedBeforeAChangeCameInForceDoesNotUndoIt() {
        awaitNodes(onFile.last());
        String read = drafts.of(PROPOSER).tag(VISITS);
        TableRows typed = otherVisits();
        comesInForce(retitled());

        try {
            assertThatThrownBy(() -> drafts.save(PROPOSER, VISITS, typed, read))
                    .isInstanceOfSatisfying(DraftChanged.class, changed -> assertThat(changed.isOverAnother())
                            .isTrue());
            assertThat(drafts.of(PROPOSER).isEmpty()).isTrue();
        } finally {
            drafts.discard(PROPOSER);
        }
    }

    @Test
    void whatIsReturnedIsMendedFromTheDraft() {
        ChangeNumber number = awaitingApproval(retitled());
        finishes(APPROVER, number, decision("RETURN", number));
        drafts.save(PROPOSER, VISITS, otherVisits(), drafts.of(PROPOSER).tag(VISITS));

        try {
            finishes(PROPOSER, number, resubmission("DRAFT", ""));

            assertThat(opened(number).line().hash())
                    .isEqualTo(drafts.of(PROPOSER).files().hash());
            assertThat(opened(number).revision()).isEqualTo(2);
        } finally {
            drafts.discard(PROPOSER);
        }
    }

    private ChangeNumber proposesHerDraft() {
        return SignedOn.as(PROPOSER, () -> proposing.propose(AT_ONCE, ProposingChanges.DRAFT, currentActor.get()));
    }

    private void comesInForce(RuleFiles files) {
        ChangeNumber number = awaitingApproval(files);
        finishes(APPROVER, number, approval(number));
        awaitNodes(files.hash());
    }

    /** The rulebook's visits with one of them at another interval. */
    private TableRows otherVisits() {
        List<List<String>> rows =
                new ArrayList<>(drafts.of(PROPOSER).rows(VISITS).rows());
        List<String> standard = new ArrayList<>(rows.remove(2));
        standard.set(2, "31");
        rows.add(standard);
        return TableRows.of(VISITS, rows);
    }

    @Test
    void effectsThatDoNotComeAreAskedForAgain() {
        ChangeNumber number = proposed(retitled());

        fires(number, "impactLate");

        assertThat(acts(number)).filteredOn("IMPACT_WANTED"::equals).hasSize(2);
        impactIsKnown(number);
        impactIsKnown(number);
        assertThat(keyOf(number)).isEqualTo("approveRuleChange");
    }

    @Test
    void aProposalThatDoesNotPassTheCheckGoesBackToItsProposerWithPlaceAndReason() {
        RuleFiles broken = inForceWith("numbers.csv", text -> text.replace(",13,", ",mười ba,"));

        ChangeNumber number = proposed(broken);

        assertThat(keyOf(number)).isEqualTo("mendRuleChange");
        assertThat(task(number).getAssignee()).isEqualTo(PROPOSER);
        assertThat(stateOf(number)).isEqualTo(ChangeState.RETURNED);
        assertThat(opened(number).remarks()).isNotEmpty().anySatisfy(remark -> {
            assertThat(remark.vi()).contains("numbers.csv", "dòng 2", "cột gia_tri");
            assertThat(remark.en()).contains("numbers.csv", "line 2", "column gia_tri");
        });
        assertThat(onFile.last()).isNotEqualTo(broken.hash());

        finishes(PROPOSER, number, resubmission("UPLOAD", newHash(retitled())));

        assertThat(stateOf(number)).isEqualTo(ChangeState.ASSESSING);
        assertThat(opened(number).revision()).isEqualTo(2);
        assertThat(opened(number).remarks()).isEmpty();
    }

    private String newHash(RuleFiles files) {
        return ", \"newHash\": \"" + SignedOn.as(PROPOSER, () -> proposing.keep(zip(files))) + "\"";
    }

    @Test
    void anotherSupervisorDoesNotMendAProposal() {
        ChangeNumber number = proposed(inForceWith("numbers.csv", text -> text + "rubbish"));

        assertThatThrownBy(() -> finishes(APPROVER, number, resubmission("SAME", "")))
                .isInstanceOfAny(TaskTaken.class, FormRefused.class);
    }

    @Test
    void theProposerGivesAProposalUp() {
        ChangeNumber number = proposed(inForceWith("numbers.csv", text -> text + "rubbish"));

        finishes(PROPOSER, number, "{\"decision\": \"WITHDRAW\", \"note\": \"Không còn cần nữa\"}");

        assertThat(endOf(number)).isEqualTo("changeWithdrawn");
        assertThat(stateOf(number)).isEqualTo(ChangeState.WITHDRAWN);
    }

    @Test
    void anySupervisorWithdrawsAChangeUntilItIsInForce() {
        ChangeNumber number = awaitingApproval(retitled());

        SignedOn.does(APPROVER, () -> proposing.withdraw(number, "Căn cứ không còn hiệu lực"));

        assertThat(isOver(number)).isTrue();
        assertThat(stateOf(number)).isEqualTo(ChangeState.WITHDRAWN);
        assertThatThrownBy(() -> SignedOn.does(APPROVER, () -> proposing.withdraw(number, "Thêm một lần nữa")))
                .isInstanceOf(ChangeEnded.class);
        impactIsKnown(number);
    }

    @Test
    void whatIsReturnedIsMendedCheckedAndApprovedAgain() {
        ChangeNumber number = awaitingApproval(retitled());

        finishes(APPROVER, number, decision("RETURN", number));

        assertThat(keyOf(number)).isEqualTo("mendRuleChange");
        assertThat(opened(number).remarks()).singleElement().satisfies(remark -> assertThat(remark.vi())
                .contains("Ý kiến hư cấu"));
        finishes(PROPOSER, number, resubmission("SAME", ""));
        assertThat(acts(number)).filteredOn("RULES_CHECKED"::equals).hasSize(2);
        impactIsKnown(number);
        assertThat(keyOf(number)).isEqualTo("approveRuleChange");
    }

    @Test
    void whatIsRejectedEnds() {
        ChangeNumber number = awaitingApproval(retitled());

        finishes(APPROVER, number, decision("REJECT", number));

        assertThat(endOf(number)).isEqualTo("changeRejected");
        assertThat(stateOf(number)).isEqualTo(ChangeState.REJECTED);
    }

    @Test
    void theRulebookInForceIsNoChange() {
        assertThatThrownBy(() -> proposed(onFile.find(onFile.last()).orElseThrow()))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors().get(0).english()).contains("in force already"));
    }

    @Test
    void oneContentIsProposedOnce() {
        RuleFiles files = retitled();
        ChangeNumber first = proposed(files);

        assertThatThrownBy(() -> proposed(files)).isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(
                        refused.errors().get(0).english())
                .contains(first.value()));
    }

    @Test
    void theEngineKnowsNumbersAndCodesOnly() {
        ChangeNumber number = awaitingApproval(retitled());

        assertThat(runtime.getVariables(task(number).getProcessInstanceId()))
                .containsOnlyKeys("changeNumber", "urgency", "changeCheck")
                .allSatisfy((name, value) -> assertThat(value.toString()).matches("[A-Z]+|QT-[0-9]{4}-[0-9]{6}"));
    }

    @Test
    void whoeverCouldDoALateTaskIsToldAndTheProposerAloneOfAMending() {
        ChangeNumber number = awaitingApproval(retitled());

        becomesLate(number);

        assertThat(acts(number)).contains("TASK_OVERDUE").doesNotContain("ESCALATED");
        assertThat(keyOf(number)).isEqualTo("approveRuleChange");
        assertThat(told(PROPOSER, number)).containsExactly("OVERDUE approveRuleChange");
        assertThat(told(APPROVER, number)).containsExactly("OVERDUE approveRuleChange");
        assertThat(told("canbo", number)).isEmpty();
        assertThat(told("quantri", number)).isEmpty();

        finishes(APPROVER, number, decision("RETURN", number));
        becomesLate(number);

        assertThat(told(PROPOSER, number)).contains("OVERDUE mendRuleChange");
        assertThat(told(APPROVER, number)).containsExactly("OVERDUE approveRuleChange");
    }

    private void becomesLate(ChangeNumber number) {
        jobs(number).timers().list().forEach(job -> management.executeJob(job.getId()));
    }

    private List<String> told(String who, ChangeNumber number) {
        return notices.of(who, Optional.empty(), 100).stream()
                .filter(notice -> notice.changeNumber().equals(Optional.of(number)))
                .map(notice -> notice.kind() + " " + notice.task().orElse(""))
                .toList();
    }
}
