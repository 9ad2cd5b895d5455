package vn.lachan.rulebook.law;

import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Words;

/**
 * A row that a rule's code stands for: what it says, its class and its article.
 *
 * @param order place among the rows, which is the order in answers
 * @param childClass null where the code gives no class
 */
public record Reason(
        String code, Kind kind, int order, @Nullable String childClass, String legalBasis, Words message) {

    /** What a code is. */
    public enum Kind {
        FINDING,
        VIOLATION,
        REVIEW,
        SIGNAL
    }
}
