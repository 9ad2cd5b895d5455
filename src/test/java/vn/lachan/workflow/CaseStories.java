package vn.lachan.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.SignedOn;
import vn.lachan.casefile.CaseState;
import vn.lachan.casefile.OpeningFiles;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.LedgerVerifier;
import vn.lachan.referral.ViewingReferrals;
import vn.lachan.rulebook.RuleChanges;
import vn.lachan.rulechange.ProposedRules;

/** What stories of a case are told with: answers to every form, and how far a case has come. */
@Import({RuleChanges.class, ProposedRules.class})
abstract class CaseStories extends Stories {

    static final String HOLDS = "{\"sex\": \"FEMALE\", \"fullName\": \"Trẻ Hư Cấu\", \"outcome\": \"PROCEED\"}";

    static final String ASSESSED =
            "{\"harmSeverity\": \"HIGH\", \"emergencyNeeded\": false, \"conclusion\": \"Kết luận hư cấu\"}";

    @Autowired
    Clock clock;

    @Autowired
    OpeningFiles files;

    @Autowired
    LedgerVerifier verifier;

    @Autowired
    ViewingReferrals viewing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuleChanges rules;

    @Autowired
    ProposedRules proposals;

    static final String FACTS = """
            {"factDate": "2026-10-01", "birthDate": "2012-06-15", "schooling": "DROPPED_OUT", "working": true,
             "jobs": [{"work": "HW-147-1A", "hoursPerDay": 8, "hoursPerWeek": 48, "overtime": false,
                       "night": false, "employer": "ENTERPRISE", "guardianConsent": false, "writtenContract": false,
                       "healthCertificate": false, "trackingBook": false, "affectsSchooling": true,
                       "unsafeForAge": true}],
             "coercion": [], "exploitation": [], "movement": [], "injuryPercent": 0, "seriousHarm": false,
             "carerIsHarmDoer": false, "riskFactors": [], "specialCircumstances": [],
             "stateOfChild": "Hư cấu: khỏe"}""";

    static final String CLEAN_FACTS = """
            {"factDate": "2026-10-01", "birthDate": "2012-06-15", "schooling": "ATTENDING", "working": false,
             "coercion": [], "exploitation": [], "movement": [], "seriousHarm": false, "carerIsHarmDoer": false,
             "riskFactors": [], "specialCircumstances": []}""";

    static final String CONFIRM = "{\"decision\": \"CONFIRM\"}";

    static final String MEETING = """
            {"meetingDate": "2026-10-05", "participants": "Hư cấu", "need_SUP_EDU": true, "minutes": "Biên bản hư cấu"}""";

    static final String PLAN = """
            {"goal": "Trở lại trường (hư cấu)", "routesDecision": "CHANGED",
             "routesReason": "Không nằm trong chuyện này", "services": [
              {"type": "SUP-EDU", "goal": "Đi học lại", "provider": "Trường hư cấu", "startsOn": "2026-10-10",
               "endsOn": "2026-12-10"},
              {"type": "SUP-SOC", "goal": "Trợ cấp", "provider": "Ủy ban hư cấu", "startsOn": "2026-10-10",
               "endsOn": "2026-11-10", "cost": 2000000}]}""";

    static final String APPROVE = "{\"decision\": \"APPROVE\", \"decisionNumber\": \"01/QĐ-HC\"}";

    static final String DONE = "{\"outcome\": \"DONE\", \"doneOn\": \"2026-10-20\", \"result\": \"Xong (hư cấu)\"}";

    static final String CLOSE_AS_SAFE = "{\"decision\": \"CLOSE\", \"reason\": \"SAFE\"}";

    /** A case whose facts are gathered, and whose class waits to be confirmed. */
    CaseNumber gathered(String facts) {
        CaseNumber number = reported();
        completes("canbo", number, HOLDS);
        completes("canbo", number, ASSESSED);
        completes("canbo", number, facts);
        return number;
    }

    /** A case with an approved plan of two services. */
    CaseNumber supported() {
        CaseNumber number = gathered(FACTS);
        comesToAnApprovedPlan(number);
        return number;
    }

    /** From the facts on. */
    void comesToAnApprovedPlan(CaseNumber number) {
        completes("canbo", number, "confirmClassification", CONFIRM);
        completes("canbo", number, "needsMeeting", MEETING);
        completes("canbo", number, "supportPlan", PLAN);
        completes("chutich", number, "approvePlan", APPROVE);
    }

    /** Both services of the plan. */
    void carriesOutTheServices(CaseNumber number) {
        completes("canbo", number, "supportService", DONE);
        completes("canbo", number, "supportService", DONE);
    }

    /** Lays the case before the chairman to be closed, with nothing that hinders it. */
    void proposesClosing(CaseNumber number) {
        completes("canbo", number, "review", review("PROPOSE_CLOSING"));
        recallsAllReferrals(number);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    String visit(boolean clean) {
        return "{\"visitedOn\": \"" + today() + "\", \"childSeen\": true, \"inSchool\": \"YES\","
                + " \"stillInUnlawfulWork\": " + !clean + ", \"harmOrNewRisk\": false, \"observation\": \"Hư cấu\"}";
    }

    static String review(String outcome) {
        return "{\"harmSeverity\": \"LOW\", \"perpetratorAccess\": \"LOW\", \"careObstacles\": \"LOW\","
                + " \"noLongerAtRisk\": true, \"factorsStable\": true, \"note\": \"Hư cấu\", \"outcome\": \"" + outcome
                + "\"}";
    }

    /** Lets the days pass until the next visit is due, and makes it. */
    void visits(CaseNumber number, boolean clean) {
        passes(Duration.ofDays(31));
        firesDueTimers(number);
        completes("canbo", number, "monitoringVisit", visit(clean));
    }

    boolean isOpen(CaseNumber number, String key) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey(key)
                        .count()
                > 0;
    }

    String classOf(CaseNumber number) {
        return SignedOn.as("canbo", () -> files.open(number, currentActor.get()))
                .orElseThrow()
                .file()
                .childClass()
                .orElseThrow();
    }

    String measures(boolean removal) {
        return "{\"childSafeNow\": true, \"measures\": \"Hư cấu\", \"measuresTakenAt\": \"2026-01-01T08:00:00+07:00\","
                + " \"removalProposed\": " + removal + (removal ? ", \"removalReason\": \"Hư cấu\"" : "") + "}";
    }

    String removal(int days) {
        return "{\"decision\": \"REMOVE\", \"decisionNumber\": \"02/QĐ-HC\", \"fromDate\": \"" + today()
                + "\", \"days\": " + days
                + ", \"safePlace\": \"Hư cấu\", \"carer\": \"Hư cấu\", \"reason\": \"Lý do hư cấu\"}";
    }

    CaseState stateOf(CaseNumber number) {
        return jdbc.sql("select state from case_file where case_number = ?")
                .param(number.value())
                .query(CaseState.class)
                .single();
    }

    /** The facts of a child who completes {@code years} in so many days. */
    String bornYearsAgo(String facts, int years, int days) {
        return facts.replace(
                        "2012-06-15", today().minusYears(years).plusDays(days).toString())
                .replace("2026-10-01", today().toString());
    }

    List<String> asked(CaseNumber number) {
        return SignedOn.as(
                        "canbo", () -> viewing.about(number, currentActor.get()).orElseThrow())
                .stream()
                .map(line -> line.asked() + " " + line.origin())
                .toList();
    }
}
