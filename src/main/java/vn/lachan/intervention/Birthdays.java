package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.rulebook.CaseRules;

/** The birthdays on which the law may see a child otherwise. */
@Component
class Birthdays {

    private final CaseRules rules;
    private final Clock clock;

    Birthdays(CaseRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The beginning of the next one as a moment in ISO 8601, or {@link BirthdayKnown#NONE} where there is none or nobody knows it. */
    String next(ObjectNode facts) {
        return nextDay(facts)
                .map(day -> day.atStartOfDay(WorkingCalendar.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .orElse(BirthdayKnown.NONE);
    }

    /** The day of the next one. */
    Optional<LocalDate> nextDay(ObjectNode facts) {
        if (!facts.hasNonNull("birthDate")) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        LocalDate born = presumed(
                LocalDate.parse(facts.get("birthDate").asText()),
                facts.path("birthDatePrecision").asText("DAY"));
        return rules.birthdays(today).stream()
                .map(age -> turns(born, age))
                .filter(day -> day.isAfter(today))
                .findFirst();
    }

    /** Of a month or a year the last day, so that the younger age is presumed. */
    private static LocalDate presumed(LocalDate born, String precision) {
        return switch (precision) {
            case "YEAR" -> LocalDate.of(born.getYear(), 12, 31);
            case "MONTH" -> YearMonth.from(born).atEndOfMonth();
            default -> born;
        };
    }

    /** Who was born on 29 February completes a year on 1 March in other years. */
    private static LocalDate turns(LocalDate born, int age) {
        LocalDate day = born.plusYears(age);
        return day.getDayOfMonth() < born.getDayOfMonth() ? day.plusDays(1) : day;
    }
}
