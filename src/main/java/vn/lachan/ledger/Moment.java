package vn.lachan.ledger;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The one way in which an instant is written in the ledger: UTC, three digits of a second. */
final class Moment {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(UTC);

    private Moment() {}

    static String text(Instant instant) {
        return FORM.format(instant);
    }
}
