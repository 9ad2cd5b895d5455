package vn.lachan.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of one proposed change of the rules, {@code QT-2026-000001} (quy tắc): the business key of its process. */
public record ChangeNumber(String value) implements FileNumber {

    private static final Pattern SHAPE = Pattern.compile("QT-\\d{4}-\\d{6,9}");

    public ChangeNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Not the number of a rule change: QT-<year>-<six digits or more> is expected");
        }
    }

    /** The {@code sequence}-th number given, in {@code year}. */
    public static ChangeNumber of(int year, long sequence) {
        return new ChangeNumber("QT-%04d-%06d".formatted(year, sequence));
    }

    /** The number that {@code text} spells, or nothing where it spells none. */
    public static Optional<ChangeNumber> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ChangeNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
