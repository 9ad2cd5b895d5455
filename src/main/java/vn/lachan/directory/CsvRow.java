package vn.lachan.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lachan.identity.UnitCode;

/** One row of a file, read cell by cell into typed values; a cell that does not fit stops the start. */
record CsvRow(String file, int line, Map<String, String> cells) {

    private static final Pattern SEPARATOR = Pattern.compile(";");

    String text(String column) {
        return optional(column).orElseThrow(() -> bad(column, "không được để trống", "must not be empty"));
    }

    Optional<String> optional(String column) {
        return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isEmpty());
    }

    List<String> list(String column) {
        return optional(column).map(SEPARATOR::splitAsStream).stream()
                .flatMap(cells -> cells)
                .toList();
    }

    boolean flag(String column) {
        return switch (text(column)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(column, "phải là true hoặc false", "must be true or false");
        };
    }

    LocalDate date(String column) {
        return parseDate(column, text(column));
    }

    UnitCode unit(String column) {
        return parseUnit(column, text(column));
    }

    Optional<UnitCode> optionalUnit(String column) {
        return optional(column).map(cell -> parseUnit(column, cell));
    }

    Period period() {
        LocalDate from = date("valid_from");
        @Nullable
        LocalDate to =
                optional("valid_to").map(cell -> parseDate("valid_to", cell)).orElse(null);
        if (to != null && to.isBefore(from)) {
            throw bad("valid_to", "ngày kết thúc trước ngày bắt đầu", "the end lies before the beginning");
        }
        return new Period(from, to);
    }

    Citation citation() {
        return new Citation(
                text("legal_citation"),
                text("source"),
                choice("verified", Provenance.class, text("verified").toUpperCase(Locale.ROOT)),
                cells.containsKey("note") ? optional("note") : Optional.empty());
    }

    <E extends Enum<E>> E choice(String column, Class<E> type, String value) {
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            List<E> known = List.of(type.getEnumConstants());
            throw bad(column, "“" + value + "” không thuộc " + known, "\"" + value + "\" is none of " + known);
        }
    }

    BadDirectoryData bad(String column, String vi, String en) {
        return new BadDirectoryData(file, line, column, vi, en);
    }

    private LocalDate parseDate(String column, String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw bad(column, "“" + cell + "” không phải ngày yyyy-mm-dd", "\"" + cell + "\" is no date yyyy-mm-dd");
        }
    }

    private UnitCode parseUnit(String column, String cell) {
        try {
            return new UnitCode(cell);
        } catch (IllegalArgumentException e) {
            throw bad(column, "“" + cell + "” không phải mã đơn vị", "\"" + cell + "\" is no unit code");
        }
    }
}
