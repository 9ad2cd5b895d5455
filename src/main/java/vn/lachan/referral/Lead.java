package vn.lachan.referral;

import java.util.Optional;

/**
 * Who leads the agencies that work on one case.
 *
 * @param agency its name; empty where the directory names none, and the coordinator has to say
 * @param several whether several agencies are at work, so that one coordinates the others
 */
public record Lead(Optional<String> agency, boolean several) {}
