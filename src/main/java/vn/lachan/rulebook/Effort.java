package vn.lachan.rulebook;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * How much a check may cost, in time of processors: on a machine that is busy with other things the same check takes longer,
 * and is refused nothing that an idle one would let pass.
 */
public final class Effort {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Duration most;
    private final AtomicLong spent = new AtomicLong();

    public Effort(Duration most) {
        this.most = most;
    }

    /** Does the work in the caller's thread, of which there may be several, and counts what it costs. */
    public <T> T spend(Supplier<T> work) {
        long before = now();
        try {
            return work.get();
        } finally {
            spent.addAndGet(now() - before);
        }
    }

    /** As above, for work that gives nothing back. */
    public void spend(Runnable work) {
        spend(() -> {
            work.run();
            return most;
        });
    }

    public boolean isSpent() {
        return spent.get() > most.toNanos();
    }

    Duration most() {
        return most;
    }

    /** Time on the wall where the machine does not tell what a thread costs. */
    private static long now() {
        return THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled()
                ? THREADS.getCurrentThreadCpuTime()
                : System.nanoTime();
    }
}
