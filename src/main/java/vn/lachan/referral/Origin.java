package vn.lachan.referral;

/** Where in the work on a case a referral arose. */
public enum Origin {
    /** In an emergency (Decree 56/2017 art. 31). */
    EMERGENCY,
    /** From the routes of a classification, as a person confirmed them. */
    CLASSIFICATION,
    /** From a service of an approved plan that the agency gives (Decree 56/2017 art. 28 and 29). */
    PLAN,
    /** From the routes that a later classification brings, as a person confirmed them at a review. */
    REVIEW,
    /** From an employer's violation. */
    VIOLATION,
    /** By a caseworker, at any time. */
    BY_HAND
}
