package vn.lachan.ledger;

import java.util.regex.Pattern;

/**
 * A chain of the ledger that belongs to no case: what was taken out of many files at once, a register for each year.
 *
 * @param name {@code XB-2026}
 */
public record Register(String name) {

    private static final Pattern SHAPE = Pattern.compile("XB-\\d{4}");

    public Register {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a register: XB-<year> is expected");
        }
    }

    /** The register of the tables exported in {@code year}. */
    public static Register ofExports(int year) {
        return new Register("XB-%04d".formatted(year));
    }
}
