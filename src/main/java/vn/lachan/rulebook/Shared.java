package vn.lachan.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lachan.rulebook.language.All;
import vn.lachan.rulebook.language.Condition;
import vn.lachan.rulebook.language.RuleAtAge;

/** Finds for each rule the condition that it shares with most others, to be tried first and once for all of them. */
final class Shared {

    private static final int SEVERAL = 3;
    private static final Condition ANY_JOB = new All(List.of());

    private final Map<String, Integer> asking = new HashMap<>();

    Shared(List<RuleAtAge> rules) {
        for (RuleAtAge rule : rules) {
            rule.conditions().forEach(condition -> asking.merge(key(rule, condition), 1, Integer::sum));
        }
    }

    private static String key(RuleAtAge rule, Condition condition) {
        return rule.rule().aboutJobs() + " " + condition;
    }

    /**
     * The rule's conditions as nodes: the one that several rules share, if there is one, and the others together. Of a rule
     * about jobs the last node asks for all of them, because one and the same job must fulfil them.
     */
    List<Condition> nodesOf(RuleAtAge rule) {
        List<Condition> left = new ArrayList<>(rule.conditions());
        List<Condition> nodes = new ArrayList<>();
        if (rule.rule().aboutJobs()) {
            nodes.add(ANY_JOB);
        }
        left.stream()
                .filter(condition -> asked(rule, condition) >= SEVERAL)
                .reduce((one, other) -> asked(rule, other) > asked(rule, one) ? other : one)
                .ifPresent(nodes::add);
        if (!rule.rule().aboutJobs()) {
            left.removeAll(nodes);
        }
        if (!left.isEmpty() && !nodes.contains(new All(left))) {
            nodes.add(new All(left));
        }
        return nodes;
    }

    private int asked(RuleAtAge rule, Condition condition) {
        return asking.getOrDefault(key(rule, condition), 0);
    }
}
