package vn.lachan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lachan.Visitor;

/**
 * Eight hours of office work in nine minutes: people of four localities and the agencies read and work at two packaged nodes on
 * one PostgreSQL, while the demo's clock moves on by the hours that pass. How long it may take is {@code -Dbench.minutes=9}.
 */
class OfficeDayBench {

    private static final Duration LASTS = Duration.ofMinutes(Integer.getInteger("bench.minutes", 9));
    private static final int CASES = Integer.getInteger("bench.cases", 100_000);
    private static final int OPEN_TASKS = 20_000;
    private static final int HOURS = 8;
    private static final int MINUTES_A_STEP = 5;
    private static final int STEPS = HOURS * 60 / MINUTES_A_STEP;
    /** The first hour warms up: nothing of it is counted. */
    private static final int WARM_UP = STEPS / HOURS;

    private static final int REPORTED_BEFORE = 40;
    private static final List<String> OFFICIALS = List.of(
            "canbo",
            "canbo2",
            "canbo3",
            "canbo4",
            "chutich",
            "chutich2",
            "chutich3",
            "chutich4",
            "giaoduc",
            "congan",
            "laodong",
            "dieuphoi");
    private static final int DESKS_EACH = 3;
    private static final double MOST_READ_MILLIS = 300;
    private static final double MOST_WRITE_MILLIS = 500;
    private static final double MOST_GROWTH = 1.1;

    private final OfficeLog log = new OfficeLog();
    private final List<double[]> memory = new ArrayList<>();
    private volatile int minutesAhead;

    @TempDir
    Path directory;

    @Test
    void measure() throws Exception {
        try (Databases databases = Databases.start()) {
            Databases.Place postgres = databases.postgres("day");
            fill(postgres);
            List<String> settings = List.of(
                    "--spring.datasource.url=" + postgres.url(),
                    "--spring.datasource.username=" + postgres.username(),
                    "--spring.datasource.password=",
                    "--lachan.master-key-file=" + directory.resolve("filled/keys/master.key"),
                    "--lachan.samples=false");
            List<String> options = List.of("-Xmx512m");
            try (PackagedJar one = PackagedJar.start(directory.resolve("one"), settings, options)) {
                try (PackagedJar two = PackagedJar.start(directory.resolve("two"), settings, options)) {
                    passADay(one, two);
                    log.print();
                    judge();
                }
            }
            try (var pool = postgres.pool()) {
                JdbcTemplate jdbc = new JdbcTemplate(pool);
                assertThat(jdbc.queryForObject("select count(*) from act_ru_incident", Long.class))
                        .isZero();
                assertThat(jdbc.queryForObject("select count(*) from act_ru_job where retries_ = 0", Long.class))
                        .isZero();
            }
        }
    }

    private void fill(Databases.Place postgres) {
        try (Product product = Product.start(postgres, directory.resolve("filled"), source -> source)) {
            JdbcTemplate jdbc = new JdbcTemplate(product.bean(DataSource.class));
            jdbc.execute("alter sequence report_sequence restart with 5000000");
            jdbc.execute("alter sequence case_sequence restart with 5000000");
            product.fill(OPEN_TASKS, CASES, 1);
        }
    }

    private void passADay(PackagedJar one, PackagedJar two) throws Exception {
        List<PackagedJar> nodes = List.of(one, two);
        Reception reception = new Reception(one.root().getPort(), log);
        for (int report = 0; report < REPORTED_BEFORE; report++) {
            reception.receives();
        }
        List<OfficeDesk> desks = new ArrayList<>();
        for (int desk = 0; desk < OFFICIALS.size() * DESKS_EACH; desk++) {
            String official = OFFICIALS.get(desk % OFFICIALS.size());
            int port = nodes.get(desk / OFFICIALS.size() % 2).root().getPort();
            desks.add(new OfficeDesk(official, port, log, this::today, new Random(desk)));
        }
        Visitor administrator = Visitor.basic(two.root().getPort(), "quantri", "quantri");
        ExecutorService threads = Executors.newFixedThreadPool(desks.size());
        desks.forEach(threads::execute);
        long step = LASTS.toMillis() / STEPS;
        for (int passed = 0; passed < STEPS; passed++) {
            long begin = System.currentTimeMillis();
            if (passed == WARM_UP) {
                log.startCounting();
            }
            reception.receives();
            var moved = administrator.post("/api/v1/demo/clock", "{\"advance\": \"PT" + MINUTES_A_STEP + "M\"}");
            assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
            minutesAhead = (passed + 1) * MINUTES_A_STEP;
            if (passed % (WARM_UP / 2) == 0) {
                memory.add(new double[] {one.liveMebibytes(), two.liveMebibytes()});
            }
            Thread.sleep(Math.max(0, step - (System.currentTimeMillis() - begin)));
        }
        desks.forEach(OfficeDesk::closes);
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        memory.add(new double[] {one.liveMebibytes(), two.liveMebibytes()});
    }

    private LocalDate today() {
        return OffsetDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh"))
                .plusMinutes(minutesAhead)
                .toLocalDate();
    }

    private void judge() {
        Verdicts.line("%nLive heap in MiB, every half hour of the day:");
        for (int node = 0; node < 2; node++) {
            int which = node;
            double[] live = memory.stream().mapToDouble(both -> both[which]).toArray();
            Verdicts.line("node %d:%s", node + 1, shown(live));
            double warm = Math.max(live[3], live[4]);
            Verdicts.atMost(
                    "node " + (node + 1) + ", live heap at the end against the second hour's",
                    live[live.length - 1] / warm,
                    MOST_GROWTH,
                    "times");
        }
        Verdicts.atMost("p95 of readings", log.p95(OfficeLog.Kind.READING), MOST_READ_MILLIS, "ms");
        Verdicts.atMost("p95 of writings", log.p95(OfficeLog.Kind.WRITING), MOST_WRITE_MILLIS, "ms");
        assertThat(log.wrong()).as("answers that nobody should get").isEmpty();
    }

    private static String shown(double[] live) {
        StringBuilder line = new StringBuilder();
        for (double mebibytes : live) {
            line.append(String.format(Locale.ROOT, " %.0f", mebibytes));
        }
        return line.toString();
    }
}
