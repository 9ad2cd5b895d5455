package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
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
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.LedgerVerifier;
import vn.lachan.referral.ViewingReferrals;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.OpenTask;
import vn.lachan.taskform.ReadableAnswers;
import vn.lachan.taskform.TaskTaken;

/** The paths of {@code processes/intervention.bpmn}, each by its story. */
abstract class InterventionStories extends Stories {

    private static final String HOLDS = "{\"sex\": \"FEMALE\", \"fullName\": \"Trẻ Hư Cấu\", \"outcome\": \"PROCEED\"}";
    private static final String ASSESSED =
            "{\"harmSeverity\": \"HIGH\", \"emergencyNeeded\": false, \"conclusion\": \"Kết luận hư cấu\"}";

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

    @Autowired
    Clock clock;

    @Autowired
    ReadableAnswers answers;

    @Autowired
    OpeningFiles files;

    @Autowired
    LedgerVerifier verifier;

    @Autowired
    ViewingReferrals viewing;

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

    static final String FACTS = """
            {"factDate": "2026-10-01", "birthDate": "2012-06-15", "schooling": "DROPPED_OUT", "working": true,
             "jobs": [{"work": "HW-147-1A", "hoursPerDay": 8, "hoursPerWeek": 48, "overtime": false,
                       "night": false, "employer": "ENTERPRISE", "guardianConsent": false, "writtenContract": false,
                       "healthCertificate": false, "trackingBook": false, "affectsSchooling": true,
                       "unsafeForAge": true}],
             "coercion": [], "exploitation": [], "movement": [], "injuryPercent": 0, "seriousHarm": false,
             "carerIsHarmDoer": false, "riskFactors": [], "specialCircumstances": [],
             "stateOfChild": "Hư cấu: khỏe"}""";

    private static final String CLEAN_FACTS = """
            {"factDate": "2026-10-01", "birthDate": "2012-06-15", "schooling": "ATTENDING", "working": false,
             "coercion": [], "exploitation": [], "movement": [], "seriousHarm": false, "carerIsHarmDoer": false,
             "riskFactors": [], "specialCircumstances": []}""";

    private static final String CONFIRM = "{\"decision\": \"CONFIRM\"}";
    private static final String MEETING = """
            {"meetingDate": "2026-10-05", "participants": "Hư cấu", "need_SUP_EDU": true, "minutes": "Biên bản hư cấu"}""";
    private static final String PLAN = """
            {"goal": "Trở lại trường (hư cấu)", "services": [
              {"type": "SUP-EDU", "goal": "Đi học lại", "provider": "Trường hư cấu", "startsOn": "2026-10-10",
               "endsOn": "2026-12-10"},
              {"type": "SUP-SOC", "goal": "Trợ cấp", "provider": "Ủy ban hư cấu", "startsOn": "2026-10-10",
               "endsOn": "2026-11-10", "cost": 2000000}]}""";
    private static final String APPROVE = "{\"decision\": \"APPROVE\", \"decisionNumber\": \"01/QĐ-HC\"}";
    private static final String DONE =
            "{\"outcome\": \"DONE\", \"doneOn\": \"2026-10-20\", \"result\": \"Xong (hư cấu)\"}";

    /** A case whose facts are gathered, and whose class waits to be confirmed. */
    private CaseNumber gathered(String facts) {
        CaseNumber number = reported();
        completes("canbo", number, HOLDS);
        completes("canbo", number, ASSESSED);
        completes("canbo", number, facts);
        return number;
    }

