package vn.lachan.intervention;

import vn.lachan.identity.CaseNumber;

/**
 * The birth date on file was corrected.
 *
 * @param next when the next birthday that counts begins, in ISO 8601, or {@link #NONE}
 */
public record BirthdayKnown(CaseNumber number, String next) {

    /** There is no such birthday, or nobody knows it. */
    public static final String NONE = "NONE";
}
