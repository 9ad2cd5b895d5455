package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.Test;
import vn.lachan.SignedOn;
import vn.lachan.casefile.CaseState;
import vn.lachan.identity.CaseNumber;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.OpenTask;
import vn.lachan.taskform.TaskTaken;

/** How a report comes in and is checked, by {@code processes/intervention.bpmn}. */
abstract class ReceptionStories extends CaseStories {

    /** What the engine may know: numbers, codes and dates. */
    private static final String[] CODES = {
        "caseNumber",
        "urgency",
        "emergency",
        "checkOutcome",
        "handOverDecision",
        "birthday",
        "overrideQuestioned",
        "planDecision",
        "reviewOutcome",
        "closeDecision",
        "removalProposed",
        "removalDecision",
        "referralState",
        "referralDecision",
        "service",
        "nrOfInstances",
        "nrOfCompletedInstances",
        "nrOfActiveInstances",
        "loopCounter"
    };

    @Test
    void aReportThatHoldsIsCheckedAndAssessed() {
        CaseNumber number = reported();
        assertThat(process(number)).isWaitingAt("checkReport").hasNotPassed("initialAssessment");

        completes("canbo", number, HOLDS);
        assertThat(process(number)).isWaitingAt("initialAssessment");
        var instance = process(number);
        completes("canbo", number, ASSESSED);

        assertThat(instance)
                .hasPassedInOrder("checkReport", "reportHolds", "initialAssessment", "livesElsewhere")
                .hasNotPassed("closedUnfounded", "closedOpenedInError", "handOver")
                .isWaitingAt("gatherFacts");
        assertThat(stateOf(number)).isEqualTo(CaseState.ASSESSED);
        assertThat(flowsTaken(number)).containsExactly("toCheck", "checked", "proceed", "assessed", "livesHere");
        assertThat(acts(number)).containsExactly("REPORT_RECEIVED", "TASK_COMPLETED", "TASK_COMPLETED");
        assertThat(verifier.verify(number, finding -> {}).isWhole()).isTrue();
    }

    @Test
    void anUnfoundedReportEndsWithItsReason() {
        CaseNumber number = reported();
        var instance = process(number);

        completes("canbo", number, "{\"sex\": \"FEMALE\", \"outcome\": \"UNFOUNDED\", \"reason\": \"Không có thật\"}");

        assertThat(instance)
                .hasPassedInOrder("checkReport", "reportHolds", "closedUnfounded")
                .hasNotPassed("initialAssessment")
                .isEnded();
        assertThat(stateOf(number)).isEqualTo(CaseState.UNFOUNDED);
    }

    @Test
    void whoLooksAtATaskWhileItEndsSeesItWholeOrNotAtAll() throws Exception {
        ExecutorService colleague = Executors.newSingleThreadExecutor();
        for (int round = 0; round < 20; round++) {
            CaseNumber number = reported();
            String task = openTask(number).getId();
            Future<Integer> looks = colleague.submit(() -> looksUntilItIsGone(task));
            completes("canbo", number, "{\"sex\": \"MALE\", \"outcome\": \"OPENED_IN_ERROR\", \"reason\": \"Trùng\"}");
            assertThat(looks.get()).isPositive();
        }
        colleague.shutdown();
    }

    private int looksUntilItIsGone(String task) {
        int looks = 1;
        while (SignedOn.as("canbo", () -> openTasks.find(task)).isPresent()) {
            looks++;
        }
        return looks;
    }

    @Test
    void aFileOpenedInErrorEndsWithItsReason() {
        CaseNumber number = reported();
        var instance = process(number);

        completes("canbo", number, "{\"sex\": \"MALE\", \"outcome\": \"OPENED_IN_ERROR\", \"reason\": \"Trùng\"}");

        assertThat(instance).hasPassed("closedOpenedInError").isEnded();
        assertThat(stateOf(number)).isEqualTo(CaseState.OPENED_IN_ERROR);
    }

    @Test
    void anUnfoundedReportWithoutAReasonIsRefusedAndNothingChanges() {
        CaseNumber number = reported();

        assertThatThrownBy(() -> completes("canbo", number, "{\"sex\": \"FEMALE\", \"outcome\": \"UNFOUNDED\"}"))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsExactly("/reason"));