    /** A case with an approved plan of two services. */
    private CaseNumber supported() {
        CaseNumber number = gathered(FACTS);
        completes("canbo", number, "confirmClassification", CONFIRM);
        completes("canbo", number, "needsMeeting", MEETING);
        completes("canbo", number, "supportPlan", PLAN);
        completes("chutich", number, "approvePlan", APPROVE);
        return number;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    private String visit(boolean clean) {
        return "{\"visitedOn\": \"" + today() + "\", \"childSeen\": true, \"inSchool\": \"YES\","
                + " \"stillInUnlawfulWork\": " + !clean + ", \"harmOrNewRisk\": false, \"observation\": \"Hư cấu\"}";
    }

    private static String review(String outcome) {
        return "{\"harmSeverity\": \"LOW\", \"perpetratorAccess\": \"LOW\", \"careObstacles\": \"LOW\","
                + " \"noLongerAtRisk\": true, \"factorsStable\": true, \"note\": \"Hư cấu\", \"outcome\": \"" + outcome
                + "\"}";
    }

    /** Lets the days pass until the next visit is due, and makes it. */
    private void visits(CaseNumber number, boolean clean) {
        passes(Duration.ofDays(31));
        firesDueTimers(number);
        completes("canbo", number, "monitoringVisit", visit(clean));
    }

    @Test
    void aChildIsClassifiedSupportedVisitedAndLetGoAsSafe() {
        CaseNumber number = gathered(FACTS);
        var instance = process(number);
        assertThat(instance).isWaitingAt("confirmClassification");
        completes("canbo", number, "confirmClassification", CONFIRM);
        assertThat(classOf(number)).isEqualTo("HAZARDOUS_WORK");
        completes("canbo", number, "needsMeeting", MEETING);
        completes("canbo", number, "supportPlan", PLAN);
        assertThat(process(number)).isWaitingAt("approvePlan");
        completes("chutich", number, "approvePlan", APPROVE);
        assertThat(stateOf(number)).isEqualTo(CaseState.IN_SUPPORT);
        assertThat(process(number)).isWaitingAt("supportService", "nextVisit");

        completes("canbo", number, "supportService", DONE);
        completes(
                "canbo",
                number,
                "supportService",
                "{\"outcome\": \"NOT_POSSIBLE\", \"reason\": \"Hết kinh phí (hư cấu)\"}");
        for (int times = 0; times < 4; times++) {
            if (process(number) != null && !isOpen(number, "review")) {
                visits(number, true);
            }
        }
        completes("canbo", number, "review", review("PROPOSE_CLOSING"));
        assertThatThrownBy(() ->
                        completes("chutich", number, "closeCase", "{\"decision\": \"CLOSE\", \"reason\": \"SAFE\"}"))
                .as("with referrals that are still open")
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsOnly("/decision"));
        recallsAllReferrals(number);
        completes("chutich", number, "closeCase", "{\"decision\": \"CLOSE\", \"reason\": \"SAFE\"}");

        assertThat(instance)
                .hasPassedInOrder(
                        "gatherFacts",
                        "classify",
                        "confirmClassification",
                        "needsMeeting",
                        "supportPlan",
                        "approvePlan",
                        "support",
                        "review",
                        "closeCase",
                        "closed")
                .hasNotPassed("emergency", "handOver", "advised")
                .isEnded();
        assertThat(stateOf(number)).isEqualTo(CaseState.CLOSED);
        assertThat(verifier.verify(number, finding -> {}).isWhole()).isTrue();
    }

