package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.SignedOn;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.ledger.LedgerVerifier;
import vn.lachan.referral.ReferralEnded;
import vn.lachan.referral.ReferralState;
import vn.lachan.referral.ReferralView;
import vn.lachan.referral.Refusal;
import vn.lachan.referral.Side;
import vn.lachan.referral.Standing;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.OpenTask;
import vn.lachan.taskform.TaskTaken;

/** A request is seen, answered, done or recalled. */
abstract class AnswerStories extends ReferralStories {

    @Autowired
    LedgerVerifier verifier;

    @Test
    void aRequestIsSeenAcceptedAndDoneWithItsResult() {
        CaseNumber about = reported();
        ReferralNumber number = sent(about, Role.POLICE);
        assertThat(stateOf(number)).isEqualTo(ReferralState.SENT);
        assertThat(groupsOf(number)).containsExactly("POLICE:22");
        assertThat(referrals.hindrances(about)).hasSize(1);

        ReferralView seen = opened("congan", number);
        assertThat(seen.side()).isEqualTo(Side.AGENCY);
        assertThat(seen.line().state()).isEqualTo(ReferralState.SEEN);
        assertThat(seen.line().standing()).isEqualTo(Standing.HEAD_ONLY);
        assertThat(seen.file()).extracting("value").contains("Trẻ Hư Cấu", "Chuyện hư cấu");

        finishes("congan", number, ACCEPT);
        assertThat(stateOf(number)).isEqualTo(ReferralState.ACCEPTED);
        assertThat(task(number).getTaskDefinitionKey()).isEqualTo("reportResult");
        finishes("congan", number, RESULT);

        assertThat(stateOf(number)).isEqualTo(ReferralState.DONE);
        assertThat(tasksOf(number)).isEmpty();
        assertThat(referrals.hindrances(about)).isEmpty();
        assertThat(opened("canbo", number).answers()).hasSize(2);
        assertThat(opened("congan", number).file())
                .as("the agency's part of the file, afterwards")
                .isEmpty();
        assertThat(acts(about))
                .contains("REFERRAL_SENT", "REFERRAL_SEEN", "REFERRAL_OPENED")
                .filteredOn("TASK_COMPLETED"::equals)
                .hasSize(2);
        assertThat(verifier.verify(about, finding -> {}).isWhole()).isTrue();
    }

    @Test
    void openingTheFormOfTheTaskMakesARequestSeen() {
        ReferralNumber number = sent(reported(), Role.POLICE);

        SignedOn.does("congan", () -> {
            OpenTask open = openTasks.find(task(number).getId()).orElseThrow();
            assertThat(open.item()).isEqualTo(number.value());
            forms.opened(open, currentActor.get());
            assertThat(forms.show(open).values().path("file").asText()).contains("Trẻ Hư Cấu");
        });

        assertThat(stateOf(number)).isEqualTo(ReferralState.SEEN);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void aRefusalGoesBackToTheCommuneWithItsReason(Refusal refusal) {
        ReferralNumber number = sent(reported(), Role.LABOUR);

        finishes("laodong", number, refused(refusal));

        assertThat(stateOf(number)).isEqualTo(ReferralState.REFUSED);
        assertThat(task(number).getTaskDefinitionKey()).isEqualTo("escalatedReferral");
        assertThat(groupsOf(number)).containsExactly("CASEWORKER:" + COMMUNE_A);
        assertThat(task(number).getDueDate()).isNotNull();
        finishes("canbo", number, decided("TAKE_REFUSAL", ""));
        assertThat(stateOf(number)).isEqualTo(ReferralState.REFUSED);
        assertThat(opened("canbo", number).line().endedAt()).isPresent();
        assertThat(tasksOf(number)).isEmpty();
    }

    @Test
    void aRefusalWithoutAReasonIsNotTaken() {
        ReferralNumber number = sent(reported(), Role.LABOUR);

        assertThatThrownBy(() -> finishes("laodong", number, "{\"decision\": \"REFUSE\"}"))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsExactlyInAnyOrder("/refusal", "/note"));

        assertThat(task(number).getTaskDefinitionKey()).isEqualTo("answerReferral");
    }

    @Test
    void aWrongAgencyThatKnowsTheRightOneSendsTheRequestOnAtOnce() {
        CaseNumber about = reported();
        ReferralNumber number = sent(about, Role.LABOUR);

        finishes("laodong", number, refused(Refusal.WRONG_AGENCY, "EDUCATION"));

        assertThat(stateOf(number)).isEqualTo(ReferralState.SENT);
        assertThat(groupsOf(number)).containsExactly("EDUCATION:22");
        assertThat(viewing(number, "laodong")).isFalse();
        assertThat(acts(about)).contains("REFERRAL_SENT_ON");
    }

    @Test
    void noRequestIsSentToAndFro() {
        ReferralNumber number = sent(reported(), Role.LABOUR);
        finishes("laodong", number, refused(Refusal.WRONG_AGENCY, "EDUCATION"));

        finishes("giaoduc", number, refused(Refusal.WRONG_AGENCY, "LABOUR"));

        assertThat(stateOf(number)).isEqualTo(ReferralState.REFUSED);
        assertThat(groupsOf(number)).containsExactly("CASEWORKER:" + COMMUNE_A);
    }

    @Test
    void theCommuneRecallsForAReasonAndNobodyElseDoes() {
        CaseNumber about = reported();
        ReferralNumber number = sent(about, Role.POLICE);
        assertThat(SignedOn.as("congan", () -> viewing.mayRecall(number, currentActor.get())))
                .isFalse();
        assertThat(SignedOn.as("canbo", () -> viewing.mayRecall(number, currentActor.get())))
                .isTrue();

        SignedOn.does("canbo", () -> referrals.recall(number, "Gửi nhầm hồ sơ", currentActor.get()));

        assertThat(stateOf(number)).isEqualTo(ReferralState.RECALLED);
        assertThat(tasksOf(number)).isEmpty();
        assertThat(referrals.hindrances(about)).isEmpty();
        assertThat(acts(about)).contains("REFERRAL_RECALLED");
        assertThatThrownBy(() -> referrals.recall(number, "Thêm một lần", currentActor.get()))
                .isInstanceOf(ReferralEnded.class);
    }

    @Test
    void ofTwoWhoAnswerAtOnceTheSecondIsTold() throws Exception {
        ReferralNumber number = sent(reported(), Role.POLICE);
        String id = task(number).getId();
        SignedOn.does(
                "congan", () -> forms.save(openTasks.find(id).orElseThrow(), object(ACCEPT), null, currentActor.get()));
        CountDownLatch both = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            Future<String> one = pool.submit(() -> outcome(id, both));
            Future<String> other = pool.submit(() -> outcome(id, both));
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder("done", "taken");
        } finally {
            pool.shutdownNow();
        }
        assertThat(keysOf(number)).containsExactly("reportResult");
    }

    private String outcome(String id, CountDownLatch both) {
        return SignedOn.as("congan", () -> {
            both.countDown();
            try {
                both.await();
                openTasks.complete(id);
                return "done";
            } catch (TaskTaken taken) {
                return "taken";
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
    }
}
