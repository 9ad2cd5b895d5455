package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.SignedOn;
import vn.lachan.casefile.CaseState;
import vn.lachan.casefile.OpeningFiles;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.LedgerVerifier;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.OpenTask;
import vn.lachan.taskform.TaskTaken;

/** The paths of {@code processes/intervention.bpmn}, each by its story. */
abstract class InterventionStories extends Stories {

    private static final String HOLDS = "{\"sex\": \"FEMALE\", \"fullName\": \"Trẻ Hư Cấu\", \"outcome\": \"PROCEED\"}";
    private static final String ASSESSED =
            "{\"harmSeverity\": \"HIGH\", \"emergencyNeeded\": false, \"conclusion\": \"Kết luận hư cấu\"}";

    @Autowired
    OpeningFiles files;

    @Autowired
    LedgerVerifier verifier;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aReportThatHoldsIsCheckedAndAssessed() {
        CaseNumber number = reported();
        assertThat(process(number)).isWaitingAt("checkReport").hasNotPassed("initialAssessment");

        completes("canbo", number, HOLDS);
        assertThat(process(number)).isWaitingAt("initialAssessment");
        var instance = process(number);
        completes("canbo", number, ASSESSED);

        assertThat(instance)
                .hasPassedInOrder("checkReport", "reportHolds", "initialAssessment", "assessedInitially")
                .hasNotPassed("closedUnfounded", "closedOpenedInError", "recordCheckReportLate")
                .isEnded();
        assertThat(stateOf(number)).isEqualTo(CaseState.ASSESSED);
        assertThat(flowsTaken(number)).containsExactly("toCheck", "checked", "proceed", "assessed");
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
                "canbo", () -> openTasks.find(openTask(number).getId()).orElseThrow());

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

        OpenTask task = SignedOn.as(
                "canbo", () -> openTasks.find(openTask(number).getId()).orElseThrow());
        assertThat(task.key()).isEqualTo("initialAssessment");
        assertThat(task.urgency()).isEqualTo("EMERGENCY");
    }

    @Test
    void aCheckThatIsLateIsTakenDownAndTheTaskStays() {
        CaseNumber number = reported("{\"seriousHarm\": true}");
        passes(Duration.ofHours(11));
        assertThat(firesDueTimers(number)).isZero();

        passes(Duration.ofMinutes(61));
        assertThat(firesDueTimers(number)).isEqualTo(1);

        assertThat(process(number))
                .isWaitingAt("checkReport")
                .hasPassedInOrder("checkReportLate", "recordCheckReportLate", "checkReportLateEnd");
        assertThat(acts(number)).containsExactly("REPORT_RECEIVED", "TASK_OVERDUE");
        completes("canbo", number, HOLDS);
        assertThat(process(number)).isWaitingAt("initialAssessment");
    }

    @Test
    void anAssessmentThatIsLateIsTakenDownAndTheTaskStays() {
        CaseNumber number = reported("{\"carerIsHarmDoer\": true}");
        completes("canbo", number, "{\"sex\": \"FEMALE\", \"outcome\": \"PROCEED\", \"carerIsHarmDoer\": true}");

        passes(Duration.ofHours(13));
        firesDueTimers(number);

        assertThat(process(number)).isWaitingAt("initialAssessment").hasPassed("recordInitialAssessmentLate");
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
                    .isSubsetOf("caseNumber", "urgency", "checkOutcome");
        }
        assertThat(history.createHistoricActivityInstanceQuery().list())
                .extracting(HistoricActivityInstance::getActivityName)
                .noneMatch(name -> name != null && name.contains("Hư Cấu"));
    }

    private CaseState stateOf(CaseNumber number) {
        return jdbc.sql("select state from case_file where case_number = ?")
                .param(number.value())
                .query(CaseState.class)
                .single();
    }
}
