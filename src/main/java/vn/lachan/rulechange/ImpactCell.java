package vn.lachan.rulechange;

/**
 * What is counted together.
 *
 * @param was the code before, empty for none
 * @param becomes the code after, or that of the dimension; empty for none
 */
record ImpactCell(Population population, Aspect aspect, Dimension dimension, String was, String becomes) {

    enum Population {
        RECEIPTS,
        CASES
    }

    enum Aspect {
        /** All that were judged. */
        JUDGED,
        /** The key is destroyed, or the bytes were altered. */
        UNREADABLE,
        /** The rulebook does not know a code among the facts. */
        NOT_UNDERSTOOD,
        /** A case that could not be classified again, whatever was tried. */
        FAILED,
        /** Class, urgency or routes change. */
        CHANGED,
        CLASS,
        URGENCY,
        ROUTES,
        /** How long the first task may take. */
        DEADLINE,
        /** Tasks that appear. None vanishes: what is open stays until a person completes it. */
        TASKS,
        /** Agencies that a person is proposed to ask, or no longer. */
        REFERRALS
    }

    enum Dimension {
        TOTAL,
        CHANGE,
        AGE_BAND,
        UNIT,
        SEX
    }
}
