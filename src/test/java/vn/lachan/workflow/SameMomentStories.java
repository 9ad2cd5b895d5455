package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import vn.lachan.SignedOn;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulechange.ChangeEnded;
import vn.lachan.rulechange.ChangeState;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.TaskTaken;

/** Two persons act on one change at the same moment: one is heard, the other told so, and nothing is there twice. */
abstract class SameMomentStories extends ChangeStories {

    private static final int TIMES = 3;
    private static final String THIRD = "canbo";

    /** What each of two came to who did it at once; null for whoever was heard. */
    private static List<RuntimeException> atOnce(Runnable one, Runnable other) throws Exception {
        CountDownLatch ready = new CountDownLatch(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<RuntimeException>> done = new ArrayList<>();
            for (Runnable each : List.of(one, other)) {
                done.add(both.submit(() -> {
                    ready.countDown();
                    ready.await();
                    try {
                        each.run();
                        return null;
                    } catch (RuntimeException late) {
                        return late;
                    }
                }));
            }
            List<RuntimeException> came = new ArrayList<>();
            for (Future<RuntimeException> each : done) {
                came.add(each.get());
            }
            return came;
        } finally {
            both.shutdownNow();
        }
    }

    private static void oneIsHeard(List<RuntimeException> came) {
        assertThat(came).filteredOn(Objects::isNull).hasSize(1);
        assertThat(came)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .isInstanceOfAny(
                        TaskTaken.class, FormRefused.class, ChangeEnded.class, ConcurrencyFailureException.class);
    }

    /** A change that neither supervisor proposed, so that both may approve it. */
    private ChangeNumber proposedByAThird(RuleFiles files) {
        ChangeNumber number =
                SignedOn.as(THIRD, () -> proposing.propose(AT_ONCE, proposing.keep(zip(files)), currentActor.get()));
        systemWorks(number);
        impactIsKnown(number);
        return number;
    }

    /** The form is filled in; what is left is to complete the task. */
    private String readyToApprove(ChangeNumber number) {
        String task = task(number).getId();
        SignedOn.does(
                APPROVER,
                () -> forms.save(
                        openTasks.find(task).orElseThrow(), object(approval(number)), null, currentActor.get()));
        return task;
    }

    private Runnable completes(String who, String task) {
        return () -> SignedOn.does(who, () -> openTasks.complete(task));
    }

    @RepeatedTest(TIMES)
    void ofTwoApproversOneIsHeardAndTheRulebookComesIntoForceOnce() throws Exception {
        RuleFiles files = retitled();
        ChangeNumber number = proposedByAThird(files);
        String task = readyToApprove(number);

        oneIsHeard(atOnce(completes(PROPOSER, task), completes(APPROVER, task)));
        systemWorks(number);

        assertThat(opened(number).approvals()).hasSize(1);
        assertThat(acts(number)).filteredOn("RULE_CHANGE_APPROVED"::equals).hasSize(1);
        assertThat(acts(number)).filteredOn("RULEBOOK_ACTIVATED"::equals).hasSize(1);
        assertThat(activations(files)).isOne();
    }

    private long activations(RuleFiles files) {
        return db.sql("select count(*) from rulebook_activation where hash = ?")
                .param(files.hash())
                .query(Long.class)
                .single();
    }

    @RepeatedTest(TIMES)
    void ofOneWhoApprovesAndOneWhoWithdrawsOneIsHeard() throws Exception {
        RuleFiles files = retitled();
        ChangeNumber number = awaitingApproval(files);
        String task = readyToApprove(number);

        List<RuntimeException> came = atOnce(
                completes(APPROVER, task),
                () -> SignedOn.does(PROPOSER, () -> proposing.withdraw(number, "Rút cùng một lúc")));

        if (came.get(1) == null) {
            // Withdrawn: before the approval, which is then told so, or after it and before the activation.
            assertThat(stateOf(number)).isEqualTo(ChangeState.WITHDRAWN);
            assertThat(isOver(number)).isTrue();
            assertThat(activations(files)).isZero();
            assertThat(opened(number).approvals()).hasSize(came.get(0) == null ? 1 : 0);
        } else {
            oneIsHeard(came);
            systemWorks(number);
            assertThat(activations(files)).isOne();
            assertThat(acts(number)).doesNotContain("RULE_CHANGE_WITHDRAWN");
        }
    }

    @Test
    void whoLookedAtContentThatWasEditedSinceIsToldSoAndApprovesNothing() {
        ChangeNumber number = awaitingApproval(retitled());
        String seen = approval(number);
        String task = task(number).getId();
        finishes(APPROVER, number, decision("RETURN", number));
        String other = SignedOn.as(PROPOSER, () -> proposing.keep(zip(retitled())));
        finishes(PROPOSER, number, resubmission("UPLOAD", ", \"newHash\": \"" + other + "\""));
        impactIsKnown(number);

        assertThat(SignedOn.as(APPROVER, () -> openTasks.find(task)))
                .as("the task that was open before the edit")
                .isEmpty();
        assertThatThrownBy(() -> finishes(APPROVER, number, seen))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors().get(0).english()).contains("not the content"));
        assertThat(opened(number).approvals()).isEmpty();
        assertThat(stateOf(number)).isEqualTo(ChangeState.PROPOSED);
    }

    /** As where the first node is so slow that its job is taken for abandoned. */
    @Test
    void aJobThatIsRunTwiceAtOnceIsDoneOnce() throws Exception {
        RuleFiles files = retitled();
        ChangeNumber number = justProposed(files, AT_ONCE);
        Runnable checks = runs(number);

        atOnce(checks, checks);

        assertThat(acts(number)).filteredOn("RULES_CHECKED"::equals).hasSize(1);
        impactIsKnown(number);
        completes(APPROVER, readyToApprove(number)).run();
        Runnable activates = runs(number);
        atOnce(activates, activates);
        assertThat(acts(number)).filteredOn("RULEBOOK_ACTIVATED"::equals).hasSize(1);
        assertThat(activations(files)).isOne();
        assertThat(stateOf(number)).isEqualTo(ChangeState.ACTIVATED);
    }

    @RepeatedTest(TIMES)
    void whoWithdrawsWhileTheSystemIsAtItIsHeard() throws Exception {
        ChangeNumber number = justProposed(retitled(), AT_ONCE);

        List<RuntimeException> came = atOnce(
                runs(number), () -> SignedOn.does(PROPOSER, () -> proposing.withdraw(number, "Rút khi đang kiểm tra")));

        assertThat(came.get(1)).isNull();
        assertThat(stateOf(number)).isEqualTo(ChangeState.WITHDRAWN);
        assertThat(isOver(number)).isTrue();
    }

    private Runnable runs(ChangeNumber number) {
        String job = jobs(number).messages().singleResult().getId();
        return () -> management.executeJob(job);
    }

    @RepeatedTest(TIMES)
    void ofTwoWhoWithdrawOneIsHeard() throws Exception {
        ChangeNumber number = justProposed(retitled(), AT_ONCE);
        Runnable withdraws = () -> SignedOn.does(APPROVER, () -> proposing.withdraw(number, "Rút cùng một lúc"));

        oneIsHeard(atOnce(withdraws, withdraws));

        assertThat(acts(number)).filteredOn("RULE_CHANGE_WITHDRAWN"::equals).hasSize(1);
        assertThat(isOver(number)).isTrue();
    }
}
