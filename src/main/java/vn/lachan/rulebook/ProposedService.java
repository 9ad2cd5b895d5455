package vn.lachan.rulebook;

/**
 * A service that the support matrix proposes.
 *
 * @param type one of the eight types of indicator 4, such as {@code SUP-EDU}
 */
public record ProposedService(String type, Words name, String legalBasis) {}
