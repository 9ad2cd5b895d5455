package vn.lachan.taskform;

/** Somebody else has saved the draft since it was read. Nothing was changed. */
public final class DraftChanged extends RuntimeException {

    private final String by;

    DraftChanged(String by) {
        super("Changed meanwhile");
        this.by = by;
    }

    /** Whose answers stand now. */
    public String by() {
        return by;
    }
}
