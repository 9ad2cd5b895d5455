package vn.lachan.rulechange;

/** The change is in force or over: there is nothing left to withdraw. */
public final class ChangeEnded extends RuntimeException {

    ChangeEnded(String message) {
        super(message);
    }
}
