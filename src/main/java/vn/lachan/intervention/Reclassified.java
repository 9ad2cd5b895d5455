package vn.lachan.intervention;

import vn.lachan.identity.CaseNumber;

/**
 * A case was classified again, beside the way of its process.
 *
 * @param becameEmergency whether it became an emergency by it
 * @param questioned whether a person has to look at the decision again
 * @param urgency EMERGENCY, URGENT or STANDARD from now on
 */
public record Reclassified(CaseNumber number, boolean becameEmergency, boolean questioned, String urgency) {}
