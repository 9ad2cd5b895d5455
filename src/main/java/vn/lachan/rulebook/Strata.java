package vn.lachan.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lachan.rulebook.language.Rule;
import vn.lachan.rulebook.law.Faults;

/** Puts rules in an order in which each comes after the rules whose findings it asks about. */
final class Strata {

    private Strata() {}

    /** The rules by stratum; rules that wait for each other in a circle are a fault. */
    static List<List<Rule>> of(List<Rule> rules, Faults faults) {
        Map<String, Rule> waiting = new HashMap<>();
        rules.forEach(rule -> waiting.put(rule.code(), rule));
        List<List<Rule>> strata = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Rule> ready = rules.stream()
                    .filter(waiting::containsValue)
                    .filter(rule -> rule.needs().stream().noneMatch(waiting::containsKey))
                    .toList();
            if (ready.isEmpty()) {
                waiting.values()
                        .forEach(
                                rule -> faults.error(
                                        rule.file(),
                                        rule.line(),
                                        null,
                                        new Words(
                                                "quy tắc này và các quy tắc khác chờ nhau thành vòng: "
                                                        + waiting.keySet(),
                                                "this rule and others wait for each other in a circle: "
                                                        + waiting.keySet()),
                                        new Words(
                                                "Bỏ Finding hỏi về chính nó hoặc về quy tắc chờ nó.",
                                                "Leave out the Finding that asks about itself or about a rule that waits for it.")));
                return strata;
            }
            strata.add(ready);
            ready.forEach(rule -> waiting.remove(rule.code()));
        }
        return strata;
    }
}
