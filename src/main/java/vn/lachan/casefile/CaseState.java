package vn.lachan.casefile;

/** Where a case stands. */
public enum CaseState {
    /** A report came in; nobody has checked it yet. */
    RECEIVED,
    /** The report was checked and holds. */
    CHECKED,
    /** The risk was assessed for the first time (Form 02). */
    ASSESSED,
    /** The facts were gathered, and a person confirmed what the law makes of them. */
    CLASSIFIED,
    /** A support plan was approved and is being carried out. */
    IN_SUPPORT,
    /** Nothing unlawful was found; advice was given. */
    ADVISED,
    /** Closed by the chairman, for a reason from the list. */
    CLOSED,
    /** Referred elsewhere at the check of the report. */
    REFERRED,
    /** Checked, and there was nothing to it. */
    UNFOUNDED,
    /** Should not have been opened. */
    OPENED_IN_ERROR;

    /** Whether the work has come to its end, until the file is opened again. */
    public boolean isEnd() {
        return switch (this) {
            case ADVISED, CLOSED, REFERRED, UNFOUNDED, OPENED_IN_ERROR -> true;
            case RECEIVED, CHECKED, ASSESSED, CLASSIFIED, IN_SUPPORT -> false;
        };
    }

    /** Whether a person has confirmed a class, and the work goes on. */
    public boolean isConfirmed() {
        return this == CLASSIFIED || this == IN_SUPPORT;
    }
}
