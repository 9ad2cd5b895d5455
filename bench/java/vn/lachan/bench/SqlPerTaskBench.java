package vn.lachan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.ReceivingReports;
import vn.lachan.taskform.OpenTask;
import vn.lachan.taskform.OpenTasks;
import vn.lachan.taskform.TaskForms;

/**
 * How many SQL statements a case costs, from the report to the end of its two tasks: ours, with files, seals, drafts and
 * the ledger, beside the bare engine with the same diagram, variables and history and nothing else.
 */
class SqlPerTaskBench {

    private static final int WARM_UPS = 3;
    private static final int CASES = 20;
    private static final double MOST_TIMES = 2;
    private static final List<String> TASKS = List.of("checkReport", "initialAssessment");

    @TempDir
    Path directory;

    /** What each step of one case cost; equal for all cases but for the odd cache. */
    private static final class Cost {
        private final Map<String, List<Statements.Seen>> steps = new LinkedHashMap<>();

        void add(String step, Statements.Seen seen) {
            steps.computeIfAbsent(step, name -> new ArrayList<>()).add(seen);
        }

        double executions(String part) {
            return sum(part, seen -> seen.executed().size());
        }

        double sum(String part, ToIntFunction<Statements.Seen> measure) {
            return steps.entrySet().stream()
                    .filter(step -> step.getKey().startsWith(part))
                    .mapToDouble(step ->
                            step.getValue().stream().mapToInt(measure).average().orElse(0))
                    .sum();
        }

        void print(String whose) {
            steps.keySet()
                    .forEach(step -> Verdicts.line(
                            "%-34s %-28s %8.1f %8.1f %8.1f",
                            whose,
                            step,
                            executions(step),
                            sum(step, seen -> seen.executed().stream()
                                    .mapToInt(Statements.Executed::rows)
                                    .sum()),
                            sum(step, Statements.Seen::roundTrips)));
        }

        Map<String, Double> byStatement(String step) {
            List<Statements.Seen> all = steps.get(step);
            Map<String, Double> times = new TreeMap<>();
            all.forEach(
                    seen -> seen.executed().forEach(one -> times.merge(one.summary(), 1.0 / all.size(), Double::sum)));
            return times;
        }
    }

    @Test
    void measure() throws Exception {
        try (Databases databases = Databases.start()) {
            compare(
                    Databases.h2(directory, "ours"),
                    Databases.h2(directory, "bare"),
                    Databases.h2(directory, "bare-with-rights"));
            compare(databases.postgres("ours"), databases.postgres("bare"), databases.postgres("bare_with_rights"));
        }
    }

    private void compare(Databases.Place oursAt, Databases.Place bareAt, Databases.Place withRightsAt)
            throws Exception {
        Cost bare = bare(bareAt, false);
        Cost withRights = bare(withRightsAt, true);
        Cost ours = ours(oursAt);
        Verdicts.line("%n%s, %d cases", oursAt.name(), CASES);
        Verdicts.line("%-34s %-28s %8s %8s %8s", "", "step", "executed", "with", "round");
        Verdicts.line("%-34s %-28s %8s %8s %8s", "", "", "", "batches", "trips");
        bare.print("bare engine");
        withRights.print("bare engine, its authorisation on");
        ours.print("ours");
        ours.steps.keySet().stream()
                .filter(step -> !step.endsWith(TASKS.get(1)))
                .forEach(step -> {
                    Verdicts.line("%n%s: %s, executions a time (bare engine)", oursAt.name(), step);
                    Map<String, Double> theirs = bare.steps.containsKey(step) ? bare.byStatement(step) : Map.of();
                    ours.byStatement(step)
                            .forEach((statement, times) -> Verdicts.line(
                                    "%8.1f %8.1f  %s", times, theirs.getOrDefault(statement, 0.0), statement));
                });
        Verdicts.line("");
        double completing = ours.executions("complete") / bare.executions("complete");
        double completingTrips =
                ours.sum("complete", Statements.Seen::roundTrips) / bare.sum("complete", Statements.Seen::roundTrips);
        double all = ours.executions("") / bare.executions("");
        Verdicts.atMost(oursAt.name() + ", completing a task against the bare engine", completing, MOST_TIMES, "times");
        Verdicts.atMost(oursAt.name() + ", the same in round trips", completingTrips, MOST_TIMES, "times");
        Verdicts.atMost(
                oursAt.name() + ", report, drafts and completions against start and completions",
                all,
                MOST_TIMES,
                "times");
    }

