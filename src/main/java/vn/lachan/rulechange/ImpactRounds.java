package vn.lachan.rulechange;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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
import vn.lachan.rulechange.Impact.Phase;
import vn.lachan.rulechange.ImpactPages.Stopped;

/** Works on impacts, one at a time on each node, apart from everybody's work. */
@Component
@Profile("!command")
class ImpactRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImpactRounds.class);
    private static final int MOST_TRIES = 5;

    private final String node = UUID.randomUUID().toString();
    private final ImpactRequests requests;
    private final Impacts impacts;
    private final ImpactPreview preview;
    private final ImpactAfter after;
    private final ImpactEnding ending;
    private final Duration every;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "impact"));

    ImpactRounds(
            ImpactRequests requests,
            Impacts impacts,
            ImpactPreview preview,
            ImpactAfter after,
            ImpactEnding ending,
            @Value("${lachan.impact.every}") Duration every) {
        this.requests = requests;
        this.impacts = impacts;
        this.preview = preview;
        this.after = after;
        this.ending = ending;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var unused =
                thread.scheduleWithFixedDelay(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Works on all that there is. */
    void round() {
        try {
            Optional<Impact> next = claim();
            while (next.isPresent() && work(next.get())) {
                next = claim();
            }
        } catch (RuntimeException broken) {
            // A round that ends in an exception would be the last one.
            LOG.warn("Impacts of rulebooks wait: {}", broken.toString());
        }
    }

    private Optional<Impact> claim() {
        return impacts.claim(node, requests.followActivation());
    }

    /** Whether the next may follow at once. */
    private boolean work(Impact impact) {
        if (impact.tries() > MOST_TRIES) {
            ending.fail(impact, "Không tính được, đã thử nhiều lần. / Could not be worked out, after several tries.");
            return true;
        }
        try {
            if (impact.phase() == Phase.PREVIEW) {
                preview.run(impact, node);
            } else {
                after.run(impact, node);
            }
            return true;
        } catch (Stopped stopped) {
            return !Thread.currentThread().isInterrupted();
        } catch (RuntimeException broken) {
            LOG.warn("The impact of rulebook {} is tried again", impact.hash(), broken);
            return false;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
