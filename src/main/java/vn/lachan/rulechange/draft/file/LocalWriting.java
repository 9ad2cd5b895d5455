package vn.lachan.rulechange.draft.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and days as spreadsheets of a Vietnamese or an English office write them, turned into the one way of the tables.
 * What could be read two ways is not read.
 */
final class LocalWriting {

    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([ \\u00a0\\u202f][0-9]{3})+");
    private static final Pattern DOTS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3}){2,}");
    private static final Pattern COMMAS = Pattern.compile("[0-9]{1,3}(,[0-9]{3}){2,}");
    private static final Pattern VIETNAMESE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+");
    private static final Pattern ENGLISH = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+\\.[0-9]+");
    private static final Pattern ONE_SIGN = Pattern.compile("[0-9]+[.,][0-9]+");
    private static final Pattern MAYBE_GROUP = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final int MONTHS = 12;

    private LocalWriting() {}

    /** The number with a decimal point; what is none stays as it is, and nothing stands for what may be two numbers. */
    static Optional<String> number(String text, boolean whole) {
        if (VIETNAMESE.matcher(text).matches()) {
            return Optional.of(text.replace(".", "").replace(',', '.'));
        }
        if (ENGLISH.matcher(text).matches()) {
            return Optional.of(text.replace(",", ""));
        }
        if (GROUPED.matcher(text).matches()
                || DOTS.matcher(text).matches()
                || COMMAS.matcher(text).matches()
                || (whole && MAYBE_GROUP.matcher(text).matches())) {
            return Optional.of(text.replaceAll("[^0-9]", ""));
        }
        if (MAYBE_GROUP.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(ONE_SIGN.matcher(text).matches() ? text.replace(',', '.') : text);
    }

    /** The day as year-month-day; what is none stays as it is, and nothing stands for what may be two days. */
    static Optional<String> day(String text) {
        Matcher told = DAY.matcher(text);
        if (!told.matches()) {
            return Optional.of(text);
        }
        int day = Integer.parseInt(told.group(1));
        int month = Integer.parseInt(told.group(2));
        if (month > MONTHS || (day <= MONTHS && day != month)) {
            return Optional.empty();
        }
        return Optional.of("%s-%02d-%02d".formatted(told.group(3), month, day));
    }
}
