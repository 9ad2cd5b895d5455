package vn.lachan.rulechange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Works on pages with all cores, while the caller reads the next ones; a few at a time, and their results come back to the
 * caller's thread in the order of the pages.
 */
final class ImpactPages<P, R> implements AutoCloseable {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Function<P, R> work;
    private final BiConsumer<P, R> done;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(CORES, new CustomizableThreadFactory("impact-"));
    private final Deque<Begun<P, R>> begun = new ArrayDeque<>();

    private record Begun<P, R>(P page, Future<R> result) {}

    ImpactPages(Function<P, R> work, BiConsumer<P, R> done) {
        this.work = work;
        this.done = done;
    }

    /** Told in the caller's thread of each page that is done; whoever has to stop throws {@link Stopped}. */
    interface Progress {
        void made(long more);
    }

    /** Somebody cancelled the work, or another node has taken it over. */
    static final class Stopped extends RuntimeException {

        Stopped() {
            super("The work was cancelled, or another node does it");
        }
    }

    void work(P page) {
        begun.add(new Begun<>(page, threads.submit(() -> work.apply(page))));
        if (begun.size() > 2 * CORES) {
            takeFirst();
        }
    }

    /** Waits for what was begun. */
    void finish() {
        while (!begun.isEmpty()) {
            takeFirst();
        }
    }

    private void takeFirst() {
        Begun<P, R> first = begun.remove();
        try {
            done.accept(first.page(), first.result().get());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException plain ? plain : new IllegalStateException(failed);
        }
    }

    /** Lets what was begun come to its end: an interrupt would close the embedded database's file. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
