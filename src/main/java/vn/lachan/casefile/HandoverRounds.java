package vn.lachan.casefile;

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

/** Looks from time to time whether a merger has taken effect, apart from everybody's work. */
@Component
@Profile("!command")
class HandoverRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HandoverRounds.class);

    private final HandingOver handingOver;
    private final Duration every;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "handover"));

    HandoverRounds(HandingOver handingOver, @Value("${lachan.handover.every}") Duration every) {
        this.handingOver = handingOver;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var unused =
                thread.scheduleWithFixedDelay(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            handingOver.round();
        } catch (RuntimeException broken) {
            // A round that ends in an exception would be the last one.
            LOG.warn("Cases of merged communes wait: {}", broken.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
