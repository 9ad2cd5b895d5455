package vn.lachan;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Fills in the form of any task of a case at random, so that all outcomes come to pass; fictional throughout. Not every
 * answer fits every case: whoever asks tries the next one where one is refused.
 */
public final class RandomAnswers {

    private static final String CHECKED = "{\"sex\": \"FEMALE\", \"fullName\": \"Trẻ Hư Cấu\", \"outcome\": \"%s\"%s}";
    private static final List<String> CLASSES =
            List.of("TRAFFICKED", "WORST_FORM", "CHILD_LABOUR", "AT_RISK", "LAWFUL_WORK", "NO_FINDING");
    private static final List<String> REASONS =
            List.of("SAFE", "AGED_OUT", "NOT_FOUND", "UNFOUNDED", "OPENED_IN_ERROR", "DIED");
    private static final String HAZARDOUS_JOB = """
            {"work": "HW-147-1A", "hoursPerDay": 8, "hoursPerWeek": 48, "overtime": false, "night": false,
             "employer": "ENTERPRISE", "guardianConsent": false, "writtenContract": false, "healthCertificate": false,
             "trackingBook": false, "affectsSchooling": true, "unsafeForAge": true}""";

    private final Random chance;

    public RandomAnswers(Random chance) {
        this.chance = chance;
    }

