package vn.lachan.rulechange;

/**
 * An open case that a rulebook is about.
 *
 * @param was the class on file; empty where nothing can be said
 * @param becomes the class by the rulebook; the same where only urgency or routes change
 */
record ImpactCase(String number, Outcome outcome, String was, String becomes) {

    enum Outcome {
        CHANGED,
        /** It would have changed, but somebody worked on it first. */
        SAME,
        NOT_UNDERSTOOD,
        UNREADABLE,
        FAILED
    }

    static ImpactCase of(String number, Outcome outcome) {
        return new ImpactCase(number, outcome, "", "");
    }

    static ImpactCase changed(String number, ImpactEffect effect) {
        return new ImpactCase(
                number,
                Outcome.CHANGED,
                effect.before().childClass(),
                effect.after().childClass());
    }
}
