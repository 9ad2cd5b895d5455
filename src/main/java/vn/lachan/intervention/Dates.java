package vn.lachan.intervention;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates within sentences, as they are written in Viet Nam. */
final class Dates {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Dates() {}

    static String of(LocalDate date) {
        return date.format(FORM);
    }

    /** A date as answers have it, {@code 2026-11-22}. */
    static String of(String date) {
        return of(LocalDate.parse(date));
    }
}
