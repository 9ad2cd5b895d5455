package vn.lachan.rulechange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a proposer says of a change.
 *
 * @param inForceFrom the day on which it is to be put in force; null for at once
 * @param inForceTo the last day for which it is meant, if it is meant for a time
 */
public record Proposal(
        String title,
        String reason,
        String legalSource,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo) {

    /** Nothing was said yet. */
    static final Proposal NONE = new Proposal("", "", "", null, null);
}
