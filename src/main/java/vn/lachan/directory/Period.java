package vn.lachan.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds, both ends included; without an end it holds on. One that ends on the day before it
 * begins never held: what was withdrawn at once.
 *
 * @param to the last day, or nothing while no end is known
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

    public Period {
        if (to != null && to.isBefore(from.minusDays(1))) {
            throw new IllegalArgumentException("A period cannot end on " + to + ", before its beginning on " + from);
        }
    }

    /** From {@code day} on, without an end. */
    public static Period from(LocalDate day) {
        return new Period(day, null);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