    private boolean once(int in) {
        return chance.nextInt(in) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    /**
     * An answer to the form of {@code task}.
     *
     * @param ending whether the case should come to its end now
     */
    public String to(String task, LocalDate today, boolean ending) {
        return switch (task) {
            case "checkReport" -> checked(ending);
            case "initialAssessment" ->
                "{\"harmSeverity\": \"HIGH\", \"emergencyNeeded\": %s, \"conclusion\": \"Hư cấu\"}".formatted(once(6));
            case "handOver" -> once(3) ? RETURNED_CASE : "{\"decision\": \"TAKE_OVER\"}";
            case "gatherFacts" -> once(8) ? "{\"factDate\": \"%s\", \"working\": true}".formatted(today) : facts(today);
            case "confirmClassification" -> confirmed(ending);
            case "needsMeeting" ->
                "{\"meetingDate\": \"%s\", \"participants\": \"Hư cấu\", \"need_SUP_EDU\": true, \"minutes\": \"Hư cấu\"}"
                        .formatted(today);
            case "supportPlan" -> plan(today);
            case "approvePlan" -> once(6) ? RETURNED_PLAN : "{\"decision\": \"APPROVE\", \"decisionNumber\": \"1\"}";
            case "supportService" ->
                once(4)
                        ? "{\"outcome\": \"NOT_POSSIBLE\", \"reason\": \"Lý do hư cấu\"}"
                        : "{\"outcome\": \"DONE\", \"doneOn\": \"%s\", \"result\": \"Hư cấu\"}".formatted(today);
            case "monitoringVisit" -> visit(today);
            case "review" ->
                review(ending ? "PROPOSE_CLOSING" : any(List.of("NEW_PLAN", "KEEP_MONITORING", "PROPOSE_CLOSING")));
            case "closeCase" -> closing(ending);
            case "emergencyMeasures" -> measures(!ending && once(2));
            case "temporaryRemoval" -> removal(today);
            case "reviewOverride" ->
                "{\"decision\": \"%s\", \"reason\": \"Lý do hư cấu\"}".formatted(once(2) ? "KEEP" : "FOLLOW_RULES");
            case "answerReferral" -> once(3) ? REFUSED : "{\"decision\": \"ACCEPT\"}";
            case "reportResult" ->
                "{\"outcome\": \"%s\", \"result\": \"Kết quả hư cấu\", \"doneOn\": \"%s\"}"
                        .formatted(any(List.of("DONE", "PARTLY", "NOT_POSSIBLE")), today);
            case "escalatedReferral" -> escalated(today);
            default -> throw new IllegalArgumentException("No answers to " + task);
        };
    }

    private static final String RETURNED_CASE = "{\"decision\": \"RETURN\", \"note\": \"Không cư trú ở đây\"}";
    private static final String REFUSED =
            "{\"decision\": \"REFUSE\", \"refusal\": \"NO_CAPACITY\", \"note\": \"Lý do hư cấu\"}";
    private static final String RETURNED_PLAN = "{\"decision\": \"RETURN\", \"returnReason\": \"Lý do hư cấu\"}";

    private String escalated(LocalDate today) {
        String decision = any(List.of("TAKE_REFUSAL", "ASK_COORDINATOR", "WAIT"));
        String until = decision.equals("WAIT") ? ", \"waitUntil\": \"" + today.plusDays(5) + "\"" : "";
        return "{\"decision\": \"%s\", \"note\": \"Lý do hư cấu\"%s}".formatted(decision, until);
    }

    private String checked(boolean ending) {
        if (ending || once(4)) {
            String outcome = any(List.of("REFERRED", "UNFOUNDED", "OPENED_IN_ERROR"));
            return CHECKED.formatted(outcome, ", \"reason\": \"Lý do hư cấu\"");
        }
        String elsewhere = once(4) ? ", \"residenceUnit\": \"01843\"" : "";
        return CHECKED.formatted("PROCEED", elsewhere + (once(8) ? ", \"carerIsHarmDoer\": true" : ""));
    }

    /** Facts that the rules need no more for. */
    public String facts(LocalDate today) {
        boolean works = once(2);
        return """
                {"factDate": "%s", "birthDate": "%s", "schooling": "%s", "working": %s, %s "coercion": [],
                 "exploitation": [], "movement": [], "injuryPercent": 0, "seriousHarm": %s, "carerIsHarmDoer": false,
                 "riskFactors": [%s], "specialCircumstances": [], "stateOfChild": "Hư cấu"}""".formatted(
                        today,
                        today.minusYears(9 + chance.nextInt(8)).minusDays(chance.nextInt(360)),
                        works ? "DROPPED_OUT" : "ATTENDING",
                        works,
                        works ? "\"jobs\": [" + HAZARDOUS_JOB + "]," : "",
                        once(12),
                        once(3) ? "\"RF-01\", \"RF-02\"" : "");
    }

    private String confirmed(boolean ending) {
        return ending || once(3)
                ? "{\"decision\": \"OVERRIDE\", \"overrideClass\": \"%s\", \"overrideReason\": \"Lý do hư cấu\", \"advice\": \"Hư cấu\"}"
                        .formatted(ending ? any(List.of("NO_FINDING", "LAWFUL_WORK")) : any(CLASSES))
                : "{\"decision\": \"CONFIRM\", \"advice\": \"Tư vấn hư cấu\"}";
    }

    private static String plan(LocalDate today) {
        return """
                {"goal": "Hư cấu", "routesDecision": "CHANGED", "routesReason": "Xã tự thực hiện", "services": [
                  {"type": "SUP-EDU", "goal": "Hư cấu", "provider": "Hư cấu", "startsOn": "%1$s", "endsOn": "%2$s"},
                  {"type": "SUP-SOC", "goal": "Hư cấu", "provider": "Hư cấu", "startsOn": "%1$s", "endsOn": "%2$s"}]}""".formatted(today, today.plusDays(40));
    }

    private String visit(LocalDate today) {
        return "{\"visitedOn\": \"%s\", \"childSeen\": true, \"inSchool\": \"YES\", \"stillInUnlawfulWork\": %s,"
                        .formatted(today, once(3))
                + " \"harmOrNewRisk\": false, \"observation\": \"Hư cấu\"}";
    }

    private static String review(String outcome) {
        return "{\"harmSeverity\": \"LOW\", \"perpetratorAccess\": \"LOW\", \"careObstacles\": \"LOW\","
                + " \"noLongerAtRisk\": true, \"factorsStable\": true, \"note\": \"Hư cấu\", \"outcome\": \"%s\"}"
                        .formatted(outcome);
    }

    private String closing(boolean ending) {
        if (!ending && once(4)) {
            return "{\"decision\": \"CONTINUE\", \"note\": \"Cần theo dõi thêm\"}";
        }
        return !ending && once(6)
                ? "{\"decision\": \"CLOSE\", \"reason\": \"MOVED\", \"movedTo\": \"%s\"}"
                        .formatted(any(List.of("01843", "06685")))
                : "{\"decision\": \"CLOSE\", \"reason\": \"%s\"}".formatted(any(REASONS));
    }

    private static String measures(boolean removal) {
        return "{\"childSafeNow\": true, \"measures\": \"Hư cấu\", \"measuresTakenAt\": \"2026-01-01T08:00:00+07:00\","
                + " \"removalProposed\": " + removal + (removal ? ", \"removalReason\": \"Hư cấu\"" : "") + "}";
    }

    private String removal(LocalDate today) {
        return once(3)
                ? "{\"decision\": \"NOT_NEEDED\", \"reason\": \"Lý do hư cấu\"}"
                : """
                {"decision": "REMOVE", "decisionNumber": "2", "fromDate": "%s", "days": %d, "safePlace": "Hư cấu",
                 "carer": "Hư cấu", "reason": "Lý do hư cấu"}""".formatted(today, 1 + chance.nextInt(15));
    }
}
