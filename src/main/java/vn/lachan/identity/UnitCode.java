package vn.lachan.identity;

import java.util.regex.Pattern;

/**
 * The code of an administrative unit, two to twelve digits and capital letters: official where it is certain, our own
 * otherwise (the directory says which).
 */
public record UnitCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{2,12}");

    public UnitCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a unit code: 2 to 12 digits and capital letters are expected");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
