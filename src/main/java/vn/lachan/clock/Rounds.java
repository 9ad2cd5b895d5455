package vn.lachan.clock;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Work that comes round again and again apart from everybody's work, each kind in a thread of its own. */
@Component
public class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final List<ScheduledExecutorService> threads = new CopyOnWriteArrayList<>();

    /**
     * Begins one pause from now, and again one pause after each end. A round that breaks off is told in the log, and the next
     * one comes all the same.
     */
    public void every(Duration pause, String name, Runnable round) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, name));
        threads.add(thread);
        var unused = thread.scheduleWithFixedDelay(
                () -> go(name, round), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void go(String name, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException broken) {
            LOG.warn("A round of \"{}\" broke off, the next one comes all the same: {}", name, broken.toString());
        }
    }

    /** Interrupts what is under way, before anything is closed that it needs. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        threads.forEach(ExecutorService::shutdownNow);
    }
}
