package vn.lachan.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * How often something happened, exactly or only roughly.
 *
 * @param least as often at least
 * @param most as often at most
 */
public record Count(long least, long most) {

    /** Below this a number across communes could point at one child (chính sách: fewer than five are not told apart). */
    static final int BAND = 5;

    public static Count exactly(long number) {
        return new Count(number, number);
    }

    /** In steps of five: neither a small number nor the difference of two of them points at a child. */
    public static Count roughly(long number) {
        long step = number - number % BAND;
        return new Count(Math.max(1, step), step + BAND - 1);
    }

    @JsonIgnore
    public boolean isExact() {
        return least == most;
    }

    /** {@code 7}, {@code 1–4}. */
    @Override
    public String toString() {
        return isExact() ? Long.toString(least) : least + "–" + most;
    }
}
