package vn.lachan.rulechange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lachan.rulebook.RuleText;

/** A rule that reads otherwise: what it said, and what it says; nothing where there is no such rule. */
public record RuleDifference(String code, Optional<RuleText> before, Optional<RuleText> after) {

    static List<RuleDifference> between(List<RuleText> before, List<RuleText> after) {
        Map<String, RuleText> then = byCode(before);
        Map<String, RuleText> now = byCode(after);
        List<RuleDifference> differences = new ArrayList<>();
        for (RuleText rule : after) {
            Optional<RuleText> was = Optional.ofNullable(then.get(rule.code()));
            if (was.filter(known -> saysTheSame(known, rule)).isEmpty()) {
                differences.add(new RuleDifference(rule.code(), was, Optional.of(rule)));
            }
        }
        before.stream()
                .filter(rule -> !now.containsKey(rule.code()))
                .forEach(rule -> differences.add(new RuleDifference(rule.code(), Optional.of(rule), Optional.empty())));
        return List.copyOf(differences);
    }

    private static Map<String, RuleText> byCode(List<RuleText> rules) {
        return rules.stream().collect(Collectors.toMap(RuleText::code, Function.identity()));
    }

    /** What else a rule's text tells stands in the row of its code, which is compared as a row. */
    private static boolean saysTheSame(RuleText one, RuleText other) {
        return one.condition().equals(other.condition()) && one.article().equals(other.article());
    }
}
