package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import vn.lachan.SignedOn;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulechange.ChangeState;
import vn.lachan.taskform.FormRefused;

/** A second person, this very content, once. */
abstract class ApprovalStories extends ChangeStories {

    @Autowired
    IdentityService identity;

    @Test
    void whoProposedDoesNotApprove() {
        ChangeNumber number = awaitingApproval(retitled());
        String before = onFile.last();

        assertThatThrownBy(() -> finishes(PROPOSER, number, approval(number)))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors().get(0).english()).contains("another supervisor"));

        assertThat(onFile.last()).isEqualTo(before);
        assertThat(stateOf(number)).isEqualTo(ChangeState.PROPOSED);
    }

    @Test
    void whoProposedDoesNotEvenTakeTheTask() {
        ChangeNumber number = awaitingApproval(retitled());
        String task = task(number).getId();

        assertThatThrownBy(() -> claims(PROPOSER, task))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("another supervisor");

        claims(APPROVER, task);
        assertThat(task(number).getAssignee()).isEqualTo(APPROVER);
    }

    private void claims(String who, String task) {
        SignedOn.does(who, () -> {
            identity.setAuthentication(who, List.copyOf(Groups.of(currentActor.get())));
            try {
                tasks.claim(task, who);
            } finally {
                identity.clearAuthentication();
            }
        });
    }

    @Test
    void theDatabaseItselfRefusesAnApprovalByTheProposer() {
        ChangeNumber number = awaitingApproval(retitled());

        assertThatThrownBy(() -> approves(number, opened(number).line().hash(), PROPOSER, PROPOSER))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> approves(number, opened(number).line().hash(), PROPOSER, "QuanLy"))
                .as("whatever the capitals")
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> approves(number, opened(number).line().hash(), "canbo", PROPOSER))
                .as("another is named as the proposer")
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> approves(number, onFile.last(), PROPOSER, APPROVER))
                .as("other content than was submitted")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void approves(ChangeNumber number, String hash, String proposer, String approver) {
        db.sql("insert into rule_change_approval (change_number, revision, hash, proposer, approver, approved_at)"
                        + " values (?, 1, ?, ?, ?, current_timestamp)")
                .params(number.value(), hash, proposer, approver)
                .update();
    }

    @Test
    void theDatabaseItselfRefusesAnActivationThatNobodyApproved() {
        ChangeNumber number = awaitingApproval(retitled());

        assertThatThrownBy(() -> db.sql("insert into rule_change_activation"
                                + " (change_number, revision, hash, approver, activated_at)"
                                + " values (?, 1, ?, ?, current_timestamp)")
                        .params(number.value(), onFile.last(), APPROVER)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anApprovalOfOtherContentIsNotTaken() {
        ChangeNumber number = awaitingApproval(retitled());
        String old = approval(number);
        finishes(APPROVER, number, decision("RETURN", number));
        String hash = SignedOn.as(PROPOSER, () -> proposing.keep(zip(retitled())));
        finishes(PROPOSER, number, resubmission("UPLOAD", ", \"newHash\": \"" + hash + "\""));
        impactIsKnown(number);

        assertThatThrownBy(() -> finishes(APPROVER, number, old))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors().get(0).pointer()).isEqualTo("/hash"));
        assertThat(opened(number).approvals()).isEmpty();
    }

    @Test
    void aCaseworkerAndAnOperatorDoNotSeeTheTask() {
        ChangeNumber number = awaitingApproval(retitled());
        String task = task(number).getId();

        assertThat(Stream.of("canbo", "chutich", "quantri", "kiemtoan", "dieuphoi"))
                .allSatisfy(who ->
                        assertThat(SignedOn.as(who, () -> openTasks.find(task))).isEmpty());
    }

    @Test
    void aGoldenExampleThatChangesNeedsTwoPersonsBesideTheProposer() {
        RuleFiles golden = inForceWith(
                "examples/risk_factors.csv",
                text -> text.replace("two structural factors are,co,", "two structural factors are,,"));
        ChangeNumber number = awaitingApproval(golden);
        String before = onFile.last();
        assertThat(opened(number).approvalsNeeded()).isEqualTo(2);

        finishes(APPROVER, number, approval(number));

        assertThat(onFile.last()).isEqualTo(before);
        assertThat(keyOf(number)).isEqualTo("approveRuleChange");
        assertThatThrownBy(() -> finishes(APPROVER, number, approval(number)))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors().get(0).english()).contains("one more person"));
        assertThatThrownBy(() -> finishes(PROPOSER, number, approval(number))).isInstanceOf(FormRefused.class);
    }

    @Test
    void whatIsBasedOnARulebookThatIsNotInForceAnyMoreIsReturnedAndNotApproved() {
        RuleFiles one = retitled();
        RuleFiles other = retitled();
        ChangeNumber first = awaitingApproval(one);
        ChangeNumber second = awaitingApproval(other);

        finishes(APPROVER, first, approval(first));

        assertThat(onFile.last()).isEqualTo(one.hash());
        assertThatThrownBy(() -> finishes(APPROVER, second, approval(second)))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors().get(0).english()).contains("Another change"));
        finishes(APPROVER, second, decision("RETURN", second));
        finishes(PROPOSER, second, resubmission("SAME", ""));
        assertThat(opened(second).base()).isEqualTo(one.hash());
        impactIsKnown(second);
        finishes(APPROVER, second, approval(second));
        assertThat(onFile.last()).isEqualTo(other.hash());
    }
}
