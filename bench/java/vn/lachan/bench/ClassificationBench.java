package vn.lachan.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lachan.rulebook.ShippedExamples;

/**
 * Classifications at a steady 100 a second with their receipts, and a screening of a million lines, of the packaged
 * application with 512 MB of heap. The facts are those of the shipped examples, in turn.
 */
class ClassificationBench {

    private static final List<String> HEAP = List.of("-Xmx512m");
    private static final int A_SECOND = 100;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 60;
    private static final int LINES = Integer.getInteger("bench.lines", 1_000_000);
    private static final double MOST_MILLIS = 20;
    private static final double MOST_SECONDS = 60;

    @TempDir
    Path directory;

    @Test
    void measure() throws Exception {
        List<String> facts = facts();
        try (Databases databases = Databases.start()) {
            Databases.Place postgres = databases.postgres("classification");
            try (PackagedJar onPostgres = PackagedJar.start(
                    directory.resolve("postgres"),
                    List.of(
                            "--spring.datasource.url=" + postgres.url(),
                            "--spring.datasource.username=" + postgres.username(),
                            "--spring.datasource.password="),
                    HEAP)) {
                classify(postgres.name(), onPostgres.root(), facts);
            }
        }
        try (PackagedJar onH2 = PackagedJar.start(directory.resolve("h2"), List.of(), HEAP)) {
            classify("H2", onH2.root(), facts);
            screen(onH2, facts);
        }
    }

    /** Those of the shipped examples. */
    static List<String> facts() {
        return ShippedExamples.all().stream()
                .map(example -> example.get("facts").toString())
                .toList();
    }

    private static void classify(String database, URI root, List<String> facts) throws InterruptedException {
        long[] nanos;
        try (SteadyLoad load = SteadyLoad.start(root, facts, A_SECOND)) {
            Thread.sleep(TimeUnit.SECONDS.toMillis(WARM_UP_SECONDS));
            load.forget();
            Thread.sleep(TimeUnit.SECONDS.toMillis(SECONDS));
            nanos = load.answers().stream()
                    .mapToLong(ClassificationBench::answered)
                    .toArray();
        }
        Verdicts.line(
                "%n%s: %d classifications at %d a second: p50 %.1f, p95 %.1f, p99 %.1f, highest %.1f ms",
                database,
                nanos.length,
                A_SECOND,
                Timing.percentile(nanos, 0.5),
                Timing.percentile(nanos, 0.95),
                Timing.percentile(nanos, 0.99),
                Timing.percentile(nanos, 1));
        Verdicts.atMost(database + ", classification p99", Timing.percentile(nanos, 0.99), MOST_MILLIS, "ms");
    }

    private static long answered(SteadyLoad.Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("A classification was answered with " + answer.status());
        }
        return answer.nanos();
    }

    private static void screen(PackagedJar application, List<String> facts) throws Exception {
        double before = application.residentMebibytes();
        double halfway;
        long begin = System.nanoTime();
        try (Socket socket =
                new Socket(application.root().getHost(), application.root().getPort())) {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(socket, facts));
            Answers answers = new Answers(socket.getInputStream());
            answers.count(LINES / 2);
            halfway = application.residentMebibytes();
            answers.count(LINES - LINES / 2);
            sent.get(1, TimeUnit.MINUTES);
        }
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1e3;
        Verdicts.line(
                "%nscreening of %d lines with -Xmx512m: %.1f s, %.0f lines/s; resident %.0f MiB before, %.0f halfway, %.0f"
                        + " after",
                LINES, seconds, LINES / seconds, before, halfway, application.residentMebibytes());
        Verdicts.atMost("screening of " + LINES + " lines", seconds, MOST_SECONDS * LINES / 1e6, "s");
    }

    private static void send(Socket socket, List<String> facts) {
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            long length = 0;
            for (int i = 0; i < LINES; i++) {
                length += facts.get(i % facts.size()).getBytes(StandardCharsets.UTF_8).length + 1L;
            }
            // The older protocol has no chunks, whose borders would fall into the middle of results.
            out.write(("POST /api/v1/screenings HTTP/1.0\r\nAuthorization: " + SteadyLoad.BASIC
                            + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < LINES; i++) {
                out.write((facts.get(i % facts.size()) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Counts results by the property that each begins with. */
    private static final class Answers {

        private static final byte[] MARK = "{\"receiptId\":".getBytes(StandardCharsets.US_ASCII);

        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int length;
        private int at;
        private int matched;

        Answers(InputStream in) {
            this.in = in;
        }

        void count(int results) throws IOException {
            int seen = 0;
            while (seen < results) {
                if (at == length) {
                    length = in.read(buffer);
                    at = 0;
                    if (length < 0) {
                        throw new IllegalStateException("The answer ended after " + seen + " of " + results);
                    }
                }
                byte next = buffer[at++];
                matched = next == MARK[matched] ? matched + 1 : next == MARK[0] ? 1 : 0;
                if (matched == MARK.length) {
                    matched = 0;
                    seen++;
                }
            }
        }
    }
}
