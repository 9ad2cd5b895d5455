package vn.lachan.rulebook.language;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Works out which codes of findings a condition can be true of. */
final class Asked {

    private Asked() {}

    static Set<String> codes(Condition condition, Collection<String> all) {
        Set<String> codes = new TreeSet<>();
        for (String code : all) {
            if (holds(condition, code)) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static boolean holds(Condition condition, String code) {
        if (condition instanceof Condition.All every) {
            return every.parts().stream().allMatch(part -> holds(part, code));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, code));
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.codes().contains(code) == oneOf.among();
        }
        return !(condition instanceof Condition.Starts starts) || code.startsWith(starts.prefix()) == starts.so();
    }
}
