package vn.lachan.rulechange;

/** How far a change of the rules has come. */
public enum ChangeState {
    /** Somebody edited the folder; nobody has proposed it yet. */
    FOLDER_EDITED,
    /** Its files wait for the check, or are being checked. */
    CHECKING,
    /** It passed the check, and its effects are worked out. */
    ASSESSING,
    /** The proposer has to mend it. */
    RETURNED,
    /** A second supervisor has to decide. */
    PROPOSED,
    /** Approved; it waits for its day, or is just being put in force. */
    SCHEDULED,
    /** In force; not every node has confirmed it yet. */
    ACTIVATED,
    /** In force on every node. */
    CONFIRMED,
    /** In force on every node, until its last day. */
    LIMITED,
    /** Its last day is over: the nodes take up what held before, or a supervisor looks why that is not so. */
    ENDING,
    /** It was in force for its time. */
    ENDED,
    REJECTED,
    WITHDRAWN,
    /** An edit of the folder that is not to become a change. */
    SET_ASIDE;

    /** Whether the change is still before its activation. */
    boolean mayBeWithdrawn() {
        return this == CHECKING || this == ASSESSING || this == RETURNED || this == PROPOSED || this == SCHEDULED;
    }

    /** Whether the system is at work, so that somebody who looks sees more in a moment. */
    public boolean isBusy() {
        return this == CHECKING || this == ASSESSING || this == SCHEDULED || this == ACTIVATED || this == ENDING;
    }

    boolean isOver() {
        return this == CONFIRMED || this == ENDED || this == REJECTED || this == WITHDRAWN || this == SET_ASIDE;
    }
}
