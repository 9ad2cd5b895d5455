package vn.lachan.referral;

/** Who decides how a referral goes on. */
public enum Level {
    /** The commune that asked: after a refusal. */
    SENDER,
    /** The agency's head: after a deadline has passed. */
    HEAD,
    /** The coordinator of the province: after the others. */
    COORDINATOR
}
