package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lachan.directory.WorkingCalendar;

/** By when tasks have to be done, as the shipped table says. */
class DeadlinesTests {

    private final WorkingCalendar calendar = mock(WorkingCalendar.class);
    private final ActiveRulebooks rulebooks = mock(ActiveRulebooks.class);
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private final Deadlines deadlines = new Deadlines(calendar, rulebooks, clock);

    @BeforeEach
    void shippedRulesAreInForce() {
        when(rulebooks.bookFor(any())).thenReturn(Optional.of(Shipped.rulebook()));
    }

    @Test
    void coversEveryTaskOfTheProcessAtEveryUrgency() {
        assertThat(deadlines.covers("checkReport")).isTrue();
        assertThat(deadlines.covers("initialAssessment")).isTrue();
        assertThat(deadlines.covers("dance")).isFalse();
    }

    @Test
    void countsAnEmergencyInClockHoursFromTheReceipt() {
        Instant received = Instant.parse("2026-11-21T20:00:00Z");
        Instant assigned = received.plusSeconds(3600);
        Instant due = received.plusSeconds(12 * 3600);
        when(calendar.plusHours(received, 12)).thenReturn(due);

        assertThat(deadlines.due("checkReport", Urgency.EMERGENCY, received, assigned))
                .isEqualTo(due);
    }
}
