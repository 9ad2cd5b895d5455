package vn.lachan.vault;

/** What was asked for cannot be read by anybody any more: its subject's key was destroyed on purpose. */
public final class Erased extends RuntimeException {

    Erased(String subject) {
        super("The key of " + subject + " was destroyed; what it sealed cannot be read any more");
    }
}
