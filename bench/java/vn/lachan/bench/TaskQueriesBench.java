package vn.lachan.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Duty;
import vn.lachan.workflow.Worklist;

/**
 * How long task lists take when many tasks are open: ours with computed rights beside the engine's own authorisation, on
 * the same tables, in turn.
 */
class TaskQueriesBench {

    private static final boolean ON_H2 = Boolean.getBoolean("bench.h2");
    private static final int PAGE = 15;
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 21);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration GIVING_UP = Duration.ofSeconds(30);
    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("bench.sizes", "10000,20000,100000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final double MOST_MILLIS = 50;

    @TempDir
    Path home;

    /** Somebody with duties in the first communes, and the role by itself, which is a group too. */
    private record Caller(String username, int communes) {

        List<String> duties() {
            return IntStream.range(0, communes)
                    .mapToObj(OpenTaskGenerator::group)
                    .toList();
        }

        List<String> groups() {
            List<String> groups = new ArrayList<>(duties());
            groups.add("CASEWORKER");
            return groups;
        }

        Actor actor() {
            return new Actor(
                    username,
                    duties().stream()
                            .flatMap(group -> Duty.ofGroup(group).stream())
                            .collect(Collectors.toSet()));
        }
    }

    private static final List<Caller> CALLERS =
            List.of(new Caller(OpenTaskGenerator.caseworker(0), 1), new Caller(OpenTaskGenerator.caseworker(0), 62));

    @Test
    void measure() throws Exception {
        Map<String, Timing.Taken> all = new LinkedHashMap<>();
        Statements statements = new Statements();
        try (Databases databases = Databases.start();
                Product product = Product.start(place(databases), home, statements::around)) {
            DataSource database = product.bean(DataSource.class);
            ProcessEngine plain = PlainEngine.start("plain", database, true, Map.of());
            var fill =
                    new OpenTaskGenerator(database, product.intervention(), LocalDateTime.now(ZoneId.systemDefault()));
            for (int size : SIZES) {
                fill.fillTo(size);
                for (Caller caller : CALLERS) {
                    measure(size, caller, product, plain)
                            .forEach((name, taken) -> all.put(key(size, caller, name), taken));
                }
            }
            new Plans(statements, database, !ON_H2, "act_ru_task")
                    .explain(() -> CALLERS.forEach(caller -> Timing.inTurn(0, 0, PATIENCE, ours(caller, product))));
            plain.close();
        }
        judge(all);
    }

    private Databases.Place place(Databases databases) {
        return ON_H2 ? Databases.h2(home, "tasks") : databases.postgres("tasks").givingUpAfter(GIVING_UP);
    }

    private static Map<String, Timing.Taken> measure(int size, Caller caller, Product product, ProcessEngine plain) {
        Map<String, LongSupplier> ways = ours(caller, product);
        ways.putAll(ways(caller, plain, "plain"));
        Map<String, Timing.Taken> taken = Timing.inTurn(WARM_UPS, ROUNDS, PATIENCE, ways);
        Verdicts.line(
                "%n%,d open tasks, caller in %d groups", size, caller.groups().size());
        Verdicts.line("%-26s %10s %10s %10s", "", "median ms", "p95 ms", "answer");
        taken.forEach(
                (name, one) -> Verdicts.line("%-26s %10.1f %10.1f %10d", name, one.median(), one.p95(), one.answer()));
        return taken;
    }

    private static Map<String, LongSupplier> ours(Caller caller, Product product) {
        Map<String, LongSupplier> ways = ways(caller, product.bean(ProcessEngine.class), "ours");
        Worklist worklist = product.bean(Worklist.class);
        Actor actor = caller.actor();
        ways.put("landing counts, ours", () -> worklist.waiting(actor).unassigned());
        ways.put("landing list, ours", () -> worklist.first(actor, 10).size());
        return ways;
    }

    private static Map<String, LongSupplier> ways(Caller caller, ProcessEngine engine, String whose) {
        Map<String, LongSupplier> ways = new LinkedHashMap<>();
        ways.put("my groups, list, " + whose, as(caller, engine, () -> page(mine(caller, engine))));
        ways.put("my groups, count, " + whose, as(caller, engine, () -> mine(caller, engine)
                .count()));
        ways.put("unfiltered, list, " + whose, as(caller, engine, () -> page(all(engine))));
        ways.put("unfiltered, count, " + whose, as(caller, engine, () -> all(engine)
                .count()));
        return ways;
    }

    private static LongSupplier as(Caller caller, ProcessEngine engine, LongSupplier query) {
        return () -> {
            engine.getIdentityService().setAuthentication(caller.username(), caller.groups());
            try {
                return query.getAsLong();
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        };
    }

    private static TaskQuery all(ProcessEngine engine) {
        return engine.getTaskService().createTaskQuery();
    }

    /** As the filter "Việc chờ tôi và nhóm tôi" asks. */
    private static TaskQuery mine(Caller caller, ProcessEngine engine) {
        return all(engine).taskCandidateGroupIn(caller.groups()).includeAssignedTasks();
    }

    private static long page(TaskQuery query) {
        return query.orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .listPage(0, PAGE)
                .size();
    }

    private static String key(int size, Caller caller, String name) {
        return size + "/" + caller.groups().size() + "/" + name;
    }

    private static void judge(Map<String, Timing.Taken> all) {
        Verdicts.line("");
        int least = SIZES.get(0);
        int most = SIZES.get(SIZES.size() - 1);
        for (Caller caller : CALLERS) {
            int groups = caller.groups().size();
            for (String what : List.of("list", "count")) {
                double mine = all.get(key(most, caller, "my groups, " + what + ", ours"))
                        .median();
                double mineAtLeast = all.get(key(least, caller, "my groups, " + what + ", ours"))
                        .median();
                double open = all.get(key(most, caller, "unfiltered, " + what + ", ours"))
                        .median();
                String subject = what + " at " + most + ", " + groups + " groups";
                Verdicts.atMost("my groups, " + subject, mine, MOST_MILLIS, "ms");
                Verdicts.atMost("unfiltered, " + subject, open, 2 * Math.max(mine, 1), "ms");
                Verdicts.atMost("my groups against " + least + ", " + subject, mine / mineAtLeast, 2, "times");
            }
            for (String what : List.of("counts", "list")) {
                Verdicts.atMost(
                        "landing page, " + what + " at " + most + ", " + groups + " groups",
                        all.get(key(most, caller, "landing " + what + ", ours")).median(),
                        MOST_MILLIS,
                        "ms");
            }
        }
    }
}
