package vn.lachan.bench;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How long an office's requests took, and what was answered otherwise than it should have been; for many threads. */
final class OfficeLog {

    /** What a request does with what is on file. */
    enum Kind {
        READING,
        WRITING
    }

    /** What tells a person that somebody was faster, or that an answer does not fit; no error of the system. */
    private static final Set<Integer> TOLD = Set.of(400, 404, 409, 422);

    private record Request(Kind kind, String name) implements Comparable<Request> {
        @Override
        public int compareTo(Request other) {
            int kinds = kind.compareTo(other.kind);
            return kinds == 0 ? name.compareTo(other.name) : kinds;
        }
    }

    private final Map<Request, Queue<Long>> nanos = new ConcurrentSkipListMap<>();
    private final Map<Integer, AtomicInteger> told = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile boolean counting;

    void startCounting() {
        counting = true;
    }

    HttpResponse<String> reads(String name, Supplier<HttpResponse<String>> request) {
        return timed(new Request(Kind.READING, name), request);
    }

    HttpResponse<String> writes(String name, Supplier<HttpResponse<String>> request) {
        return timed(new Request(Kind.WRITING, name), request);
    }

    private HttpResponse<String> timed(Request request, Supplier<HttpResponse<String>> sent) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = sent.get();
        long taken = System.nanoTime() - begin;
        if (TOLD.contains(answer.statusCode())) {
            told.computeIfAbsent(answer.statusCode(), first -> new AtomicInteger())
                    .incrementAndGet();
        } else if (answer.statusCode() >= 300) {
            wrong.add(request.name + ": " + answer.statusCode() + " " + answer.body());
        }
        if (counting) {
            nanos.computeIfAbsent(request, first -> new ConcurrentLinkedQueue<>())
                    .add(taken);
        }
        return answer;
    }

    void failed(String who, RuntimeException failure) {
        wrong.add(who + ": " + failure);
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    double p95(Kind kind) {
        return Timing.percentile(all(kind), 0.95);
    }

    private long[] all(Kind kind) {
        return nanos.entrySet().stream()
                .filter(entry -> entry.getKey().kind == kind)
                .flatMap(entry -> entry.getValue().stream())
                .mapToLong(Long::longValue)
                .toArray();
    }

    void print() {
        Verdicts.line("%n%-44s %8s %10s %10s %10s", "", "requests", "median ms", "p95 ms", "most ms");
        nanos.forEach((request, taken) -> line(request.kind + " " + request.name, longs(taken.stream())));
        Stream.of(Kind.values()).forEach(kind -> line(kind + " all", all(kind)));
        Verdicts.line("told that somebody was faster or that an answer does not fit: %s", told);
    }

    private static long[] longs(Stream<Long> taken) {
        return taken.mapToLong(Long::longValue).toArray();
    }

    private static void line(String name, long[] taken) {
        Verdicts.line(
                "%-44s %8d %10.1f %10.1f %10.1f",
                name,
                taken.length,
                Timing.percentile(taken, 0.5),
                Timing.percentile(taken, 0.95),
                Timing.percentile(taken, 1));
    }
}
