package vn.lachan.rulechange;

import java.util.Optional;
import vn.lachan.classification.Essence;
import vn.lachan.rulechange.ImpactCell.Population;

/**
 * What becomes of one child.
 *
 * @param deadlineBefore how long the first task might take, empty where nobody says
 * @param review whether a person has to look at a decision again because of it
 * @param emergency whether the case becomes an emergency by it
 */
record ImpactEffect(
        Child child,
        Essence before,
        Essence after,
        Optional<String> deadlineBefore,
        Optional<String> deadlineAfter,
        boolean review,
        boolean emergency) {

    /** What is told of the child; codes, or {@code UNKNOWN}. */
    record Child(Population population, String ageBand, String unit, String sex) {}

    /** Whether the case calls for other work than before. */
    boolean isChanged() {
        return !before.equals(after);
    }

    /** The same with what really came of it. */
    ImpactEffect observed(Essence then, Essence now, boolean questioned, boolean becameEmergency) {
        return new ImpactEffect(child, then, now, deadlineBefore, deadlineAfter, questioned, becameEmergency);
    }
}
