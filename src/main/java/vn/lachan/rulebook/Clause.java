package vn.lachan.rulebook;

import java.util.List;
import java.util.Locale;

/**
 * A condition as people read it: a sentence, and what it is made of where it only joins others.
 *
 * @param parts what has to hold, in the manner that the sentence says; none where the sentence says it all
 */
public record Clause(Words words, List<Clause> parts) {

    public static Clause leaf(String vi, String en) {
        return new Clause(new Words(vi, en), List.of());
    }

    public static Clause of(String vi, String en, List<Clause> parts) {
        return new Clause(new Words(vi, en), parts);
    }

    /** All of it in one language, a line for each part, those beneath another set in. */
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder(words.in(locale));
        parts.forEach(part -> text.append("\n– ").append(part.text(locale).replace("\n", "\n   ")));
        return text.toString();
    }
}
