package vn.lachan.bench;

import java.util.Locale;

/** Says of each target whether it was met. */
public final class Verdicts {

    private Verdicts() {}

    public static void atMost(String what, double measured, double target, String unit) {
        print(
                measured <= target ? "MET   " : "MISSED",
                String.format(Locale.ROOT, "%s: %.1f %s, at most %.1f", what, measured, unit, target));
    }

    public static void atLeast(String what, double measured, double target, String unit) {
        print(
                measured >= target ? "MET   " : "MISSED",
                String.format(Locale.ROOT, "%s: %.1f %s, at least %.1f", what, measured, unit, target));
    }

    @SuppressWarnings("SystemOut")
    public static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static void print(String verdict, String text) {
        line("%s  %s", verdict, text);
    }
}
