package vn.lachan.rulechange;

/** Where the files of a change come from. */
public enum ChangeOrigin {
    /** The folder, as it lay when the change was proposed. */
    FOLDER,
    /** The proposer's own draft, as she had edited it. */
    DRAFT,
    /** Files that were sent. */
    UPLOAD,
    /** A rulebook that was in force before: a roll back. */
    ARCHIVE,
    /** The folder, edited without a proposal. */
    BEHIND
}
