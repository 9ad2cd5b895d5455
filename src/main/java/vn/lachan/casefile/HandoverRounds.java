package vn.lachan.casefile;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lachan.clock.Rounds;

/** Looks from time to time whether a merger has taken effect, apart from everybody's work. */
@Component
@Profile("!command")
class HandoverRounds {

    private final HandingOver handingOver;
    private final Duration every;
    private final Rounds rounds;

    HandoverRounds(HandingOver handingOver, Rounds rounds, @Value("${lachan.handover.every}") Duration every) {
        this.handingOver = handingOver;
        this.rounds = rounds;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds.every(every, "handover", handingOver::round);
    }
}
