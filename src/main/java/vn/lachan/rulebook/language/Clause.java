package vn.lachan.rulebook.language;

import java.util.List;
import vn.lachan.rulebook.Words;

/**
 * A condition as people read it: a sentence, and what it is made of where it only joins others.
 *
 * @param parts what has to hold, in the manner that the sentence says; none where the sentence says it all
 */
public record Clause(Words words, List<Clause> parts) {

    static Clause leaf(String vi, String en) {
        return new Clause(new Words(vi, en), List.of());
    }

    static Clause of(String vi, String en, List<Clause> parts) {
        return new Clause(new Words(vi, en), parts);
    }
}
