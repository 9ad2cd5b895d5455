package vn.lachan.workflow;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lachan.clock.ClockAdvanced;
import vn.lachan.clock.MovableClock;

/** Keeps the engine's clock with the demo's, and lets the timers fire that a move has made due. */
@Component
@ConditionalOnProperty(name = "lachan.demo", havingValue = "true")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DueJobs implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;
    private final MovableClock clock;

    DueJobs(ProcessEngineConfigurationImpl engine, ManagementService management, MovableClock clock) {
        this.engine = engine;
        this.management = management;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ClockUtil.offset(clock.offset().toMillis());
    }

    @EventListener
    void follow(ClockAdvanced advanced) {
        ClockUtil.offset(advanced.offset().toMillis());
        if (!engine.getJobExecutor().isActive()) {
            return;
        }
        Clock real = Clock.systemUTC();
        var giveUp = real.instant().plus(LONGEST_WAIT);
        while (someAreDue() && real.instant().isBefore(giveUp)) {
            engine.getJobExecutor().jobWasAdded();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        if (someAreDue()) {
            LOG.warn("Timers are still due {} s after the clock was moved", LONGEST_WAIT.toSeconds());
        }
    }

    private boolean someAreDue() {
        return management
                        .createJobQuery()
                        .executable()
                        .withRetriesLeft()
                        .active()
                        .count()
                > 0;
    }
}
