package vn.lachan.packaged;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.lachan.Visitor;

/**
 * Two nodes on one PostgreSQL: sessions, time and rulebooks are one; then one is killed in the middle of reports and timers,
 * and the other goes on with its work and its people, and nothing is lost or there twice.
 */
class TwoNodesIT {

    private static final int REPORTS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String SOON_FREE = "--camunda.bpm.job-execution.lock-time-in-millis=5000";
    private static final JsonMapper JSON = new JsonMapper();

    private final Set<Integer> answered = ConcurrentHashMap.newKeySet();

    @TempDir
    Path directory;

    @Test
    void theOtherGoesOnWhereOneIsKilled() throws Exception {
        Installation installation = Installation.on(Storage.POSTGRESQL, directory);
        try (PackagedJar one = installation.start(Installation.DEMO, SOON_FREE, "--lachan.node=one")) {
            Path rules = installation.home().resolve("rules");
            FileSystemUtils.copyRecursively(rules, directory.resolve("rules-of-two"));
            try (PackagedJar two = installation.start(
                    Installation.DEMO,
                    SOON_FREE,
                    "--lachan.node=two",
                    "--lachan.rules=" + directory.resolve("rules-of-two"))) {
                aRulebookReachesTheOther(one, two, rules);
                aSignOffHoldsForBoth(one, two);
                Visitor canbo = signedOn(one);
                oneIsKilledWhileReportsComeIn(one, two, canbo, installation.database());
            }
        }
        holdsEverythingOnce(installation.database());
        Ended audit = installation.command("audit verify", Installation.DEMO);
        assertThat(audit.output()).contains(": 0 findings.");
    }

    private static void aRulebookReachesTheOther(PackagedJar one, PackagedJar two, Path rules) throws Exception {
        awaits("both nodes with one rulebook", () -> health(two).path("status").asText(), "UP");
        assertThat(health(two).at("/components/nodeRulebooks/details/nodes").findValuesAsText("name"))
                .containsExactlyInAnyOrder("one", "two");
        assertThat(one.anonymously().get("/actuator/health/rulebooks").body()).isEqualTo("{\"status\":\"UP\"}");

        Path manifest = rules.resolve("rulebook.csv");
        Files.writeString(manifest, Files.readString(manifest).replace("2026.1", "2026.9"));

        awaits("the new rulebook on the other node", () -> version(two), "2026.9");
        awaits(
                "both with the new rulebook",
                () -> Set.copyOf(health(one)
                                        .at("/components/nodeRulebooks/details/nodes")
                                        .findValuesAsText("rulebook"))
                                .size()
                        + health(one).path("status").asText(),
                "1UP");
    }

    private static JsonNode health(PackagedJar jar) throws IOException, InterruptedException {
        return JSON.readTree(jar.as("quantri").get("/actuator/health/rulebooks").body());
    }

    private static String version(PackagedJar jar) throws IOException, InterruptedException {
        return JSON.readTree(jar.as("quanly").get("/api/v1/rulebook").body())
                .path("version")
                .asText();
    }

    private static Visitor signedOn(PackagedJar jar) {
        return Visitor.session(jar.address().getPort(), "canbo", "canbo");
    }

    /** The same browser, led to another node. */
    private static Visitor ledTo(PackagedJar jar, Visitor visitor) {
        Visitor led = Visitor.anonymous(jar.address().getPort());
        for (String cookie : List.of("LACHAN-SESSION", "LACHAN-XSRF", "XSRF-TOKEN")) {
            visitor.cookie(cookie).ifPresent(value -> led.keep(cookie, value));
        }
        return led;
    }

    private static void worksOn(Visitor visitor) {
        assertThat(visitor.get("/").body()).contains("Xin chào");
        assertThat(visitor.post("/camunda/api/engine/engine/default/task/count", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void aSignOffHoldsForBoth(PackagedJar one, PackagedJar two) {
        Visitor atOne = signedOn(one);
        Visitor atTwo = ledTo(two, atOne);
        worksOn(atTwo);

        assertThat(atTwo.send("POST", "/logout", "").statusCode()).isEqualTo(302);

        HttpResponse<String> after = atOne.get("/");
        assertThat(after.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(after)).isEqualTo("/login");
    }

    private void oneIsKilledWhileReportsComeIn(PackagedJar one, PackagedJar two, Visitor canbo, Database database)
            throws Exception {
        for (int number = 0; number < REPORTS / 2; number++) {
            send(number % 2 == 0 ? one : two, number);
        }
        ExecutorService threads = Executors.newFixedThreadPool(3);
        threads.execute(() -> sends(one, REPORTS / 2, REPORTS * 3 / 4));
        threads.execute(() -> sends(two, REPORTS * 3 / 4, REPORTS));
        CompletableFuture<Void> moving = CompletableFuture.runAsync(() -> moves(one), threads);
        awaits("the first timers", () -> database.count("notice") > 0, true);
        one.kill();
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(moving).isCompleted();

        worksOn(ledTo(two, canbo));
        awaits(
                "the killed node's timers",
                () -> database.column("select count(*) from act_ru_job where lock_owner_ is not null")
                        .get(0),
                "0");
        for (int number = 0; number < REPORTS; number++) {
            send(two, number);
        }
        DemoClock.of(two).passes(Duration.ofDays(9));
    }

    private void sends(PackagedJar jar, int from, int to) {
        try {
            for (int number = from; number < to; number++) {
                send(jar, number);
            }
        } catch (IOException killedMeanwhile) {
            // Whoever sent does not know whether it arrived, and sends it again later.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(PackagedJar jar, int number) throws IOException, InterruptedException {
        ObjectNode told =
                (ObjectNode) JSON.readTree(Path.of("docs/samples/report.json").toFile());
        told.put("note", "Tin thử nghiệm số " + number);
        HttpResponse<String> answer =
                jar.as("tiepnhan").postJson("/api/v1/reports", told.toString(), "Idempotency-Key", "two-" + number);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        answered.add(number);
    }

    private static void moves(PackagedJar jar) {
        try {
            DemoClock.of(jar).passes(Duration.ofDays(9));
        } catch (IOException killedMeanwhile) {
            // It may have moved the time or not.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void holdsEverythingOnce(Database database) throws SQLException {
        assertThat(answered).hasSize(REPORTS);
        assertThat(database.count("report")).isEqualTo(REPORTS);
        List<String> cases = database.column("select case_number from case_file");
        assertThat(database.column("select business_key_ from act_ru_execution where parent_id_ is null"))
                .containsExactlyInAnyOrderElementsOf(cases);
        assertThat(database.count("act_ru_incident")).isZero();
        assertThat(database.column("select recipient || case_number || kind || coalesce(task, '') from notice"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        List<String> late = database.column("select chain || ' ' || header from ledger_entry").stream()
                .flatMap(entry -> Stream.of(entry.split("\"TASK_OVERDUE\"", -1))
                        .skip(1)
                        .map(one -> entry.substring(0, entry.indexOf(' '))))
                .toList();
        assertThat(late.stream().collect(groupingBy(identity(), counting())))
                .hasSize(cases.size())
                .allSatisfy((chain, times) -> assertThat(times).isEqualTo(1));
    }

    private static <T> void awaits(String what, Callable<T> now, T wanted) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T seen = now.call();
        while (!seen.equals(wanted)) {
            assertThat(System.nanoTime()).as("%s; seen %s", what, seen).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
            seen = now.call();
        }
    }
}
