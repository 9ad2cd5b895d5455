package vn.lachan.clock;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves a demo's time forward, and tells everybody who keeps time of their own. */
@Component
@ConditionalOnProperty(name = "lachan.demo", havingValue = "true")
public class Time {

    private final MovableClock clock;
    private final MovedTime moved;
    private final ApplicationEventPublisher events;

    Time(MovableClock clock, MovedTime moved, ApplicationEventPublisher events) {
        this.clock = clock;
        this.moved = moved;
        this.events = events;
    }

    /** Moves the clock by {@code step} and returns the new moment, after whatever was due has been done. */
    public Instant advance(Duration step) {
        clock.catchUp(moved.advance(clock.offset(), step));
        events.publishEvent(new ClockAdvanced(clock.offset()));
        return clock.instant();
    }
}
