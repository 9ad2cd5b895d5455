package vn.lachan.rulechange;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lachan.clock.Rounds;
import vn.lachan.rulechange.Impact.Phase;
import vn.lachan.rulechange.ImpactPages.Stopped;

/** Works on impacts, one at a time on each node, apart from everybody's work. */
@Component
@Profile("!command")
class ImpactRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ImpactRounds.class);
    private static final int MOST_TRIES = 5;

    private final String node = UUID.randomUUID().toString();
    private final ImpactRequests requests;
    private final Impacts impacts;
    private final ImpactPreview preview;
    private final ImpactAfter after;
    private final ImpactEnding ending;
    private final Duration every;
    private final Rounds rounds;

    ImpactRounds(
            ImpactRequests requests,
            Impacts impacts,
            ImpactPreview preview,
            ImpactAfter after,
            ImpactEnding ending,
            Rounds rounds,
            @Value("${lachan.impact.every}") Duration every) {
        this.requests = requests;
        this.impacts = impacts;
        this.preview = preview;
        this.after = after;
        this.ending = ending;
        this.rounds = rounds;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds.every(every, "impact", this::round);
    }

    /** Works on all that there is. */
    void round() {
        Optional<Impact> next = claim();
        while (next.isPresent() && work(next.get())) {
            next = claim();
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
}
