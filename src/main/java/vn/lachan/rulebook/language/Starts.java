package vn.lachan.rulebook.language;

import java.util.Map;

/** Whether a code begins so. */
record Starts(Operand asked, String prefix, boolean so) implements Condition {

    @Override
    public boolean holds(Fact fact) {
        return asked.of(fact) instanceof String code && code.startsWith(prefix) == so;
    }

    @Override
    public Condition negated() {
        return new Starts(asked, prefix, !so);
    }

    @Override
    public void explain(Fact fact, Map<String, Object> facts) {
        asked.explain(fact, facts);
    }

    @Override
    public String toString() {
        return asked + (so ? " starts " : " does not start ") + prefix;
    }
}