        assertThat(process(number)).isWaitingAt("checkReport");
        assertThat(stateOf(number)).isEqualTo(CaseState.RECEIVED);
        assertThat(acts(number)).containsExactly("REPORT_RECEIVED");
    }

    @Test
    void dangerToldInAReportMakesAnEmergencyDueTwelveHoursAfterReceipt() {
        CaseNumber number = reported("{\"seriousHarm\": true}");

        OpenTask task = SignedOn.as(
                "canbo",
                () -> openTasks.find(openTask(number, "checkReport").getId()).orElseThrow());

        assertThat(task.urgency()).isEqualTo("EMERGENCY");
        var received = SignedOn.as("canbo", () -> files.open(number, currentActor.get()))
                .orElseThrow()
                .file()
                .receivedAt();
        assertThat(task.due()).isEqualTo(received.plus(Duration.ofHours(12)).truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void dangerSeenInTheCheckMakesTheAssessmentAnEmergencyToo() {
        CaseNumber number = reported();

        completes("canbo", number, "{\"sex\": \"FEMALE\", \"outcome\": \"PROCEED\", \"carerIsHarmDoer\": true}");

        OpenTask task = SignedOn.as("canbo", () -> openTasks
                .find(openTask(number, "initialAssessment").getId())
                .orElseThrow());
        assertThat(task.key()).isEqualTo("initialAssessment");
        assertThat(task.urgency()).isEqualTo("EMERGENCY");
    }

    @Test
    void aCheckThatIsLateIsTakenDownAndTheTaskStays() {
        CaseNumber number = reported();
        passes(Duration.ofHours(1));
        assertThat(firesDueTimers(number)).isZero();

        passes(Duration.ofDays(8));
        assertThat(firesDueTimers(number)).isEqualTo(1);

        assertThat(process(number)).isWaitingAt("checkReport");
        assertThat(acts(number)).containsExactly("REPORT_RECEIVED", "TASK_OVERDUE");
        completes("canbo", number, HOLDS);
        assertThat(process(number)).isWaitingAt("initialAssessment");
    }

    @Test
    void theCaseworkerOfAnotherCommuneSeesNeitherTaskNorFile() {
        CaseNumber number = reported();
        String taskId = openTask(number).getId();

        SignedOn.does("canbo2", () -> {
            assertThat(openTasks.find(taskId)).isEmpty();
            assertThat(files.open(number, currentActor.get())).isEmpty();
            assertThatThrownBy(() -> openTasks.complete(taskId)).isInstanceOf(TaskTaken.class);
        });
        assertThat(process(number)).isWaitingAt("checkReport");
    }

    @Test
    void ofTwoPeopleWhoCompleteOneTaskAtOnceTheSecondIsTold() throws Exception {
        CaseNumber number = reported();
        String taskId = openTask(number).getId();
        SignedOn.does(
                "canbo",
                () -> forms.save(openTasks.find(taskId).orElseThrow(), object(HOLDS), null, currentActor.get()));
        CountDownLatch both = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            Future<String> one = pool.submit(() -> outcome(taskId, both));
            Future<String> other = pool.submit(() -> outcome(taskId, both));

            assertThat(Stream.of(one.get(), other.get())).containsExactlyInAnyOrder("completed", "told");
        } finally {
            pool.shutdownNow();
        }
        assertThat(process(number)).isWaitingAt("initialAssessment");
        assertThat(acts(number)).containsExactly("REPORT_RECEIVED", "TASK_COMPLETED");
        assertThat(verifier.verify(number, finding -> {}).isWhole()).isTrue();
    }

    private String outcome(String taskId, CountDownLatch both) throws InterruptedException {
        both.countDown();
        both.await();
        try {
            SignedOn.does("canbo", () -> openTasks.complete(taskId));
            return "completed";
        } catch (TaskTaken told) {
            return "told";
        }
    }

    @Test
    void aReportOfThreeChildrenOpensThreeFilesEachWithItsOwnChain() {
        var received = SignedOn.as("tiepnhan", () -> reports.receive(object("""
                                {"source": "SCHOOL", "incidentUnit": "06685", "story": "Hư cấu", "children": [
                                 {"fullName": "Trẻ Một", "sex": "MALE"}, {"fullName": "Trẻ Hai", "sex": "FEMALE"},
                                 {"sex": "UNKNOWN"}]}"""), currentActor.get(), "three"));

        assertThat(received.caseNumbers()).hasSize(3).doesNotHaveDuplicates();
        received.caseNumbers().forEach(number -> {
            assertThat(process(number)).isWaitingAt("checkReport");
            assertThat(acts(number)).containsExactly("REPORT_RECEIVED");
        });
    }

    @Test
    void nothingAboutAPersonReachesTheTablesOfTheEngine() {
        CaseNumber number = reported();
        completes("canbo", number, HOLDS);

        for (String table : new String[] {"act_ru_variable", "act_hi_varinst", "act_hi_detail"}) {
            assertThat(jdbc.sql("select name_ from " + table)
                            .query(String.class)
                            .list())
                    .as(table)
                    .isSubsetOf(CODES);
        }
        assertThat(history.createHistoricActivityInstanceQuery().list())
                .extracting(HistoricActivityInstance::getActivityName)
                .noneMatch(name -> name != null && name.contains("Hư Cấu"));
    }

    @Test
    void aChildWhoIsOnFileAlreadyIsFoundByNameAndBirthDateAndLinked() {
        String same =
                "{\"children\": [{\"fullName\": \"Trẻ Trùng Tên\", \"sex\": \"MALE\", \"birthDate\": \"2013-02-03\"}]}";
        CaseNumber earlier = reported(same);
        CaseNumber twin = reported(same.replace("2013-02-03", "2010-01-01"));
        CaseNumber number = reported(same.replace("Trẻ Trùng Tên", "TRE TRUNG TEN"));

        SignedOn.does("canbo", () -> {
            OpenTask task = openTasks.find(openTask(number).getId()).orElseThrow();
            assertThat(forms.show(task).values().path("onFile").asText())
                    .isEqualTo(earlier.value() + " (cùng ngày sinh)");
        });
        assertThatThrownBy(() -> completes("canbo", number, checkedAs(twin))).isInstanceOf(FormRefused.class);

        completes("canbo", number, checkedAs(earlier));
        assertThat(acts(number)).contains("SAME_CHILD_AS");
    }

    private static String checkedAs(CaseNumber earlier) {
        return "{\"sex\": \"MALE\", \"fullName\": \"Tre Trung Ten\", \"birthDate\": \"2013-02-03\", \"outcome\": \"PROCEED\","
                + " \"sameChildAs\": \"" + earlier.value() + "\"}";
    }

    @Test
    void aReportForSomebodyElseIsReferredWithItsReason() {
        CaseNumber number = reported();
        var instance = process(number);

        completes("canbo", number, "{\"sex\": \"MALE\", \"outcome\": \"REFERRED\", \"reason\": \"Chuyển công an\"}");

        assertThat(instance).hasPassed("closedReferred").isEnded();
        assertThat(stateOf(number)).isEqualTo(CaseState.REFERRED);
    }
}
