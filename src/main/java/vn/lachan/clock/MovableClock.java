package vn.lachan.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs like the real one and can be moved forward, for training and tests; never backward. */
public final class MovableClock extends Clock {

    private final Clock real;
    private volatile Duration offset;

    public MovableClock(Clock real, Duration offset) {
        this.real = real;
        this.offset = offset;
    }

    /** How far this clock is from the real one. */
    public Duration offset() {
        return offset;
    }

    /** Moves the clock forward. Throws {@link IllegalArgumentException} where {@code step} is not positive. */
    public synchronized void advance(Duration step) {
        if (step.isNegative() || step.isZero()) {
            throw new IllegalArgumentException("A clock can only be moved forward");
        }
        offset = offset.plus(step);
    }

    /** Moves the clock forward to {@code offset}, unless it is as far; tells whether it moved. */
    synchronized boolean catchUp(Duration other) {
        boolean behind = other.compareTo(offset) > 0;
        if (behind) {
            offset = other;
        }
        return behind;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }
}
