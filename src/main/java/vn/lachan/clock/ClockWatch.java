package vn.lachan.clock;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every second whether another node moved a demo's time, and follows it. */
@Component
@ConditionalOnProperty(name = "lachan.demo", havingValue = "true")
class ClockWatch {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MovableClock clock;
    private final MovedTime moved;
    private final ApplicationEventPublisher events;
    private final Rounds rounds;

    ClockWatch(MovableClock clock, MovedTime moved, ApplicationEventPublisher events, Rounds rounds) {
        this.clock = clock;
        this.moved = moved;
        this.events = events;
        this.rounds = rounds;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds.every(PAUSE, "clock", this::look);
    }

    void look() {
        if (moved.offset().map(clock::catchUp).orElse(false)) {
            events.publishEvent(new ClockAdvanced(clock.offset()));
        }
    }
}
