package vn.lachan.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Codes;

/**
 * A rule as it is tried on children of one age.
 *
 * @param conditions what is left to try once the age is known, or known to be unknown; all of them must hold
 */
public record RuleAtAge(Rule rule, List<Condition> conditions) {

    /**
     * The rules that can hold at an age.
     *
     * @param ordered all rules, each after those whose findings it asks about
     * @param age completed years, null where unknown
     */
    public static List<RuleAtAge> of(List<Rule> ordered, @Nullable Integer age) {
        Set<String> codes = new TreeSet<>();
        List<RuleAtAge> left = new ArrayList<>();
        for (Rule rule : ordered) {
            Condition condition = new AtAge(age, codes).of(rule.condition());
            if (!condition.equals(AtAge.NEVER)) {
                codes.add(rule.code());
                left.add(new RuleAtAge(rule, condition instanceof All all ? all.parts() : List.of(condition)));
            }
        }
        return left;
    }

    /** Whether its conditions leave room for a child; where that cannot be told, it is taken that they do. */
    public boolean canHold(Codes codes) {
        return !new Contradiction(codes).isIn(conditions);
    }

    /** Codes of findings that it asks about; it is tried after the rules that give them. */
    public Set<String> needs() {
        return conditions.stream()
                .flatMap(condition -> Asked.codes(condition).stream())
                .collect(Collectors.toSet());
    }
}
