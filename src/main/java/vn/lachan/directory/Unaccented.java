package vn.lachan.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people type it who search: without diacritics, in small letters. */
final class Unaccented {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Unaccented() {}

    static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd').strip();
    }
}
