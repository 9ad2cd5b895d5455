package vn.lachan.classification;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts on each node, apart from everybody's work, what rules and rows made of children. */
@Component
@Profile("!command")
class RuleCountRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RuleCountRounds.class);

    private final RuleCounting counting;
    private final Duration every;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "rule-counts"));

    RuleCountRounds(RuleCounting counting, @Value("${lachan.rule-counts.every}") Duration every) {
        this.counting = counting;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var unused =
                thread.scheduleWithFixedDelay(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            while (!Thread.currentThread().isInterrupted() && counting.portion()) {
                LOG.debug("A portion of receipts is counted");
            }
        } catch (RuntimeException broken) {
            // A round that ends in an exception would be the last one.
            LOG.warn("Counts of rules wait: {}", broken.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
