package vn.lachan.rulebook.law;

import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Words;

/**
 * A row that a rule's code stands for: what it says, its class and its article.
 *
 * @param order place among the rows, which is the order in answers
 * @param childClass null where the code gives no class
 * @param standing whether it is law, policy, or not verified, as the tables write it
 * @param note what the next reader has to know, empty where there is nothing
 */
public record Reason(
        String code,
        Kind kind,
        int order,
        @Nullable String childClass,
        String legalBasis,
        String standing,
        String note,
        Words message) {

    /** What a code is. */
    public enum Kind {
        FINDING,
        VIOLATION,
        REVIEW,
        SIGNAL
    }
}