    private boolean isOpen(CaseNumber number, String key) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey(key)
                        .count()
                > 0;
    }

    private String classOf(CaseNumber number) {
        return SignedOn.as("canbo", () -> files.open(number, currentActor.get()))
                .orElseThrow()
                .file()
                .childClass()
                .orElseThrow();
    }

    @Test
    void theCaseworkerReadsWhatTheRulesSayInWords() {
        CaseNumber number = gathered(FACTS);

        SignedOn.does("canbo", () -> {
            OpenTask task = openTasks
                    .find(openTask(number, "confirmClassification").getId())
                    .orElseThrow();
            var shown = forms.show(task).values();
            assertThat(shown.path("urgency").asText()).isEqualTo("● Khẩn");
            assertThat(shown.path("findings").asText()).contains("Bộ luật Lao động 45/2019/QH14 Điều 147 khoản 1");
            assertThat(shown.path("routes").asText()).contains(" – chủ trì: ").doesNotContain("LABOUR");
        });
        assertThat(answers.of("gatherFacts", object(FACTS), Locale.forLanguageTag("vi")))
                .contains(
                        new ReadableAnswers.Line("Ép buộc", "Không có"),
                        new ReadableAnswers.Line("Việc 1 – Người sử dụng lao động", "Doanh nghiệp"));
    }

    @Test
    void factsThatAreMissingAreAskedForAgainWithTheirList() {
        CaseNumber number = gathered("{\"factDate\": \"2026-10-01\", \"working\": true}");

        assertThat(process(number)).isWaitingAt("gatherFacts").hasPassed("classify", "factsMissing");
        SignedOn.does("canbo", () -> {
            OpenTask task =
                    openTasks.find(openTask(number, "gatherFacts").getId()).orElseThrow();
            assertThat(forms.show(task).values().path("missing").asText()).contains("Ngày sinh");
        });
        completes("canbo", number, "gatherFacts", FACTS);
        assertThat(process(number)).isWaitingAt("confirmClassification");
    }

    @Test
    void factsThatContradictThemselvesAreRefusedAtTheirPlace() {
        CaseNumber number = reported();
        completes("canbo", number, HOLDS);
        completes("canbo", number, ASSESSED);

        assertThatThrownBy(
                        () -> completes(
                                "canbo",
                                number,
                                "{\"factDate\": \"2026-10-01\", \"birthDate\": \"2026-10-02\", \"riskFactors\": [\"KHONG-CO\"]}"))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsExactlyInAnyOrder("/birthDate", "/riskFactors/0"));
    }

    @Test
    void whereNothingIsFoundTheCaseEndsWithAdvice() {
        CaseNumber number = gathered(CLEAN_FACTS);
        var instance = process(number);

        completes("canbo", number, "{\"decision\": \"CONFIRM\", \"advice\": \"Tư vấn hư cấu\"}");

        assertThat(instance)
                .hasPassedInOrder("confirmClassification", "needsSupport", "passToLabour", "advised")
                .hasNotPassed("needsMeeting")
                .isEnded();
        assertThat(stateOf(number)).isEqualTo(CaseState.ADVISED);
    }

    @Test
    void anOverrideNeedsAReasonAndIsNotUndoneByTheRules() {
        CaseNumber number = gathered(CLEAN_FACTS);
        assertThatThrownBy(() ->
                        completes("canbo", number, "{\"decision\": \"OVERRIDE\", \"overrideClass\": \"AT_RISK\"}"))
                .isInstanceOf(FormRefused.class);

        completes(
                "canbo",
                number,
                "{\"decision\": \"OVERRIDE\", \"overrideClass\": \"AT_RISK\", \"overrideReason\": \"Gia đình sắp chuyển đi (hư cấu)\"}");
        assertThat(classOf(number)).isEqualTo("AT_RISK");
        assertThat(process(number)).isWaitingAt("needsMeeting");

        // 15 on 15/06/2027: the rules still find nothing, and ask a person instead of changing what was decided.
        passes(Duration.ofDays(400));
        firesDueTimers(number);
        assertThat(process(number)).hasPassed("classifyAgain");
        assertThat(isOpen(number, "reviewOverride")).isTrue();
        assertThat(classOf(number)).isEqualTo("AT_RISK");
        completes(
                "canbo", number, "reviewOverride", "{\"decision\": \"KEEP\", \"reason\": \"Vẫn như trước (hư cấu)\"}");
        assertThat(classOf(number)).isEqualTo("AT_RISK");
        assertThat(process(number)).isWaitingAt("needsMeeting");
    }

    @Test
    void nobodyApprovesAPlanOfTheirOwnAndAReturnedPlanComesBackWithTheReason() {
        CaseNumber number = gathered(FACTS);
        completes("canbo", number, "confirmClassification", CONFIRM);
        completes("canbo", number, "needsMeeting", MEETING);
        completes("canbo", number, "supportPlan", PLAN);
        jdbc.sql("update case_document set completed_by = 'chutich' where case_number = ? and form = 'supportPlan'")
                .param(number.value())
                .update();
        assertThatThrownBy(() -> completes("chutich", number, "approvePlan", APPROVE))
                .isInstanceOf(FormRefused.class);

        completes(
                "chutich",
                number,
                "approvePlan",
                "{\"decision\": \"RETURN\", \"returnReason\": \"Cần thêm hỗ trợ tâm lý (hư cấu)\"}");
        assertThat(process(number)).isWaitingAt("supportPlan").hasPassed("planApproved");
        SignedOn.does("canbo", () -> {
            OpenTask task =
                    openTasks.find(openTask(number, "supportPlan").getId()).orElseThrow();
            var shown = forms.show(task).values();
            assertThat(shown.path("returnReason").asText()).contains("tâm lý");
            assertThat(shown.path("proposed").asText()).contains("Giáo dục phổ thông");
            assertThat(shown.path("services")).hasSize(2);
        });
    }

    @Test
    void aVisitThatFindsSomethingLeadsToAReviewAndANewPlan() {
        CaseNumber number = supported();
        completes("canbo", number, "supportService", DONE);
        completes("canbo", number, "supportService", DONE);

        visits(number, false);
        assertThat(process(number)).isWaitingAt("review");
        completes("canbo", number, "review", review("NEW_PLAN"));
        assertThat(process(number)).isWaitingAt("supportPlan");
    }

    @Test
    void aCaseIsNotClosedAsSafeBeforeTheTestIsMet() {
        CaseNumber number = supported();
        completes("canbo", number, "supportService", DONE);
        completes("canbo", number, "supportService", DONE);
        visits(number, false);
        completes("canbo", number, "review", review("PROPOSE_CLOSING"));
        recallsAllReferrals(number);

        assertThatThrownBy(() ->
                        completes("chutich", number, "closeCase", "{\"decision\": \"CLOSE\", \"reason\": \"SAFE\"}"))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsExactly("/reason"));
        completes(
                "chutich",
                number,
                "closeCase",
                "{\"decision\": \"CONTINUE\", \"note\": \"Cần theo dõi thêm (hư cấu)\"}");
        assertThat(process(number)).isWaitingAt("supportPlan").hasPassed("closing");
    }

    @Test
    void furtherMonitoringGoesOnWithoutNewServices() {
        CaseNumber number = supported();
        completes("canbo", number, "supportService", DONE);
        completes("canbo", number, "supportService", DONE);
        visits(number, false);

        completes("canbo", number, "review", review("KEEP_MONITORING"));
        assertThat(process(number)).isWaitingAt("nextVisit");
        assertThat(isOpen(number, "supportService")).isFalse();
    }

    @Test
    void anEmergencyRunsBesideTheCheckWarnsAndEscalates() {
        CaseNumber number = reported("{\"seriousHarm\": true}");
        assertThat(process(number)).isWaitingAt("checkReport", "emergencyMeasures");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .count())
                .isEqualTo(2);

        passes(Duration.ofHours(10));
        firesDueTimers(number);
        assertThat(acts(number)).containsExactly("REPORT_RECEIVED", "TASK_NEARLY_DUE");
        passes(Duration.ofHours(3));
        firesDueTimers(number);
        assertThat(acts(number)).contains("TASK_OVERDUE");

        completes("canbo", number, "emergencyMeasures", measures(false));
        assertThat(process(number)).isWaitingAt("checkReport").hasPassed("measuresTaken");
    }

    @Test
    void whoWasContactedInAnEmergencyHasToAnswer() {
        CaseNumber number = reported("{\"seriousHarm\": true}");

        completes(
                "canbo",
                number,
                "emergencyMeasures",
                "{\"childSafeNow\": true, \"measures\": \"Hư cấu\", \"removalProposed\": false,"
                        + " \"measuresTakenAt\": \"2026-01-01T08:00:00+07:00\", \"policeInformed\": true,"
                        + " \"policeContact\": \"Trực ban (hư cấu)\", \"healthInvolved\": false}");

        assertThat(asked(number)).containsExactly("POLICE EMERGENCY");
        assertThatThrownBy(() -> completes(
                        "canbo",
                        number,
                        "checkReport",
                        "{\"sex\": \"FEMALE\", \"outcome\": \"UNFOUNDED\", \"reason\": \"Không có thật\"}"))
                .as("dismissing a report while the police are asked")
                .isInstanceOf(FormRefused.class);
    }

    @Test
    void theRoutesOfTheRulesAreSentOnceAPersonHasConfirmedThem() {
        CaseNumber number = gathered(FACTS);
        assertThat(asked(number)).isEmpty();

        completes("canbo", number, "confirmClassification", CONFIRM);

        assertThat(asked(number)).contains("LABOUR CLASSIFICATION", "EDUCATION CLASSIFICATION");
        assertThat(asked(number)).noneMatch(line -> line.startsWith("CHILD_PROTECTION"));
    }

    @Test
    void whoChangesTheRoutesSaysWhy() {
        CaseNumber number = gathered(FACTS);
        String changed =
                "{\"decision\": \"CONFIRM\", \"routesDecision\": \"CHANGED\", \"referTo\": [{\"agency\": \"HEALTH\"}]";
        assertThatThrownBy(() -> completes("canbo", number, "confirmClassification", changed + "}"))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsExactly("/routesReason"));

        completes(
                "canbo",
                number,
                "confirmClassification",
                changed + ", \"routesReason\": \"Cơ quan lao động đã có mặt (hư cấu)\"}");

        assertThat(asked(number)).containsExactly("HEALTH CLASSIFICATION");
    }

    private List<String> asked(CaseNumber number) {
        return SignedOn.as(
                        "canbo", () -> viewing.about(number, currentActor.get()).orElseThrow())
                .stream()
                .map(line -> line.asked() + " " + line.origin())
                .toList();
    }

    private String measures(boolean removal) {
        return "{\"childSafeNow\": true, \"measures\": \"Hư cấu\", \"measuresTakenAt\": \"2026-01-01T08:00:00+07:00\","
                + " \"removalProposed\": " + removal + (removal ? ", \"removalReason\": \"Hư cấu\"" : "") + "}";
    }

    @Test
    void aChildIsRemovedForAtMostFifteenDaysAndTheEndIsAnnounced() {
        CaseNumber number = reported("{\"carerIsHarmDoer\": true}");
        completes("canbo", number, "emergencyMeasures", measures(true));
        assertThat(process(number)).isWaitingAt("checkReport", "temporaryRemoval");
        assertThatThrownBy(() -> completes("chutich", number, "temporaryRemoval", removal(16)))
                .isInstanceOf(FormRefused.class);

        completes("chutich", number, "temporaryRemoval", removal(15));
        passes(Duration.ofDays(13));
        firesDueTimers(number);
        assertThat(acts(number)).contains("REMOVAL_ENDS_SOON").doesNotContain("REMOVAL_ENDED");
        passes(Duration.ofDays(4));
        firesDueTimers(number);
        assertThat(acts(number)).contains("REMOVAL_ENDED");
        assertThat(process(number)).isWaitingAt("checkReport").hasPassed("removalEnded");
    }

    private String removal(int days) {
        return "{\"decision\": \"REMOVE\", \"decisionNumber\": \"02/QĐ-HC\", \"fromDate\": \"" + today()
                + "\", \"days\": " + days
                + ", \"safePlace\": \"Hư cấu\", \"carer\": \"Hư cấu\", \"reason\": \"Lý do hư cấu\"}";
    }

    @Test
    void fromSixteenOnNobodyIsRemoved() {
        CaseNumber number = reported("{\"carerIsHarmDoer\": true}");
        completes(
                "canbo",
                number,
                "checkReport",
                "{\"sex\": \"FEMALE\", \"outcome\": \"PROCEED\", \"estimatedAge\": 17}");

        assertThatThrownBy(() -> completes("canbo", number, "emergencyMeasures", measures(true)))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsExactly("/removalProposed"));
    }

    @Test
    void theCommuneOfResidenceTakesTheCaseOverAndPlans() {
        CaseNumber number = reported();
        completes("canbo", number, "{\"sex\": \"FEMALE\", \"outcome\": \"PROCEED\", \"residenceUnit\": \"01843\"}");
        completes("canbo", number, ASSESSED);
        assertThat(process(number)).isWaitingAt("handOver");

        completes("canbo2", number, "{\"decision\": \"TAKE_OVER\"}");
        assertThat(process(number)).isWaitingAt("gatherFacts");
        completes("canbo2", number, FACTS);
        assertThat(process(number)).isWaitingAt("confirmClassification");
        assertThat(acts(number)).contains("HANDED_OVER");
    }

    @Test
    void aCaseThatTheOtherCommuneReturnsStaysWhereItHappened() {
        CaseNumber number = reported();
        completes("canbo", number, "{\"sex\": \"FEMALE\", \"outcome\": \"PROCEED\", \"residenceUnit\": \"01843\"}");
        completes("canbo", number, ASSESSED);

        completes("canbo2", number, "{\"decision\": \"RETURN\", \"note\": \"Không cư trú ở đây (hư cấu)\"}");

        completes("canbo", number, "gatherFacts", FACTS);
        assertThat(process(number)).isWaitingAt("confirmClassification").hasPassed("takenOver");
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

    private CaseState stateOf(CaseNumber number) {
        return jdbc.sql("select state from case_file where case_number = ?")
                .param(number.value())
                .query(CaseState.class)
                .single();
    }
}
