package vn.lachan.rulechange;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Words;
import vn.lachan.taskform.FormError;

/**
 * What a proposer says of a change.
 *
 * @param inForceFrom the day on which it is to be put in force; null for at once
 * @param inForceTo the last day of it; on the next one what held before comes into force again; null for no end
 */
public record Proposal(
        String title,
        String reason,
        String legalSource,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo) {

    private static final Words LATE = new Words(
            "Ngày cuối đã qua: không còn ngày nào để áp dụng.",
            "The last day is past: there is no day left to be in force.");

    /** What is wrong with its last day, if that is past already. */
    Optional<Words> late(LocalDate today) {
        return Optional.ofNullable(inForceTo)
                .filter(last -> last.isBefore(today))
                .map(past -> LATE);
    }

    /** The same, at the field of a form. */
    Optional<FormError> late(String pointer, LocalDate today) {
        return late(today).map(late -> new FormError(pointer, late.vi(), late.en()));
    }

    /** Nothing was said yet. */
    static final Proposal NONE = new Proposal("", "", "", null, null);
}
