package vn.lachan.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lachan.rulebook.language.Condition;
import vn.lachan.rulebook.language.Rule;

/** Finds for each rule the condition that it shares with most others, to be tried first and once for all of them. */
final class Shared {

    private static final int SEVERAL = 3;

    private final Map<String, Integer> asking = new HashMap<>();

    Shared(List<Rule> rules) {
        for (Rule rule : rules) {
            rule.conditions().forEach(condition -> asking.merge(key(rule, condition), 1, Integer::sum));
        }
    }

    private static String key(Rule rule, Condition condition) {
        return rule.aboutJobs() + " " + condition;
    }

    /** The rule's conditions as nodes: the one that several rules share, if there is one, and all the others together. */
    List<Condition> nodesOf(Rule rule) {
        List<Condition> left = new ArrayList<>(rule.conditions());
        List<Condition> nodes = new ArrayList<>();
        left.stream()
                .filter(condition -> asked(rule, condition) >= SEVERAL)
                .reduce((one, other) -> asked(rule, other) > asked(rule, one) ? other : one)
                .ifPresent(nodes::add);
        left.removeAll(nodes);
        if (!left.isEmpty()) {
            nodes.add(left.size() == 1 ? left.get(0) : new Condition.All(List.copyOf(left)));
        }
        return nodes;
    }

    private int asked(Rule rule, Condition condition) {
        return asking.getOrDefault(key(rule, condition), 0);
    }
}
