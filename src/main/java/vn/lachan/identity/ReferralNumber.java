package vn.lachan.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of one request from one agency to another, {@code CG-2026-000001} (chuyển gửi): the business key of its process.
 */
public record ReferralNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("CG-\\d{4}-\\d{6,9}");

    public ReferralNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a referral number: CG-<year>-<six digits or more> is expected");
        }
    }

    /** The {@code sequence}-th number given, in {@code year}. */
    public static ReferralNumber of(int year, long sequence) {
        return new ReferralNumber("CG-%04d-%06d".formatted(year, sequence));
    }

    /** The referral number that {@code text} spells, or nothing where it spells none. */
    public static Optional<ReferralNumber> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ReferralNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
