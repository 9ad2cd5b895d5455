package vn.lachan.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Classifications that are sent at fixed moments, whether or not earlier answers are there. A latency counts from the moment
 * a request was due.
 */
final class SteadyLoad implements AutoCloseable {

    static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("tiepnhan:tiepnhan".getBytes(StandardCharsets.UTF_8));
    private static final Pattern RECEIPT = Pattern.compile("\"receiptId\":\"([^\"]+)\"");
    private static final Pattern RULEBOOK = Pattern.compile("\"hash\":\"(sha256:[0-9a-f]{64})\"");

    /**
     * One answer.
     *
     * @param due when it was to be sent, on the clock of {@link System#nanoTime}
     * @param nanos from then to the answer
     * @param at when the answer was there
     * @param rulebook the hash of what it was judged by, empty where the answer is no classification
     */
    record Answer(long due, long nanos, Instant at, int status, String receipt, String rulebook) {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicLong open = new AtomicLong();
    private final URI to;
    private final List<String> facts;
    private final int aSecond;
    private final Thread sender;
    private volatile boolean on = true;
    private volatile String newest = "";

    private SteadyLoad(URI root, List<String> facts, int aSecond) {
        this.to = root.resolve("/api/v1/classifications");
        this.facts = facts;
        this.aSecond = aSecond;
        this.sender = new Thread(this::send, "steady-load");
    }

    static SteadyLoad start(URI root, List<String> facts, int aSecond) {
        SteadyLoad load = new SteadyLoad(root, facts, aSecond);
        load.sender.start();
        return load;
    }

    private void send() {
        long begin = System.nanoTime();
        for (long i = 0; on; i++) {
            long due = begin + TimeUnit.SECONDS.toNanos(i) / aSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            HttpRequest request = HttpRequest.newBuilder(to)
                    .header("Authorization", BASIC)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(facts.get((int) (i % facts.size()))))
                    .build();
            open.incrementAndGet();
            var unused = client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .whenComplete((answer, failure) -> {
                        take(due, answer == null ? 0 : answer.statusCode(), answer == null ? "" : answer.body());
                        open.decrementAndGet();
                    });
        }
    }

    private void take(long due, int status, String body) {
        Answer answer = new Answer(
                due, System.nanoTime() - due, Instant.now(), status, first(RECEIPT, body), first(RULEBOOK, body));
        answers.add(answer);
        newest = answer.rulebook;
    }

    private static String first(Pattern wanted, String body) {
        Matcher found = wanted.matcher(body);
        return found.find() ? found.group(1) : "";
    }

    /** The rulebook of the answer that came last. */
    String newest() {
        return newest;
    }

    /** Leaves out what was answered so far. */
    void forget() {
        answers.clear();
    }

    /** What was answered since, in the order of the answers. */
    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** Sends no more, and waits for what is still open. */
    @Override
    public void close() {
        on = false;
        try {
            sender.join();
            long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (open.get() > 0 && System.nanoTime() < patience) {
                Thread.sleep(10);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
