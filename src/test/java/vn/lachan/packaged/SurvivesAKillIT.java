package vn.lachan.packaged;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Power fails while reports come in: what was answered is kept, what was not can be sent again, nothing is there twice. */
class SurvivesAKillIT {

    private static final int REPORTS = 100;
    private static final int SENDERS = 4;
    private static final int CHILDREN = 2;
    private static final int LONGEST_DELAY_MILLIS = 60;

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Storage.class)
    void keepsWhatItAnsweredAndTakesEachResendOnce(Storage storage) throws Exception {
        long seed = Long.getLong("lachan.seed", new SecureRandom().nextLong());
        Installation installation = Installation.on(storage, directory);

        Map<Integer, JsonNode> answeredBefore;
        try (PackagedJar jar = installation.start(Installation.DEMO)) {
            answeredBefore = sendUntilKilled(jar, new Random(seed));
        }
        System.out.printf(
                "%s: killed after %d of %d answers; again with -Dlachan.seed=%d%n",
                storage, answeredBefore.size(), REPORTS, seed);

        try (PackagedJar jar = installation.start(Installation.DEMO)) {
            Map<Integer, JsonNode> answers = new Senders(jar).answers();
            assertThat(answers).hasSize(REPORTS).containsAllEntriesOf(answeredBefore);
            assertThat(JSON.readTree(jar.as("canbo")
                                    .get("/engine-rest/task/count?taskDefinitionKey=checkReport")
                                    .body())
                            .path("count")
                            .asInt())
                    .isEqualTo(REPORTS * CHILDREN);
        }

        holdsEachReportOnce(installation.database());
        hasOneOpenCheckForEachCase(installation.database());
        hasAWholeLedger(installation);
        noticesOneAlteredEntry(installation);
    }

    private static Map<Integer, JsonNode> sendUntilKilled(PackagedJar jar, Random random) throws InterruptedException {
        int answersBeforeTheKill = 1 + random.nextInt(REPORTS - SENDERS);
        int delay = random.nextInt(LONGEST_DELAY_MILLIS);
        Senders senders = new Senders(jar);
        senders.awaitAnswers(answersBeforeTheKill);
        TimeUnit.MILLISECONDS.sleep(delay);
        jar.kill();
        return senders.answers();
    }

    /** Sends all reports to one process, several at once; a report that gets no answer is left. */
    private static final class Senders {

        private final ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        private final ConcurrentMap<Integer, JsonNode> answers = new ConcurrentHashMap<>();
        private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
        private final Semaphore answered = new Semaphore(0);

        Senders(PackagedJar jar) {
            for (int number = 0; number < REPORTS; number++) {
                int report = number;
                threads.execute(() -> sendTo(jar, report));
            }
            threads.shutdown();
        }

        private void sendTo(PackagedJar jar, int report) {
            try {
                HttpResponse<String> answer = send(jar, report);
                if (answer.statusCode() == 201) {
                    answers.put(report, JSON.readTree(answer.body()));
                } else {
                    refusals.add(answer.statusCode() + " " + answer.body());
                }
                answered.release();
            } catch (IOException killedMeanwhile) {
                // The sender does not know whether the report arrived, and sends it again later.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        void awaitAnswers(int number) throws InterruptedException {
            assertThat(answered.tryAcquire(number, 2, TimeUnit.MINUTES))
                    .as("answers in time")
                    .isTrue();
        }

        Map<Integer, JsonNode> answers() throws InterruptedException {
            assertThat(threads.awaitTermination(4, TimeUnit.MINUTES)).isTrue();
            assertThat(refusals).isEmpty();
            return answers;
        }
    }

    private static HttpResponse<String> send(PackagedJar jar, int report) throws IOException, InterruptedException {
        ObjectNode told =
                (ObjectNode) JSON.readTree(Path.of("docs/samples/report.json").toFile());
        told.put("note", "Tin thử nghiệm số " + report);
        return jar.as("tiepnhan").postJson("/api/v1/reports", told.toString(), "Idempotency-Key", "report-" + report);
    }

    private static void holdsEachReportOnce(Database database) throws SQLException {
        assertThat(database.count("report")).isEqualTo(REPORTS);
        assertThat(database.count("report_request")).isEqualTo(REPORTS);
        assertThat(database.count("case_file")).isEqualTo(REPORTS * CHILDREN);
        assertThat(database.count("vault_key where subject <> 'SESSIONS'")).isEqualTo(REPORTS + REPORTS * CHILDREN);
    }

    private static void hasOneOpenCheckForEachCase(Database database) throws SQLException {
        List<String> cases = database.column("select case_number from case_file");
        List<String> processes = database.column("select business_key_ from act_ru_execution where parent_id_ is null");
        List<String> recorded = database.column("select business_key_ from act_hi_procinst");
        List<String> checks = database.column("""
                select e.business_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                where t.task_def_key_ = 'checkReport'""");
        assertThat(processes).containsExactlyInAnyOrderElementsOf(cases);
        assertThat(recorded).containsExactlyInAnyOrderElementsOf(cases);
        assertThat(checks).containsExactlyInAnyOrderElementsOf(cases);
        assertThat(database.count("act_ru_task")).isEqualTo(cases.size());
    }

    private static void hasAWholeLedger(Installation installation) throws Exception {
        Ended audit = installation.command("audit verify", Installation.DEMO);
        assertThat(audit.exitCode()).as(audit.output()).isZero();
        assertThat(audit.output())
                .contains("Checked %1$d chains, %1$d entries (0 erased): 0 findings.".formatted(REPORTS * CHILDREN));
        Map<String, Long> entries = installation.database().column("select chain from ledger_entry").stream()
                .collect(groupingBy(Function.identity(), counting()));
        assertThat(entries).hasSize(REPORTS * CHILDREN).allSatisfy((chain, count) -> assertThat(count)
                .isEqualTo(1));
    }

    private static void noticesOneAlteredEntry(Installation installation) throws Exception {
        String chain = installation
                .database()
                .column("select min(chain) from ledger_entry")
                .get(0);
        installation
                .database()
                .update("update ledger_entry set header = replace(header, 'tiepnhan', 'aikhac')" + " where chain = '"
                        + chain + "'");
        Ended audit = installation.command("audit verify", Installation.DEMO);
        assertThat(audit.exitCode()).as(audit.output()).isEqualTo(1);
        assertThat(audit.output())
                .contains("Bút toán 1 của " + chain + ": nội dung không khớp mã băm.")
                .contains("Entry 1 of " + chain + ": the header does not match its hash.");
    }
}
