package vn.lachan.casefile;

/** Where a case stands. */
public enum CaseState {
    /** A report came in; nobody has checked it yet. */
    RECEIVED,
    /** The report was checked and holds. */
    CHECKED,
    /** The risk was assessed for the first time (Form 02). */
    ASSESSED,
    /** Checked, and there was nothing to it. */
    UNFOUNDED,
    /** Should not have been opened. */
    OPENED_IN_ERROR
}
