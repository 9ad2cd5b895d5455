package vn.lachan.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lachan.rulebook.language.Child;
import vn.lachan.rulebook.language.Encoding;
import vn.lachan.rulebook.language.RuleAtAge;

/** The ages at which the same is left of every rule, with those rules by stratum. */
final class AgeGroup {

    private final Encoding encoding;
    private final List<Stratum> strata;

    /**
     * Compiles what is left.
     *
     * @param ordered each rule after those whose findings it asks about
     */
    AgeGroup(List<RuleAtAge> ordered, Codes codes) {
        encoding = new Encoding(ordered, codes);
        strata = strata(ordered).stream()
                .map(rules -> new Stratum(rules, encoding))
                .toList();
    }

    private static List<List<RuleAtAge>> strata(List<RuleAtAge> ordered) {
        Map<String, Integer> places = new HashMap<>();
        List<List<RuleAtAge>> strata = new ArrayList<>();
        for (RuleAtAge rule : ordered) {
            int place = rule.needs().stream()
                    .mapToInt(code -> places.getOrDefault(code, 0) + 1)
                    .max()
                    .orElse(0);
            places.put(rule.rule().code(), place);
            if (place == strata.size()) {
                strata.add(new ArrayList<>());
            }
            strata.get(place).add(rule);
        }
        return strata;
    }

    /** Records in each child, all of them of these ages, what holds for it. */
    void findIn(List<Child> children) {
        for (Child child : children) {
            encoding.encode(child);
        }
        for (Stratum stratum : strata) {
            stratum.tryOn(children);
        }
    }
}
