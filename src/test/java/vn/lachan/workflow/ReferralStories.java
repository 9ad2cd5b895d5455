package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.SignedOn;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.ledger.LedgerVerifier;
import vn.lachan.referral.Level;
import vn.lachan.referral.Origin;
import vn.lachan.referral.ReferralEnded;
import vn.lachan.referral.ReferralList;
import vn.lachan.referral.ReferralState;
import vn.lachan.referral.ReferralView;
import vn.lachan.referral.Refusal;
import vn.lachan.referral.Request;
import vn.lachan.referral.Side;
import vn.lachan.referral.Standing;
import vn.lachan.referral.ViewingReferrals;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.OpenTask;
import vn.lachan.taskform.TaskTaken;

/** The paths of {@code processes/referral.bpmn}, each by its story. */
abstract class ReferralStories extends Stories {

    private static final String ACCEPT = "{\"decision\": \"ACCEPT\", \"contact\": \"Trung úy Hư Cấu\"}";
    private static final String RESULT =
            "{\"outcome\": \"DONE\", \"result\": \"Đã đến nơi và làm việc với chủ cơ sở.\", \"doneOn\": \"2025-08-01\"}";

    @Autowired
    ViewingReferrals viewing;

    @Autowired
    ReferralList list;

    @Autowired
    Worklist worklist;

    @Autowired
    LedgerVerifier verifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

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
    void anAgencyThatNobodyIsSignedUpForIsAskedTogetherWithTheCoordinator() {
        ReferralNumber number = sent(reported(), Role.HEALTH);

        assertThat(groupsOf(number)).containsExactlyInAnyOrder("HEALTH:22", "COORDINATOR:22");
        ReferralView seen = opened("dieuphoi", number);
        assertThat(seen.line().standing()).isEqualTo(Standing.NO_ACCOUNT);
        assertThat(seen.side()).isEqualTo(Side.AGENCY);
        finishes("dieuphoi", number, ACCEPT);
        assertThat(groupsOf(number)).containsExactlyInAnyOrder("HEALTH:22", "COORDINATOR:22");
        finishes("dieuphoi", number, RESULT);
        assertThat(stateOf(number)).isEqualTo(ReferralState.DONE);
    }

    @Test
    void aRequestToAnAgencyThatTheDirectoryDoesNotKnowGoesToTheCoordinator() {
        ReferralNumber number = sent(reported(), Role.LEGAL_AID);

        assertThat(groupsOf(number)).containsExactly("COORDINATOR:22");
        assertThat(opened("dieuphoi", number).line().standing()).isEqualTo(Standing.NOBODY);
    }

    @Test
    void everyAgencyCanBeAskedAndSomebodyHasADeadline() {
        CaseNumber about = reported();

        Role.agencies().forEach(role -> {
            ReferralNumber number = sent(about, role);
            assertThat(task(number).getDueDate()).as(role.name()).isNotNull();
            assertThat(groupsOf(number)).as(role.name()).isNotEmpty();
        });
    }

    @Test
    void whoIsNotConcernedSeesNothing() {
        CaseNumber about = reported();
        ReferralNumber number = sent(about, Role.POLICE);

        for (String other : List.of("canbo2", "giaoduc", "laodong", "dieuphoi", "kiemtoan", "quantri")) {
            assertThat(viewing(number, other)).as(other).isFalse();
            assertThat(SignedOn.as(
                            other, () -> list.page(currentActor.get(), false, 1).lines()))
                    .as(other)
                    .extracting("number")
                    .doesNotContain(number.value());
            SignedOn.does(other, () -> assertThat(openTasks.find(task(number).getId()))
                    .isEmpty());
        }
        for (String concerned : List.of("canbo", "chutich", "congan")) {
            assertThat(numbersSeenBy(concerned)).as(concerned).contains(number.value());
        }
    }

