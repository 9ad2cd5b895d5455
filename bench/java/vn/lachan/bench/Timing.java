package vn.lachan.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.ProcessEngineException;

/** Measures several ways of doing one thing in turn, so that whatever else the machine does falls on all of them alike. */
final class Timing {

    /** The answer of a way that was stopped by the database. */
    static final long GAVE_UP = -1;

    private Timing() {}

    /** What one way took: median and 95th percentile in milliseconds, and what it answered. */
    record Taken(double median, double p95, long answer) {}

    static double percentile(long[] nanos, double part) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int index = (int) Math.ceil(part * sorted.length) - 1;
        return sorted[Math.max(index, 0)] / 1e6;
    }

    /**
     * Runs each way {@code warmUps} times unmeasured and then {@code rounds} times measured, in turn. A way that took more
     * than {@code patience} once is measured that once only.
     */
    static Map<String, Taken> inTurn(int warmUps, int rounds, Duration patience, Map<String, LongSupplier> ways) {
        Map<String, long[]> nanos = new LinkedHashMap<>();
        Map<String, Long> answers = new LinkedHashMap<>();
        ways.forEach((name, way) -> nanos.put(name, once(way, name, answers)));
        for (int round = 0; round < warmUps + rounds; round++) {
            boolean measured = round >= warmUps;
            ways.forEach((name, way) -> {
                long[] soFar = nanos.get(name);
                if (soFar[0] < patience.toNanos()) {
                    long[] more = once(way, name, answers);
                    nanos.put(name, measured ? and(soFar, more) : soFar);
                }
            });
        }
        Map<String, Taken> taken = new LinkedHashMap<>();
        nanos.forEach((name, all) -> {
            // The very first run is warm-up too, unless it was the only one.
            long[] counted = all.length > 1 ? Arrays.copyOfRange(all, 1, all.length) : all;
            taken.put(name, new Taken(percentile(counted, 0.5), percentile(counted, 0.95), answers.get(name)));
        });
        return taken;
    }

    private static long[] once(LongSupplier way, String name, Map<String, Long> answers) {
        long begin = System.nanoTime();
        try {
            answers.put(name, way.getAsLong());
        } catch (ProcessEngineException gaveUp) {
            answers.put(name, GAVE_UP);
        }
        return new long[] {System.nanoTime() - begin};
    }

    private static long[] and(long[] some, long[] more) {
        long[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
