package vn.lachan.rulebook;

/**
 * One thing in the facts that cannot be taken, and where.
 *
 * @param pointer JSON pointer (RFC 6901) such as {@code /jobs/0/hoursPerDay}; empty for the whole
 * @param message what is wrong and how to mend it
 */
public record FactsError(String pointer, Words message) {

    FactsError(String pointer, Unfit unfit) {
        this(pointer, unfit.words());
    }

    /** No rulebook reaches back to the date of the facts. */
    public static FactsError beforeAnyRulebook() {
        return new FactsError("/factDate", Unfit.BEFORE_ANY_RULEBOOK);
    }
}
