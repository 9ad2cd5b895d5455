package vn.lachan.attachment;

/** A file was not taken, or not given, for a reason that its sender can understand. */
public final class AttachmentRefused extends RuntimeException {

    private final Reason reason;

    /** Why. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        KIND,
        TOO_MANY,
        NO_REASON,
        WITHDRAWN
    }

    AttachmentRefused(Reason reason) {
        super("Attachment refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
