package vn.lachan.rulebook.language;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Works out which fields and which codes of findings a condition asks about. */
final class Asked {

    private Asked() {}

    /** The findings whose being there, or not, a condition depends on. */
    static Set<String> codes(Condition condition) {
        Set<String> codes = new TreeSet<>();
        if (condition instanceof Exists exists) {
            codes.addAll(exists.codes());
        } else if (condition instanceof All every) {
            every.parts().forEach(part -> codes.addAll(codes(part)));
        } else if (condition instanceof Any any) {
            any.parts().forEach(part -> codes.addAll(codes(part)));
        }
        return codes;
    }

    /** The fields that a condition other than a combination looks at. */
    static Set<Field> fields(Condition leaf) {
        Set<Field> fields = new LinkedHashSet<>();
        for (Operand operand : operands(leaf)) {
            operand.fields(fields);
        }
        return fields;
    }

    private static List<Operand> operands(Condition leaf) {
        if (leaf instanceof Compared compared) {
            return List.of(compared.left(), compared.right());
        }
        if (leaf instanceof Known known) {
            return List.of(known.asked());
        }
        if (leaf instanceof OneOf oneOf) {
            return List.of(oneOf.asked());
        }
        if (leaf instanceof Starts starts) {
            return List.of(starts.asked());
        }
        return leaf instanceof Is is ? List.of(is.asked()) : List.of();
    }

    /** Those of {@code all} that a condition on a finding can be true of. */
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
        if (condition instanceof All every) {
            return every.parts().stream().allMatch(part -> holds(part, code));
        }
        if (condition instanceof Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, code));
        }
        if (condition instanceof OneOf oneOf) {
            return oneOf.codes().contains(code) == oneOf.among();
        }
        return !(condition instanceof Starts starts) || code.startsWith(starts.prefix()) == starts.so();
    }
}
