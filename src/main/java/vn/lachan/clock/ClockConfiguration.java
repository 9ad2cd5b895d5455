package vn.lachan.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the clock: the real one, or in demo one that starts at {@code lachan.clock} and can be moved. */
@Configuration
class ClockConfiguration {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    @ConditionalOnProperty(name = "lachan.demo", havingValue = "false")
    Clock clock(@Value("${lachan.clock:#{null}}") @Nullable String start) {
        if (start != null) {
            throw new MovedClockRefused();
        }
        return Clock.system(VIET_NAM);
    }

    @Bean
    @ConditionalOnProperty(name = "lachan.demo", havingValue = "true")
    MovableClock movableClock(@Value("${lachan.clock:#{null}}") @Nullable String start, MovedTime moved) {
        Clock real = Clock.system(VIET_NAM);
        if (start == null) {
            return new MovableClock(real, moved.offset().orElse(Duration.ZERO));
        }
        Duration offset = Duration.between(real.instant(), parse(start));
        moved.remember(offset);
        return new MovableClock(real, offset);
    }

    private static OffsetDateTime parse(String start) {
        try {
            return OffsetDateTime.parse(start);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "lachan.clock is not a moment such as 2026-11-22T08:00:00+07:00: " + start, e);
        }
    }
}
