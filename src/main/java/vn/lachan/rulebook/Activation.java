package vn.lachan.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a rulebook was put in force, and for facts of which days.
 *
 * @param number counted up; the highest is the latest
 */
record Activation(
        long number, String hash, LocalDate from, @Nullable LocalDate to) {

    boolean reaches(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    LocalDate last() {
        return to == null ? LocalDate.MAX : to;
    }
}
