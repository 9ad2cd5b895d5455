package vn.lachan.rulebook.gate;

import java.time.LocalDate;

/** A day as Vietnamese writes it. */
final class Day {

    private Day() {}

    static String vi(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
