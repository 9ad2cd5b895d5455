package vn.lachan.referral;

/** From which side somebody looks at a referral, which decides what is shown. */
public enum Side {
    /** The commune that works on the case: all of it. */
    COMMUNE,
    /** The agency asked, while it has the request: its part of the file. */
    AGENCY,
    /** The coordinator to whom it was escalated: what is asked and how it stands, nothing of the child. */
    COORDINATOR
}
