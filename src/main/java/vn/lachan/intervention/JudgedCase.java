package vn.lachan.intervention;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lachan.casefile.CaseState;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;

/**
 * An open case that was classified since its spell began.
 *
 * @param unit the commune that answers for it
 * @param urgency of the case, which persons and emergencies may have raised above what the rules say
 * @param receipt of its latest classification
 * @param decided the class that a person decided last
 * @param disagreed whether the rules have seen the child otherwise since that decision
 * @param erased whether its key was destroyed
 */
public record JudgedCase(
        CaseNumber number,
        UnitCode unit,
        CaseState state,
        Urgency urgency,
        UUID receipt,
        Optional<String> decided,
        boolean disagreed,
        boolean erased) {

    /** Whether a person has to look at the decision again once the rules say {@code childClass}. */
    public boolean isQuestionedBy(String childClass) {
        return state.isConfirmed()
                && !disagreed
                && decided.filter(decision -> !decision.equals(childClass)).isPresent();
    }

    /** Whether the case becomes an emergency once the rules say {@code found}. */
    public boolean becomesEmergencyBy(@Nullable Urgency found) {
        return found == Urgency.EMERGENCY && urgency != Urgency.EMERGENCY;
    }
}
