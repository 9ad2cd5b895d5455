package vn.lachan.rulechange;

import vn.lachan.identity.ChangeNumber;

/** The steps of changes that the system does by itself; told by the room that has them done. */
public interface SystemSteps {

    Trouble troubleOf(ChangeNumber number);

    /** Whether a step failed for reasons that nobody who works on the rules can mend. */
    enum Trouble {
        NONE,
        /** It is tried again by itself. */
        TRIED_AGAIN,
        /** It waits for an operator. */
        STUCK
    }
}
