package vn.lachan.referral;

/** Who stands behind the addressee of a referral, so that it is visible where it goes. */
public enum Standing {
    /** A focal unit of the agency is named. */
    NAMED,
    /** The agency is known, no focal unit of it: its head receives the request. */
    HEAD_ONLY,
    /** The agency is known, and nobody has its duty in this system: the coordinator is asked beside it. */
    NO_ACCOUNT,
    /** No agency is known: the coordinator receives the request. */
    NOBODY;

    boolean isWithCoordinator() {
        return this == NO_ACCOUNT || this == NOBODY;
    }
}
