package vn.lachan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lachan.RandomAnswers;

/**
 * Power fails again and again while seven people work on cases: what was answered is done and stays done, nothing is there
 * twice. How often is {@code -Dlachan.kills=20}; repeated with {@code -Dlachan.seed}.
 */
class WalksThroughKillsIT {

    private static final int KILLS = Integer.getInteger("lachan.kills", 1);
    private static final int REPORTS = 20;
    private static final int MOST_BEFORE_A_KILL = 40;
    private static final List<String> PEOPLE =
            List.of("canbo", "chutich", "canbo2", "chutich2", "congan", "laodong", "giaoduc");
    private static final JsonMapper JSON = new JsonMapper();

    private final long seed = Long.getLong("lachan.seed", new SecureRandom().nextLong());
    private final Random random = new Random(seed);
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Storage.class)
    void nothingIsLostOrDoubledHoweverOftenItIsKilled(Storage storage) throws Exception {
        Installation installation = Installation.on(storage, directory);
        for (int kill = 0; kill < KILLS; kill++) {
            try (PackagedJar jar = installation.start(Installation.DEMO)) {
                if (kill == 0) {
                    report(jar);
                }
                worksUntilKilled(jar, kill);
            }
            holdsTogether(installation.database());
        }
        System.out.printf("%s: %d kills, %d tasks, seed %d%n", storage, KILLS, done.size(), seed);
        assertThat(wrong)
                .as("answers that are no answer; again with -Dlachan.seed=%d%n%s", seed, causes(installation))
                .isEmpty();
        assertThat(done).hasSizeGreaterThanOrEqualTo(KILLS);
        Ended audit = installation.command("audit verify", Installation.DEMO);
        assertThat(audit.exitCode()).as(audit.output()).isZero();
        assertThat(audit.output()).contains(": 0 findings.");
    }

    /** What the servers wrote about failures. */
    private static String causes(Installation installation) throws IOException {
        try (Stream<Path> logs = Files.walk(installation.logs())) {
            return logs.filter(Files::isRegularFile)
                    .flatMap(WalksThroughKillsIT::lines)
                    .filter(line -> line.contains("Request processing failed") || line.startsWith("Caused by"))
                    .distinct()
                    .limit(40)
                    .collect(Collectors.joining(System.lineSeparator()));
        }
    }

    private static Stream<String> lines(Path log) {
        try {
            return Files.readAllLines(log).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void report(PackagedJar jar) throws IOException, InterruptedException {
        String told =
                JSON.readTree(Path.of("docs/samples/report.json").toFile()).toString();
        for (int number = 0; number < REPORTS; number++) {
            assertThat(jar.as("tiepnhan").postJson("/api/v1/reports", told).statusCode())
                    .isEqualTo(201);
        }
    }

    private void worksUntilKilled(PackagedJar jar, int kill) throws InterruptedException {
        Semaphore completed = new Semaphore(0);
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE.size());
        for (String who : PEOPLE) {
            Random chance = new Random(seed + kill * 31L + who.hashCode());
            threads.execute(() -> works(jar, who, chance, completed));
        }
        threads.shutdown();
        completed.tryAcquire(1 + random.nextInt(MOST_BEFORE_A_KILL), 30, TimeUnit.SECONDS);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
        jar.kill();
        assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }

    private void works(PackagedJar jar, String who, Random chance, Semaphore completed) {
        try {
            RandomAnswers answers = new RandomAnswers(chance);
            while (true) {
                JsonNode tasks = JSON.readTree(
                        jar.as(who).get("/engine-rest/task?maxResults=50").body());
                if (tasks.isEmpty()) {
                    lets(jar, "P9D");
                    continue;
                }
                JsonNode task = tasks.get(chance.nextInt(tasks.size()));
                if (completes(jar, who, task, answers)) {
                    done.add(task.path("id").asText());
                    completed.release();
                }
                if (chance.nextInt(15) == 0) {
                    lets(jar, "P9D");
                }
            }
        } catch (IOException killedMeanwhile) {
            // Whoever worked does not know whether the last task was taken, and looks again.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void lets(PackagedJar jar, String pass) throws IOException, InterruptedException {
        jar.as("quantri").postJson("/api/v1/demo/clock", "{\"advance\": \"" + pass + "\"}");
    }

    private boolean completes(PackagedJar jar, String who, JsonNode task, RandomAnswers answers)
            throws IOException, InterruptedException {
        String path = "/api/v1/tasks/" + task.path("id").asText();
        for (int tries = 0; tries < 6; tries++) {
            String answer = answers.to(task.path("taskDefinitionKey").asText(), today(jar), false);
            HttpResponse<String> taken = jar.as(who).postJson(path + "/complete", answer);
            if (taken.statusCode() == 200) {
                return true;
            }
            if (taken.statusCode() != 422) {
                if (taken.statusCode() != 409 && taken.statusCode() != 404) {
                    wrong.add(taken.statusCode() + " " + taken.body());
                }
                return false;
            }
        }
        return false;
    }

    /** The demo's day, which moves. */
    private static LocalDate today(PackagedJar jar) throws IOException, InterruptedException {
        JsonNode clock =
                JSON.readTree(jar.as("quantri").get("/api/v1/demo/clock").body());
        return OffsetDateTime.parse(clock.path("now").asText())
                .atZoneSameInstant(ZoneId.of("Asia/Ho_Chi_Minh"))
                .toLocalDate();
    }

    private void holdsTogether(Database database) throws SQLException {
        List<String> open = database.column("select id_ from act_ru_task");
        assertThat(open).as("tasks that were answered for as done").doesNotContainAnyElementsOf(done);
        List<String> completedOnce =
                database.column("select id_ from act_hi_taskinst where delete_reason_ = 'completed'");
        assertThat(completedOnce).doesNotHaveDuplicates().containsAll(done);
        assertThat(database.count("act_ru_incident")).isZero();
        assertThat(acts(database)).isEqualTo(completedOnce.size());
        assertThat(database.column("""
                select p.business_key_ || ' ' || t.task_def_key_ from act_ru_task t
                join act_ru_execution p on p.id_ = t.proc_inst_id_ where t.task_def_key_ <> 'supportService'""")).doesNotHaveDuplicates();
        assertThat(database.column(
                        "select business_key_ from act_ru_execution where parent_id_ is null and super_exec_ is null"))
                .doesNotHaveDuplicates();
    }

    private static long acts(Database database) throws SQLException {
        List<String> headers = new ArrayList<>(database.column("select header from ledger_entry"));
        return headers.stream()
                .mapToLong(header -> header.split("\"TASK_COMPLETED\"", -1).length - 1L)
                .sum();
    }
}