    @Test
    void thePoliceSeeNoReasonAndNoConclusion() {
        CaseNumber about = reported();
        Request request = new Request(Role.POLICE, Origin.BY_HAND, "Đề nghị xác minh nơi ở.", "Có dấu hiệu mua bán");
        ReferralNumber number = SignedOn.as("canbo", () -> referrals.send(about, request, currentActor.get()));

        assertThat(opened("congan", number).reason()).isEmpty();
        assertThat(opened("congan", number).request()).contains("Đề nghị xác minh nơi ở.");
        assertThat(opened("canbo", number).reason()).contains("Có dấu hiệu mua bán");
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
            finishes(holder(task), task, answers.get(chance.nextInt(answers.size())));
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

    @Test
    void theTaskListOfTheAgencyNamesTheReferral() {
        ReferralNumber number = sent(reported("{\"seriousHarm\": true}"), Role.POLICE);

        var items = SignedOn.as("congan", () -> worklist.first(currentActor.get(), 100));

        assertThat(items).extracting(item -> item.task().item()).contains(number.value());
    }

    @Test
    void nothingOfTheChildReachesTheEngine() {
        CaseNumber about = reported();
        ReferralNumber number = sent(about, Role.POLICE);
        finishes("congan", number, refused(Refusal.NO_CAPACITY));

        assertThat(jdbc.sql("select v.name_ from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_"
                                + " where p.business_key_ = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .containsOnly("caseNumber", "urgency", "referralState");
    }

    final ReferralNumber sent(CaseNumber about, Role role) {
        return SignedOn.as(
                "canbo",
                () -> referrals.send(
                        about, new Request(role, Origin.BY_HAND, "Đề nghị xác minh.", null), currentActor.get()));
    }

    private static String refused(Refusal why) {
        return "{\"decision\": \"REFUSE\", \"refusal\": \"" + why + "\", \"note\": \"Giải thích hư cấu đủ dài\"}";
    }

    private static String refused(Refusal why, String right) {
        return refused(why).replace("}", ", \"rightAgency\": \"" + right + "\"}");
    }

    private static String decided(String decision, String more) {
        return "{\"decision\": \"" + decision + "\", \"note\": \"Lý do hư cấu đủ dài\"" + more + "}";
    }

    private String today() {
        return WorkingCalendar.dayOf(clock.instant()).toString();
    }

    private ReferralView opened(String who, ReferralNumber number) {
        return SignedOn.as(who, () -> viewing.open(number, currentActor.get(), Locale.forLanguageTag("vi"))
                .orElseThrow());
    }

    private boolean viewing(ReferralNumber number, String who) {
        return SignedOn.as(who, () -> viewing.open(number, currentActor.get(), Locale.ENGLISH)
                .isPresent());
    }

    private List<String> numbersSeenBy(String who) {
        return SignedOn.as(who, () -> Stream.of(1, 2, 3, 4, 5)
                .flatMap(page -> list.page(currentActor.get(), false, page).lines().stream())
                .map(line -> line.number())
                .toList());
    }

    ReferralState stateOf(ReferralNumber number) {
        return opened("canbo", number).line().state();
    }

    private Level levelOf(ReferralNumber number) {
        return opened("canbo", number).line().level().orElseThrow();
    }

    List<Task> tasksOf(ReferralNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list();
    }

    private List<String> keysOf(ReferralNumber number) {
        return tasksOf(number).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private Task task(ReferralNumber number) {
        List<Task> open = tasksOf(number);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private Task task(ReferralNumber number, String key) {
        return tasksOf(number).stream()
                .filter(open -> open.getTaskDefinitionKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> groupsOf(ReferralNumber number) {
        return groupsOf(task(number));
    }

    List<String> groupsOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    private void finishes(String who, ReferralNumber number, String answers) {
        finishes(who, task(number), answers);
    }

    private void finishes(String who, ReferralNumber number, String key, String answers) {
        finishes(who, task(number, key), answers);
    }

    void finishes(String who, Task open, String answers) {
        SignedOn.does(who, () -> {
            OpenTask task = openTasks.find(open.getId()).orElseThrow();
            forms.save(task, object(answers), null, currentActor.get());
            openTasks.complete(task.id());
        });
    }

    /** Fires the referral's timers that are due, and those that become due by it at once. */
    void firesTimers(ReferralNumber number) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .forEach(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .duedateLowerThan(ClockUtil.getCurrentTime())
                        .list()
                        .stream()
                        .map(Job::getId)
                        .forEach(management::executeJob));
    }
}
