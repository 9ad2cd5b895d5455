package vn.lachan.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.bench.SteadyLoad.Answer;

/**
 * Rulebooks that come into force one after the other, each checked by the whole gate, while children are judged 100 times a
 * second with their receipts: the packaged application with 512 MB of heap on PostgreSQL, and beside it the same load with
 * nothing reloaded.
 */
class ReloadBench {

    private static final int RELOADS = Integer.getInteger("bench.reloads", 200);
    private static final int WARM_UPS = 10;
    private static final int A_SECOND = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double MOST_MILLIS = 20;
    private static final double MOST_MILLIS_TO_FIRST_DECISION = 1_000;
    private static final double MOST_CLASSES = 100;
    private static final double MOST_GROWTH = 1.1;

    @TempDir
    Path home;

    @Test
    void measure() throws Exception {
        try (Databases databases = Databases.start()) {
            Databases.Place place = databases.postgres("reloads");
            try (PackagedJar jar = PackagedJar.start(
                            home,
                            List.of(
                                    "--spring.datasource.url=" + place.url(),
                                    "--spring.datasource.username=" + place.username(),
                                    "--spring.datasource.password=",
                                    "--lachan.samples=false"),
                            List.of("-Xmx512m"));
                    HikariDataSource pool = place.pool()) {
                measure(jar, JdbcClient.create(pool));
            }
        }
    }

    private void measure(PackagedJar jar, JdbcClient database) throws Exception {
        SteadyLoad load = SteadyLoad.start(jar.root(), ClassificationBench.facts(), A_SECOND);
        try (load) {
            Thread.sleep(WARM_UP.toMillis());
            for (int i = 0; i < WARM_UPS; i++) {
                reload(load, database, "2027.warm-up-" + i);
            }
            load.forget();
            Thread.sleep(QUIET.toMillis());
            latencies("nothing reloaded", load.answers());

            long classes = jar.classes();
            double live = jar.liveMebibytes();
            load.forget();
            for (int i = 0; i < RELOADS; i++) {
                reload(load, database, "2027." + i);
            }
            List<Answer> answers = load.answers();
            Verdicts.atMost(
                    "p99 while " + RELOADS + " rulebooks came", latencies("reloading", answers), MOST_MILLIS, "ms");
            Verdicts.atMost("more classes", (double) (jar.classes() - classes), MOST_CLASSES, "");
            double after = jar.liveMebibytes();
            Verdicts.line("live heap %.0f MiB before, %.0f after", live, after);
            Verdicts.atMost("live heap, after by before", after / live, MOST_GROWTH, "times");
            eachByExactlyOne(answers, database);
            firstDecisions(answers, database);
            runAgain(jar, answers);
        }
    }

    /** Writes the folder as a supervisor would, and waits for the first answer of the new rulebook. */
    private void reload(SteadyLoad load, JdbcClient database, String version) throws IOException, InterruptedException {
        Path file = home.resolve("rules/rulebook.csv");
        String text = Files.readString(file).replaceFirst("(?m)^(version,)[^,\\n]*", "$1" + version);
        Path beside = home.resolve("rulebook.new");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        String hash = "";
        while (hash.isEmpty() || !load.newest().equals(hash)) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("Version " + version + " did not come into force");
            }
            Thread.sleep(20);
            hash = database.sql("select hash from rulebook where version = ?")
                    .param(version)
                    .query(String.class)
                    .optional()
                    .orElse("");
        }
    }

    private static double latencies(String when, List<Answer> answers) {
        long[] nanos = answers.stream().mapToLong(Answer::nanos).toArray();
        double p99 = Timing.percentile(nanos, 0.99);
        Verdicts.line(
                "%n%s: %,d classifications at %d a second: p50 %.1f, p95 %.1f, p99 %.1f, highest %.1f ms",
                when,
                nanos.length,
                A_SECOND,
                Timing.percentile(nanos, 0.5),
                Timing.percentile(nanos, 0.95),
                p99,
                Timing.percentile(nanos, 1));
        return p99;
    }

    /** None failed, and nothing that was sent after an answer of a rulebook was judged by an older one. */
    private static void eachByExactlyOne(List<Answer> answers, JdbcClient database) {
        Verdicts.atMost(
                "answers that were none",
                (double) answers.stream()
                        .filter(answer -> answer.status() != 200)
                        .count(),
                0,
                "");
        Map<String, Integer> order = new HashMap<>();
        database.sql("select hash from rulebook_activation order by activation")
                .query(String.class)
                .list()
                .forEach(hash -> order.put(hash, order.size()));
        long[] since = new long[order.size()];
        Arrays.fill(since, Long.MAX_VALUE);
        for (Answer answer : answers) {
            int number = order.getOrDefault(answer.rulebook(), -1);
            if (number >= 0) {
                since[number] = Math.min(since[number], answer.due() + answer.nanos());
            }
        }
        for (int i = since.length - 2; i >= 0; i--) {
            since[i] = Math.min(since[i], since[i + 1]);
        }
        long unknown = answers.stream()
                .filter(answer -> !order.containsKey(answer.rulebook()))
                .count();
        long late = answers.stream()
                .filter(answer -> order.containsKey(answer.rulebook()))
                .filter(answer -> {
                    int number = order.get(answer.rulebook());
                    return number + 1 < since.length && answer.due() > since[number + 1];
                })
                .count();
        Verdicts.atMost("answers by a rulebook that was never in force", (double) unknown, 0, "");
        Verdicts.atMost("answers by a rulebook after its successor had answered", (double) late, 0, "");
    }

    /** From the moment the database has that a rulebook is in force to the first decision by it. */
    private static void firstDecisions(List<Answer> answers, JdbcClient database) {
        Map<String, Instant> first = new LinkedHashMap<>();
        answers.forEach(answer ->
                first.merge(answer.rulebook(), answer.at(), (one, other) -> one.isBefore(other) ? one : other));
        List<Long> nanos = new ArrayList<>();
        database
                .sql("select hash, activated_at from rulebook_activation")
                .query((row, number) -> Map.entry(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .filter(put -> first.containsKey(put.getKey())
                        && !put.getKey().equals(answers.get(0).rulebook()))
                .forEach(put -> nanos.add(Duration.between(put.getValue(), first.get(put.getKey()))
                        .toNanos()));
        long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
        Verdicts.line("activation to first decision: %d, p50 %.1f ms", all.length, Timing.percentile(all, 0.5));
        Verdicts.atMost("the longest", Timing.percentile(all, 1), MOST_MILLIS_TO_FIRST_DECISION, "ms");
    }

    /** One receipt of each rulebook is judged again, by that rulebook. */
    private static void runAgain(PackagedJar jar, List<Answer> answers) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        Set<String> seen = new HashSet<>();
        int otherwise = 0;
        for (Answer answer : answers) {
            if (seen.add(answer.rulebook())) {
                URI again = jar.root().resolve("/api/v1/receipts/" + answer.receipt() + "/rerun");
                HttpResponse<String> told = client.send(
                        HttpRequest.newBuilder(again)
                                .header("Authorization", SteadyLoad.BASIC)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(""))
                                .timeout(PATIENCE)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                otherwise += told.body().contains("\"SAME\"") ? 0 : 1;
            }
        }
        Verdicts.atMost("receipts of " + seen.size() + " rulebooks that come out otherwise", otherwise, 0, "");
    }
}
