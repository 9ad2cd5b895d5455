package vn.lachan.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lachan.casefile.CaseFilter;
import vn.lachan.casefile.CaseList;
import vn.lachan.casefile.CaseSearch;
import vn.lachan.casefile.CaseSearch.Order;
import vn.lachan.casefile.CaseState;
import vn.lachan.casefile.DueWithin;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;

/**
 * How long a page of the case list takes on PostgreSQL, with its counts and the names unsealed, when many cases are on file
 * and some of them have an open task. Pages are turned, so that keys are not found in memory.
 */
class CaseListBench {

    private static final int CASES = Integer.getInteger("bench.cases", 1_000_000);
    private static final int OPEN_TASKS = 20_000;
    private static final int WIDE = 30;
    private static final int WARM_UPS = 8;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 41);
    private static final int PAGES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final double MOST_MILLIS = 150;

    @TempDir
    Path home;

    @Test
    void measure() throws Exception {
        Statements statements = new Statements();
        try (Databases databases = Databases.start();
                Product product = Product.start(databases.postgres("cases"), home, statements::around)) {
            DataSource database = product.bean(DataSource.class);
            product.fill(OPEN_TASKS, CASES, WIDE);
            CaseList list = product.bean(CaseList.class);
            for (int communes : new int[] {1, WIDE}) {
                Actor actor = actor(communes);
                long open = list.find(CaseSearch.ALL, actor).total();
                Verdicts.line("%n%,d cases, %,d of them open to the caller in %d communes", CASES, open, communes);
                Verdicts.line("%-26s %10s %10s %10s", "", "median ms", "p95 ms", "found");
                Map<String, Timing.Taken> taken = Timing.inTurn(WARM_UPS, ROUNDS, PATIENCE, ways(list, actor, PAGES));
                taken.forEach((name, one) ->
                        Verdicts.line("%-26s %10.1f %10.1f %10d", name, one.median(), one.p95(), one.answer()));
                taken.forEach((name, one) -> Verdicts.atMost(name + ", p95", one.p95(), MOST_MILLIS, "ms"));
            }
            new Plans(statements, database, true, "case_file", "act_ru_task")
                    .explain(() -> Timing.inTurn(0, 0, PATIENCE, ways(list, actor(WIDE), 1)));
        }
    }

    private static Actor actor(int communes) {
        return new Actor(
                "canbo",
                IntStream.range(0, communes)
                        .mapToObj(n -> new Duty(Role.CASEWORKER, new UnitCode(CaseGenerator.commune(n))))
                        .collect(Collectors.toSet()));
    }

    private static Map<String, LongSupplier> ways(CaseList list, Actor actor, int pages) {
        Map<String, CaseSearch> searches = new LinkedHashMap<>();
        CaseSearch all = CaseSearch.ALL;
        searches.put("newest", all);
        searches.put("due first", by(Order.DUE));
        searches.put("urgent first", by(Order.URGENCY));
        searches.put("state", all.with(filter(CaseState.CHECKED, null, null)));
        searches.put("emergencies", all.with(filter(null, Urgency.EMERGENCY, null)));
        searches.put("overdue", all.with(filter(null, null, DueWithin.OVERDUE)));
        searches.put("due in a week", all.with(filter(null, null, DueWithin.WEEK)));
        searches.put("name, three words", all.with("nguyen thi zin"));
        searches.put("name, given", all.with("binh"));
        searches.put("name, family", all.with("nguyen"));
        searches.put("number, its end", all.with("4321"));
        searches.put("number", all.with("HS-2026-004321"));
        Map<String, LongSupplier> ways = new LinkedHashMap<>();
        searches.forEach((name, search) -> {
            AtomicInteger turned = new AtomicInteger();
            ways.put(name, () -> list.find(search.at(1 + turned.getAndIncrement() % pages), actor)
                    .total());
        });
        return ways;
    }

    private static CaseSearch by(Order order) {
        return new CaseSearch("", CaseFilter.ALL, order, 1, CaseSearch.USUAL_SIZE);
    }

    private static CaseFilter filter(CaseState state, Urgency urgency, DueWithin due) {
        return new CaseFilter(
                Optional.empty(),
                Optional.ofNullable(state),
                Optional.ofNullable(urgency),
                Optional.empty(),
                Optional.ofNullable(due));
    }
}
