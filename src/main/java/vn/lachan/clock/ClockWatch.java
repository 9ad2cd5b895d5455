package vn.lachan.clock;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every second whether another node moved a demo's time, and follows it. */
@Component
@ConditionalOnProperty(name = "lachan.demo", havingValue = "true")
class ClockWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final long SECONDS = 1;

    private final MovableClock clock;
    private final MovedTime moved;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "clock"));

    ClockWatch(MovableClock clock, MovedTime moved, ApplicationEventPublisher events) {
        this.clock = clock;
        this.moved = moved;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var unused = thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void look() {
        try {
            if (moved.offset().map(clock::catchUp).orElse(false)) {
                events.publishEvent(new ClockAdvanced(clock.offset()));
            }
        } catch (RuntimeException unreachable) {
            // The next look must come all the same.
            LOG.warn("The clock could not be compared with the other nodes': {}", unreachable.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
