package vn.lachan.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of one child's file, {@code HS-2026-000001}: given at receipt, and the business key of its process. It says
 * nothing about the child.
 */
public record CaseNumber(String value) implements FileNumber, Comparable<CaseNumber> {

    private static final Pattern SHAPE = Pattern.compile("HS-\\d{4}-\\d{6,9}");

    public CaseNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a case number: HS-<year>-<six digits or more> is expected");
        }
    }

    /** The {@code sequence}-th number given, in {@code year}. */
    public static CaseNumber of(int year, long sequence) {
        return new CaseNumber("HS-%04d-%06d".formatted(year, sequence));
    }

    /** The case number that {@code text} spells, or nothing where it spells none. */
    public static Optional<CaseNumber> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new CaseNumber(text)) : Optional.empty();
    }

    @Override
    public int compareTo(CaseNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
