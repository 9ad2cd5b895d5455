package vn.lachan.rulebook.language;

import java.util.Map;

/** A look-up that answers yes or no, or a flag. */
record Is(Operand asked, boolean yes) implements Condition {

    @Override
    public boolean holds(Fact fact) {
        Object value = asked.of(fact);
        return value != null && value.equals(yes);
    }

    @Override
    public Condition negated() {
        return new Is(asked, !yes);
    }

    @Override
    public void explain(Fact fact, Map<String, Object> facts) {
        asked.explain(fact, facts);
    }

    @Override
    public String toString() {
        return (yes ? "" : "!") + asked;
    }
}
