package vn.lachan.rulebook;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.language.Finding;

/**
 * What is worked out of a child's findings so far.
 *
 * @param urgency null until it is known
 * @param lead null until it is known, or where nobody leads
 */
record Outcome(
        Facts facts,
        @Nullable Integer age,
        List<Finding> found,
        String childClass,
        @Nullable Urgency urgency,
        @Nullable Role lead) {

    Outcome with(Urgency urgency) {
        return new Outcome(facts, age, found, childClass, urgency, lead);
    }

    Outcome ledBy(Role lead) {
        return new Outcome(facts, age, found, childClass, urgency, lead);
    }

    boolean hasFound(Predicate<String> code) {
        for (Finding finding : found) {
            if (code.test(finding.code())) {
                return true;
            }
        }
        return false;
    }
}
