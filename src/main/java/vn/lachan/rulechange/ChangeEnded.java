package vn.lachan.rulechange;

/** The change is in force, over, or was dealt with by somebody else at the same moment: nothing was done. */
public final class ChangeEnded extends RuntimeException {

    ChangeEnded(String message) {
        super(message);
    }

    /** Where somebody else was at it at the same moment. */
    public ChangeEnded(String message, Throwable cause) {
        super(message, cause);
    }
}
