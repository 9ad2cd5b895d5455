package vn.lachan.referral;

/** How far a referral has come. */
public enum ReferralState {
    /** Sent, and nobody of the agency has opened it. */
    SENT,
    /** Opened by the agency, not yet answered. */
    SEEN,
    /** The agency works on it. */
    ACCEPTED,
    /** The agency refused; ended only when a person has taken the refusal. */
    REFUSED,
    /** Done, with its result. */
    DONE,
    /** Recalled by the commune. */
    RECALLED;

    /** Whether it is the agency's turn, which may see its part of the file meanwhile. */
    boolean isWithAgency() {
        return this == SENT || this == SEEN || this == ACCEPTED;
    }
}
