package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.referral.Level;
import vn.lachan.referral.ReferralState;
import vn.lachan.referral.Refusal;
import vn.lachan.referral.Side;
import vn.lachan.taskform.FormRefused;

/** What is late or refused is laid before the head of the agency, the commune and the coordinator. */
abstract class EscalationStories extends ReferralStories {

    @Test
    void theCoordinatorDecidesOnARefusalThatTheCommuneDoesNotTake() {
        ReferralNumber number = sent(reported(), Role.LABOUR);
        finishes("laodong", number, refused(Refusal.NO_CAPACITY));

        finishes("canbo", number, decided("ASK_COORDINATOR", ""));
        assertThat(groupsOf(number)).containsExactly("COORDINATOR:22");
        assertThat(opened("dieuphoi", number).side()).isEqualTo(Side.COORDINATOR);
        assertThat(opened("dieuphoi", number).file()).isEmpty();
        finishes("dieuphoi", number, decided("SEND_ON", ", \"sendTo\": \"LABOUR\""));

        assertThat(stateOf(number)).isEqualTo(ReferralState.SENT);
        assertThat(groupsOf(number)).containsExactly("LABOUR:22");
    }

    @Test
    void whatNobodyOpensIsRemindedThenLaidBeforeTheHeadThenBeforeTheCoordinator() {
        CaseNumber about = reported("{\"seriousHarm\": true}");
        ReferralNumber number = sent(about, Role.POLICE);

        passes(Duration.ofMinutes(61));
        firesTimers(number);
        assertThat(acts(about)).contains("REFERRAL_REMINDED").doesNotContain("REFERRAL_ESCALATED");

        passes(Duration.ofMinutes(61));
        firesTimers(number);
        assertThat(levelOf(number)).isEqualTo(Level.HEAD);
        assertThat(keysOf(number)).containsExactlyInAnyOrder("answerReferral", "escalatedReferral");

        passes(Duration.ofMinutes(121));
        firesTimers(number);
        assertThat(levelOf(number)).isEqualTo(Level.COORDINATOR);
        assertThat(groupsOf(task(number, "escalatedReferral"))).containsExactly("COORDINATOR:22");

        passes(Duration.ofMinutes(121));
        firesTimers(number);
        assertThat(levelOf(number)).as("as often as it takes").isEqualTo(Level.COORDINATOR);
        assertThat(keysOf(number)).containsExactlyInAnyOrder("answerReferral", "escalatedReferral");
        assertThat(acts(about).stream().filter("REFERRAL_ESCALATED"::equals)).hasSize(3);

        finishes("congan", number, "answerReferral", ACCEPT);
        assertThat(keysOf(number)).as("an answer ends the escalation").containsExactly("reportResult");
    }

    @Test
    void aLateResultIsLaidBeforeTheHeadWhoSetsANewDateAndThenBeforeTheCoordinator() {
        ReferralNumber number = sent(reported("{\"seriousHarm\": true}"), Role.POLICE);
        finishes("congan", number, ACCEPT);
        passes(Duration.ofHours(13));
        firesTimers(number);
        assertThat(levelOf(number)).isEqualTo(Level.HEAD);
        assertThatThrownBy(() -> finishes(
                        "congan", number, "escalatedReferral", decided("WAIT", ", \"waitUntil\": \"2020-01-01\"")))
                .isInstanceOf(FormRefused.class);

        finishes("congan", number, "escalatedReferral", decided("WAIT", ", \"waitUntil\": \"" + today() + "\""));
        assertThat(keysOf(number)).containsExactly("reportResult");
        passes(Duration.ofHours(25));
        firesTimers(number);

        assertThat(levelOf(number)).isEqualTo(Level.COORDINATOR);
        finishes("dieuphoi", number, "escalatedReferral", decided("SEND_ON", ", \"sendTo\": \"LABOUR\""));
        assertThat(keysOf(number)).containsExactly("answerReferral");
        assertThat(groupsOf(number)).containsExactly("LABOUR:22");
    }

    /** Walks at random through every decision and every timer, and asks at each step who is accountable, and until when. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whereverARequestComesSomebodyAccountableHasADeadline(long seed) {
        Random chance = new Random(seed);
        ReferralNumber number = sent(reported("{\"seriousHarm\": true}"), Role.POLICE);

        for (int step = 0; step < 40 && !tasksOf(number).isEmpty(); step++) {
            tasksOf(number).forEach(open -> {
                assertThat(open.getDueDate()).as(open.getTaskDefinitionKey()).isNotNull();
                assertThat(groupsOf(open)).as(open.getTaskDefinitionKey()).isNotEmpty();
            });
            if (chance.nextInt(3) == 0) {
                passes(Duration.ofHours(49));
                firesTimers(number);
            } else {
                goesOnSomehow(number, chance);
            }
        }

        boolean ended = opened("canbo", number).line().endedAt().isPresent();
        assertThat(tasksOf(number).isEmpty())
                .as("without a task only when it has ended")
                .isEqualTo(ended);
    }

    private void goesOnSomehow(ReferralNumber number, Random chance) {
        List<Task> open = tasksOf(number);
        Task task = open.get(chance.nextInt(open.size()));
        List<String> answers = answers(task.getTaskDefinitionKey());
        try {
            completes(holder(task), task, answers.get(chance.nextInt(answers.size())));
        } catch (FormRefused impossible) {
            assertThat(tasksOf(number)).as("what is refused changes nothing").hasSameSizeAs(open);
        }
    }

    private List<String> answers(String key) {
        return switch (key) {
            case "answerReferral" ->
                List.of(
                        ACCEPT,
                        refused(Refusal.OTHER),
                        refused(Refusal.WRONG_AGENCY, "EDUCATION"),
                        refused(Refusal.WRONG_AGENCY, "LABOUR"));
            case "reportResult" -> List.of(RESULT);
            default ->
                List.of(
                        decided("WAIT", ", \"waitUntil\": \"" + today() + "\""),
                        decided("SEND_ON", ", \"sendTo\": \"LEGAL_AID\""),
                        decided("SEND_ON", ", \"sendTo\": \"POLICE\""),
                        decided("ASK_COORDINATOR", ""),
                        decided("TAKE_REFUSAL", ""));
        };
    }

    private String holder(Task task) {
        return Objects.requireNonNull(Map.of(
                        "POLICE:22",
                        "congan",
                        "LABOUR:22",
                        "laodong",
                        "EDUCATION:22",
                        "giaoduc",
                        "COORDINATOR:22",
                        "dieuphoi",
                        "CASEWORKER:" + COMMUNE_A,
                        "canbo")
                .get(groupsOf(task).get(0)));
    }
}
