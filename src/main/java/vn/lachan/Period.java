package vn.lachan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vn.lachan.directory.WorkingCalendar;

/**
 * The days that a command is asked about, {@code --from} and {@code --to} both included, in Viet Nam.
 *
 * @param options what else was given
 */
record Period(LocalDate from, LocalDate to, List<String> options) {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 30);

    /** The period among {@code arguments}; nothing where they cannot be understood. */
    static Optional<Period> in(List<String> arguments) {
        Period period = new Period(BEGINNING, END, List.of());
        try {
            for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
                period = period.with(rest.next(), rest);
            }
        } catch (DateTimeParseException | IllegalArgumentException misused) {
            return Optional.empty();
        }
        return Optional.of(period);
    }

    private Period with(String argument, Iterator<String> rest) {
        String[] parts = argument.split("=", 2);
        if (parts[0].equals("--from") || parts[0].equals("--to")) {
            if (parts.length == 1 && !rest.hasNext()) {
                throw new IllegalArgumentException(argument + " needs a date");
            }
            LocalDate day = LocalDate.parse(parts.length == 2 ? parts[1] : rest.next());
            return parts[0].equals("--from") ? new Period(day, to, options) : new Period(from, day, options);
        }
        if (!argument.startsWith("--")) {
            throw new IllegalArgumentException("Not an option: " + argument);
        }
        List<String> more = new ArrayList<>(options);
        more.add(argument);
        return new Period(from, to, List.copyOf(more));
    }

    Instant start() {
        return from.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    /** The first moment after it. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
