package vn.lachan.casefile;

import java.util.Optional;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;

/**
 * Which cases a list shows, by codes alone.
 *
 * @param unit the commune where it happened or where the child lives
 * @param childClass the class that a person confirmed
 * @param due by the earliest due date of its open tasks
 */
public record CaseFilter(
        Optional<UnitCode> unit,
        Optional<CaseState> state,
        Optional<Urgency> urgency,
        Optional<String> childClass,
        Optional<DueWithin> due) {

    /** Shows all. */
    public static final CaseFilter ALL =
            new CaseFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public CaseFilter in(Optional<CaseState> other) {
        return new CaseFilter(unit, other, urgency, childClass, due);
    }
}
