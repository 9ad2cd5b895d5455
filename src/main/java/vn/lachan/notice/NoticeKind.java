package vn.lachan.notice;

/** What a notice tells. */
public enum NoticeKind {
    /** A task of the reader is about to become late. */
    NEARLY_DUE,
    /** A task of the reader is late. */
    OVERDUE,
    /** A task of others is late in an emergency, and the reader answers for them. */
    ESCALATED,
    /** A temporary removal is about to end (Decree 56/2017 art. 32). */
    REMOVAL_ENDS_SOON,
    /** The last day of a temporary removal has passed. */
    REMOVAL_ENDED,
    /** A commune has merged into the reader's, and its open cases come along. */
    UNITS_MERGED
}
