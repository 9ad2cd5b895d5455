package vn.lachan.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of one report, {@code TB-2026-000001}: told to the informant at once. */
public record ReportNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("TB-\\d{4}-\\d{6,9}");

    public ReportNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a report number: TB-<year>-<six digits or more> is expected");
        }
    }

    /** The {@code sequence}-th number given, in {@code year}. */
    public static ReportNumber of(int year, long sequence) {
        return new ReportNumber("TB-%04d-%06d".formatted(year, sequence));
    }

    /** The report number that {@code text} spells, or nothing where it spells none. */
    public static Optional<ReportNumber> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ReportNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