    private Cost ours(Databases.Place place) throws Exception {
        Statements statements = new Statements();
        Cost cost = new Cost();
        ObjectMapper json = new ObjectMapper();
        ObjectNode report = (ObjectNode) json.readTree(Files.readString(Path.of("docs/samples/report.json")));
        ObjectNode child = (ObjectNode) report.get("children").get(0);
        report.putArray("children").add(child);
        try (Product product = Product.start(place, directory.resolve(place.name()), statements::around)) {
            var receiving = product.bean(ReceivingReports.class);
            var actor = product.bean(CurrentActor.class);
            var forms = product.bean(TaskForms.class);
            var open = product.bean(OpenTasks.class);
            var engine = product.bean(ProcessEngine.class);
            for (int i = 0; i < WARM_UPS + CASES; i++) {
                Cost counted = i < WARM_UPS ? new Cost() : cost;
                String key = "bench-" + i;
                var received = new ArrayList<String>();
                Product.signOn("tiepnhan");
                counted.add("report or start", request(statements, () -> receiving
                        .receive(report.deepCopy(), actor.get(), key)
                        .caseNumbers()
                        .forEach(number -> received.add(number.value()))));
                Product.signOn("canbo");
                for (String step : TASKS) {
                    String taskId = taskId(engine, received.get(0));
                    OpenTask task = open.find(taskId).orElseThrow();
                    ObjectNode answers = forms.show(task).values();
                    answer(step, answers);
                    counted.add("draft " + step, request(statements, () -> {
                        OpenTask mine = open.find(taskId).orElseThrow();
                        forms.save(mine, answers, 0L, actor.get());
                    }));
                    counted.add("complete " + step, request(statements, () -> open.complete(taskId)));
                }
            }
        }
        return cost;
    }

    private static void answer(String step, ObjectNode answers) {
        if (step.equals("checkReport")) {
            answers.put("outcome", "PROCEED");
        } else {
            answers.put("emergencyNeeded", false).put("conclusion", "Kết luận mẫu, hư cấu.");
        }
    }

    /** Who acts is asked once a request, so each step is one. */
    private static Statements.Seen request(Statements statements, Runnable work) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            return statements.during(work);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static String taskId(ProcessEngine engine, String caseNumber) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
    }

    private static Cost bare(Databases.Place place, boolean authorization) {
        Statements statements = new Statements();
        Cost cost = new Cost();
        HikariDataSource pool = place.pool();
        ProcessEngine engine = PlainEngine.start(
                "bare" + place.name() + authorization,
                statements.around(pool),
                authorization,
                Map.of("cases", new Answers(), "priority", new Answers()));
        try (pool) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addClasspathResource("processes/intervention.bpmn")
                    .deploy();
            for (int i = 0; i < WARM_UPS + CASES; i++) {
                Cost counted = i < WARM_UPS ? new Cost() : cost;
                String number = "HS-2026-" + (100_000 + i);
                counted.add("report or start", statements.during(() -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                "intervention",
                                number,
                                Map.of("caseNumber", number, "urgency", "STANDARD", "emergency", "NO"))));
                for (String step : TASKS) {
                    String taskId = taskId(engine, number);
                    if (authorization) {
                        engine.getIdentityService().setAuthentication("canbo", List.of(Answers.GROUP));
                    }
                    Map<String, Object> answers = step.equals("checkReport")
                            ? Map.of("checkOutcome", "PROCEED", "urgency", "STANDARD")
                            : Map.of("urgency", "STANDARD");
                    counted.add("complete " + step, statements.during(() -> engine.getTaskService()
                            .complete(taskId, answers)));
                    engine.getIdentityService().clearAuthentication();
                }
            }
        } finally {
            engine.close();
        }
        return cost;
    }

    /** Stands for the beans that the diagram asks, and does nothing. */
    public static final class Answers {

        static final String GROUP = "CASEWORKER:06685";
        private static final Date DUE = Date.from(Instant.parse("2099-12-31T00:00:00Z"));

        public String caseworkers(String caseNumber) {
            return GROUP;
        }

        public Date due(String caseNumber, String task) {
            return DUE;
        }

        public void overdue(String caseNumber, String task) {}

        public void warn(String caseNumber, String task) {}

        public boolean livesElsewhere(String caseNumber) {
            return false;
        }

        public int of(String urgency) {
            return 50;
        }
    }
}
