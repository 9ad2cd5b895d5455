package vn.lachan.classification;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lachan.clock.Rounds;

/** Counts on each node, apart from everybody's work, what rules and rows made of children. */
@Component
@Profile("!command")
class RuleCountRounds {

    private static final Logger LOG = LoggerFactory.getLogger(RuleCountRounds.class);

    private final RuleCounting counting;
    private final Duration every;
    private final Rounds rounds;

    RuleCountRounds(RuleCounting counting, Rounds rounds, @Value("${lachan.rule-counts.every}") Duration every) {
        this.counting = counting;
        this.rounds = rounds;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds.every(every, "rule-counts", this::round);
    }

    private void round() {
        while (!Thread.currentThread().isInterrupted() && counting.portion()) {
            LOG.debug("A portion of receipts is counted");
        }
    }
}
