package vn.lachan.rulechange;

/** How far a change of the rules has come. */
public enum ChangeState {
    /** Somebody edited the folder; nobody has proposed it yet. */
    FOLDER_EDITED,
    /** It passed the check, and its effects are worked out. */
    ASSESSING,
    /** The proposer has to mend it. */
    RETURNED,
    /** A second supervisor has to decide. */
    PROPOSED,
    /** Approved, and waiting for its day. */
    SCHEDULED,
    /** In force; not every node has confirmed it yet. */
    ACTIVATED,
    /** In force on every node. */
    CONFIRMED,
    REJECTED,
    WITHDRAWN,
    /** An edit of the folder that is not to become a change. */
    SET_ASIDE;

    /** Whether the change is still before its activation. */
    boolean mayBeWithdrawn() {
        return this == ASSESSING || this == RETURNED || this == PROPOSED || this == SCHEDULED;
    }

    boolean isOver() {
        return this == CONFIRMED || this == REJECTED || this == WITHDRAWN || this == SET_ASIDE;
    }
}
