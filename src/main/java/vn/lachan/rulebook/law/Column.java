package vn.lachan.rulebook.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.TableShape.Kind;

/**
 * One column of a table: its heading, whether a cell may be empty, and what a cell may hold.
 *
 * @param allowed what a cell of a closed list may hold, empty for other kinds
 */
record Column(
        String heading, Kind kind, Set<String> allowed, boolean mayBeEmpty, Predicate<String> fits, Words expected) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9<>+.:*=-][A-Za-z0-9<>+.:*=_-]{0,39}");

    private static final Pattern CITATIONS =
            Pattern.compile("[A-Za-z0-9.-]{1,40}=[^;=]+(; ?[A-Za-z0-9.-]{1,40}=[^;=]+)*");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");
    private static final int MOST_CODES = 40;
    private static final int LAST_YEAR = 2200;

    private static Column of(String heading, Kind kind, Predicate<String> fits, Words expected) {
        return new Column(heading, kind, Set.of(), false, fits, expected);
    }

    static Column text(String heading) {
        return of(heading, Kind.TEXT, cell -> cell.length() <= 2000, new Words("một câu", "a sentence"));
    }

    static Column code(String heading) {
        return of(heading, Kind.CODE, cell -> CODE.matcher(cell).matches(), new Words("một mã", "a code"));
    }

    /** Several codes with semicolons between them. */
    static Column codes(String heading) {
        return of(
                heading,
                Kind.CODES,
                Column::areCodes,
                new Words(
                        "các mã cách nhau bằng dấu ;, nhiều nhất %d".formatted(MOST_CODES),
                        "codes separated by ;, at most %d".formatted(MOST_CODES)));
    }

    /** Codes, each with words of the article that it has to cite. */
    static Column citations(String heading) {
        return of(
                heading,
                Kind.TEXT,
                cell -> CITATIONS.matcher(cell).matches(),
                new Words(
                        "mã=tên văn bản, cách nhau bằng dấu ;, như PEN-27.1=283/2026/NĐ-CP",
                        "code=words of its legal basis, separated by ;, such as PEN-27.1=283/2026/NĐ-CP"));
    }

    static Column decimal(String heading) {
        return of(
                heading,
                Kind.DECIMAL,
                cell -> DECIMAL.matcher(cell).matches(),
                new Words("một số không âm, như 4 hoặc 0.8", "a number such as 4 or 0.8"));
    }

    static Column whole(String heading) {
        return of(
                heading,
                Kind.WHOLE,
                cell -> WHOLE.matcher(cell).matches(),
                new Words("một số nguyên không âm", "a whole number"));
    }

    static Column date(String heading) {
        return of(
                heading, Kind.DATE, Column::isDate, new Words("một ngày dạng 2026-09-10", "a date such as 2026-09-10"));
    }

    static Column oneOf(String heading, String... allowed) {
        Set<String> all = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(allowed)));
        String listed = String.join(", ", new TreeSet<>(all));
        return new Column(
                heading,
                Kind.ONE_OF,
                all,
                false,
                all::contains,
                new Words("một trong: " + listed, "one of: " + listed));
    }

    Column orEmpty() {
        return new Column(heading, kind, allowed, true, fits, expected);
    }

    boolean takes(String cell) {
        return cell.isEmpty() ? mayBeEmpty : fits.test(cell);
    }

    private static boolean areCodes(String cell) {
        String[] codes = cell.split(";", -1);
        return codes.length <= MOST_CODES
                && Arrays.stream(codes)
                        .allMatch(code -> CODE.matcher(code.strip()).matches());
    }

    static boolean isDate(String cell) {
        try {
            int year = cell.length() == 10 ? LocalDate.parse(cell).getYear() : 0;
            return year > 1900 && year <= LAST_YEAR;
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
