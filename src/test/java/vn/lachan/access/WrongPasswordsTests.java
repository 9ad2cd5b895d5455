package vn.lachan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.lachan.access.WrongPasswords.Caller;
import vn.lachan.clock.MovableClock;

class WrongPasswordsTests {

    private static final Caller HERE = new Caller("canbo", "10.0.0.1");
    private static final Caller ELSEWHERE = new Caller("canbo", "10.0.0.2");
    private static final Caller ANOTHER = new Caller("chutich", "10.0.0.1");

    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC), Duration.ZERO);
    private final WrongPasswords wrong = new WrongPasswords(clock);

    private void guess(int times) {
        for (int n = 0; n < times; n++) {
            wrong.add(HERE);
        }
    }

    @Test
    void letsFourMistakesPass() {
        guess(4);

        assertThat(wrong.mustWait(HERE)).isFalse();
    }

    @Test
    void holdsUpTheSixthTryForAMinute() {
        guess(5);
        assertThat(wrong.mustWait(HERE)).isTrue();

        clock.advance(Duration.ofSeconds(59));
        assertThat(wrong.mustWait(HERE)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(wrong.mustWait(HERE)).isFalse();
    }

    @Test
    void holdsUpNobodyElse() {
        guess(5);

        assertThat(wrong.mustWait(ELSEWHERE)).isFalse();
        assertThat(wrong.mustWait(ANOTHER)).isFalse();
    }

    @Test
    void countsOnlyTheLastMinute() {
        guess(4);
        clock.advance(Duration.ofSeconds(61));
        guess(4);

        assertThat(wrong.mustWait(HERE)).isFalse();
    }

    @Test
    void startsAnewAfterTheRightPassword() {
        guess(4);
        wrong.forget(HERE);
        guess(4);

        assertThat(wrong.mustWait(HERE)).isFalse();
    }
}
