package vn.lachan.rulebook.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a value is one of the codes, or a set has one of them. */
record OneOf(Operand asked, Set<String> codes, boolean among) implements Condition {

    /** The same as any of {@code parts}, where all of them ask for codes of one and the same thing. */
    static Optional<Condition> merged(List<Condition> parts) {
        Set<String> codes = new LinkedHashSet<>();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        for (Condition part : parts) {
            if (!(part instanceof OneOf one && one.among && one.asked.equals(((OneOf) parts.get(0)).asked))) {
                return Optional.empty();
            }
            codes.addAll(one.codes);
        }
        return Optional.of(new OneOf(((OneOf) parts.get(0)).asked, codes, true));
    }

    @Override
    public boolean holds(Fact fact) {
        Object value = asked.of(fact);
        return value != null && has(value) == among;
    }

    private boolean has(Object value) {
        return value instanceof Set<?> set ? oneOf(set) : codes.contains((String) value);
    }

    private boolean oneOf(Set<?> set) {
        if (!set.isEmpty()) {
            for (Object each : set) {
                if (codes.contains((String) each)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public Condition negated() {
        return new OneOf(asked, codes, !among);
    }

    @Override
    public void explain(Fact fact, Map<String, Object> facts) {
        asked.explain(fact, facts);
    }

    @Override
    public String toString() {
        return asked + (among ? " in " : " not in ") + codes;
    }
}
