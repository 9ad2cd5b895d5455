package vn.lachan.vault;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name as it is searched for: without tone and vowel marks, in lower case, as words. */
record NameWords(List<String> words) {

    /** Long enough for any name; what follows is neither indexed nor searched for. */
    private static final int MOST_WORDS = 16;

    private static final int MOST_CHARACTERS = 400;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    static NameWords of(String name) {
        String bounded = name.length() > MOST_CHARACTERS ? name.substring(0, MOST_CHARACTERS) : name;
        String bare = MARKS.matcher(Normalizer.normalize(bounded, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return new NameWords(Stream.of(BETWEEN.split(bare))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String whole() {
        return String.join(" ", words);
    }
}
