package vn.lachan.rulechange.reading;

import java.util.List;
import java.util.Optional;
import vn.lachan.rulebook.VersionInForce;

/**
 * One time that a rulebook was put in force, and what brought it about.
 *
 * @param state whether it is judged by now
 * @param change empty where nobody approved it: at the first start, or from the folder of a demonstration
 */
public record RulebookVersion(VersionInForce book, State state, Optional<Change> change) {

    /** Whether a rulebook is judged by now. */
    public enum State {
        /** It was put in force last. */
        IN_FORCE,
        /** A later one stands before it, except on days that only this one reaches. */
        FOR_EARLIER_DAYS,
        /** No child is judged by it any more. */
        FOLLOWED
    }

    /** The approved change that put it in force; people by their accounts. */
    public record Change(
            String number, String title, String reason, String legalSource, String proposer, List<String> approvers) {}
}
