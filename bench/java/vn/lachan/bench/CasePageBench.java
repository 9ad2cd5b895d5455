package vn.lachan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.ReceivingReports;
import vn.lachan.taskform.OpenTasks;
import vn.lachan.taskform.TaskForms;

/**
 * How long the file of a child takes over HTTP on PostgreSQL, when 100,000 cases are on file: cases worked on from the report
 * to the plan, each opened again and again, so that the ledger holds its openings too.
 */
class CasePageBench {

    private static final int CASES = Integer.getInteger("bench.cases", 100_000);
    private static final int OPEN_TASKS = 20_000;
    private static final int WORKED = 40;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 10;
    private static final double MOST_MILLIS = 300;

    private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("checkReport", "{\"sex\": \"FEMALE\", \"fullName\": \"Trẻ Hư Cấu\", \"outcome\": \"PROCEED\"}");
        ANSWERS.put(
                "initialAssessment",
                "{\"harmSeverity\": \"HIGH\", \"emergencyNeeded\": false, \"conclusion\": \"Kết luận hư cấu\"}");
        ANSWERS.put("gatherFacts", """
                {"factDate": "2026-10-01", "birthDate": "2012-06-15", "schooling": "DROPPED_OUT", "working": true,
                 "jobs": [{"work": "HW-147-1A", "hoursPerDay": 8, "hoursPerWeek": 48, "overtime": false,
                           "night": false, "employer": "ENTERPRISE", "guardianConsent": false,
                           "writtenContract": false, "healthCertificate": false, "trackingBook": false,
                           "affectsSchooling": true, "unsafeForAge": true}],
                 "coercion": [], "exploitation": [], "movement": [], "injuryPercent": 0, "seriousHarm": false,
                 "carerIsHarmDoer": false, "riskFactors": [], "specialCircumstances": []}""");
        ANSWERS.put("confirmClassification", "{\"decision\": \"CONFIRM\"}");
        ANSWERS.put("needsMeeting", """
                {"meetingDate": "2026-10-05", "participants": "Hư cấu", "need_SUP_EDU": true, "minutes": "Hư cấu"}""");
        ANSWERS.put("supportPlan", """
                {"goal": "Trở lại trường", "services": [{"type": "SUP-EDU", "goal": "Đi học lại", "provider": "Trường",
                  "startsOn": "2026-10-10", "endsOn": "2026-12-10"}]}""");
        ANSWERS.put("approvePlan", "{\"decision\": \"APPROVE\", \"decisionNumber\": \"01/QĐ-HC\"}");
    }

    @TempDir
    Path home;

    @Test
    void measure() throws Exception {
        Statements statements = new Statements();
        try (Databases databases = Databases.start();
                Product product = Product.start(databases.postgres("pages"), home, statements::around)) {
            for (String sequence : List.of("report_sequence", "case_sequence")) {
                product.bean(JdbcClient.class)
                        .sql("alter sequence " + sequence + " restart with 5000000")
                        .update();
            }
            product.fill(OPEN_TASKS, CASES, 1);
            List<String> worked = new ArrayList<>();
            for (int n = 0; n < WORKED; n++) {
                worked.add(workedOn(product));
            }
            Client client = new Client(URI.create("http://localhost:" + product.port()));
            client.signOn("canbo");
            Map<String, List<Long>> nanos = new LinkedHashMap<>();
            for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
                Map<String, List<Long>> counted = round < WARM_UPS ? new LinkedHashMap<>() : nanos;
                for (String number : worked) {
                    client.timed(counted, "the file", "GET", "/cases/" + number, null);
                    client.timed(counted, "a form", "GET", "/cases/" + number + "/forms/supportPlan/1", null);
                    client.timed(counted, "the diagram", "GET", "/api/v1/cases/" + number + "/diagram", null);
                    client.timed(counted, "coming birthdays", "GET", "/cases/birthdays", null);
                }
            }
            Verdicts.line("%n%,d cases, %,d open tasks%n%-26s %10s %10s", CASES, OPEN_TASKS, "", "median ms", "p95 ms");
            nanos.forEach((name, all) -> {
                long[] taken = all.stream().mapToLong(Long::longValue).toArray();
                double p95 = Timing.percentile(taken, 0.95);
                Verdicts.line("%-26s %10.1f %10.1f", name, Timing.percentile(taken, 0.5), p95);
                Verdicts.atMost(name + ", p95", p95, MOST_MILLIS, "ms");
            });
        }
    }

    private static String workedOn(Product product) throws Exception {
        ObjectMapper json = new ObjectMapper();
        CurrentActor actor = product.bean(CurrentActor.class);
        OpenTasks open = product.bean(OpenTasks.class);
        Product.signOn("tiepnhan");
        String number = product.bean(ReceivingReports.class)
                .receive(json.readValue("""
                                {"source": "PHONE", "incidentUnit": "06685", "story": "Chuyện hư cấu",
                                 "children": [{"fullName": "Trẻ Hư Cấu", "sex": "FEMALE"}]}""", ObjectNode.class), actor.get(), null)
                .caseNumbers()
                .get(0)
                .value();
        for (Map.Entry<String, String> answers : ANSWERS.entrySet()) {
            Product.signOn(answers.getKey().equals("approvePlan") ? "chutich" : "canbo");
            String task = product.bean(TaskService.class)
                    .createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .taskDefinitionKey(answers.getKey())
                    .singleResult()
                    .getId();
            product.bean(TaskForms.class)
                    .save(
                            open.find(task).orElseThrow(),
                            json.readValue(answers.getValue(), ObjectNode.class),
                            null,
                            actor.get());
            open.complete(task);
        }
        return number;
    }
}
