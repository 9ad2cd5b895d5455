package vn.lachan.referral;

/** Why an agency refuses. */
public enum Refusal {
    WRONG_AGENCY,
    NO_CAPACITY,
    OUTSIDE_THE_LAW,
    FACTS_MISSING,
    OTHER
}
