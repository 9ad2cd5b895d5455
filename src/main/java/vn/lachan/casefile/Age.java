package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A child's age in completed years, in words. Where only the month or year of birth is known, the last day of it counts:
 * the younger age is presumed.
 */
public final class Age {

    private Age() {}

    /** The age today, or the estimate where no date of birth is known, or nothing. */
    public static Optional<String> of(ObjectNode known, Clock clock) {
        if (known.hasNonNull("birthDate")) {
            LocalDate born = lastDay(
                    LocalDate.parse(known.get("birthDate").asText()),
                    known.path("birthDatePrecision").asText("DAY"));
            int years = Math.max(0, Period.between(born, LocalDate.now(clock)).getYears());
            return Optional.of(String.valueOf(years));
        }
        return Optional.of(known.path("estimatedAge").asText(""))
                .filter(estimate -> !estimate.isEmpty())
                .map(estimate -> "≈ " + estimate);
    }

    /** Completed years today, or the estimate, or nothing. */
    public static Optional<Integer> years(ObjectNode known, Clock clock) {
        if (known.hasNonNull("birthDate")) {
            return of(known, clock).map(Integer::valueOf);
        }
        return known.path("estimatedAge").isInt()
                ? Optional.of(known.get("estimatedAge").asInt())
                : Optional.empty();
    }

    private static LocalDate lastDay(LocalDate born, String precision) {
        return switch (precision) {
            case "YEAR" -> born.with(TemporalAdjusters.lastDayOfYear());
            case "MONTH" -> born.with(TemporalAdjusters.lastDayOfMonth());
            default -> born;
        };
    }
}
