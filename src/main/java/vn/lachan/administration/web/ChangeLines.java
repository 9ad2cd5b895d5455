package vn.lachan.administration.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lachan.directory.Change;
import vn.lachan.directory.Unit;
import vn.lachan.directory.Units;
import vn.lachan.identity.Duty;
import vn.lachan.identity.UnitCode;

/** The history of what an administrator keeps, in words. */
@Component
class ChangeLines {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource words;
    private final Units units;

    ChangeLines(MessageSource words, Units units) {
        this.words = words;
        this.units = units;
    }

    /** One change. */
    public record Line(Instant at, String by, String text) {}

    List<Line> of(List<Change> changes, Locale locale) {
        return changes.stream()
                .map(change -> new Line(
                        change.at(),
                        change.by(),
                        words.getMessage(
                                "change." + change.what(),
                                change.detail().stream()
                                        .map(value -> value(value, locale))
                                        .toArray(),
                                change.what(),
                                locale)))
                .toList();
    }

    private String value(String value, Locale locale) {
        return Duty.ofGroup(value).map(duty -> duty(duty, locale)).orElseGet(() -> date(value));
    }

    String duty(Duty duty, Locale locale) {
        return words.getMessage("role." + duty.role(), null, locale) + " · " + name(duty.unit());
    }

    String name(UnitCode code) {
        return units.find(code).map(Unit::nameVi).orElse(code.value());
    }

    Optional<Unit> unit(String code) {
        try {
            return units.find(new UnitCode(code));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    private static String date(String value) {
        try {
            return LocalDate.parse(value).format(DATE);
        } catch (DateTimeParseException noDate) {
            return value;
        }
    }
}
