package vn.lachan.rulebook.language;

import java.util.Map;

/** Whether something is known, or is unknown. */
record Known(Operand asked, boolean known) implements Condition {

    @Override
    public boolean holds(Fact fact) {
        return (asked.of(fact) != null) == known;
    }

    @Override
    public Condition negated() {
        return new Known(asked, !known);
    }

    @Override
    public void explain(Fact fact, Map<String, Object> facts) {
        asked.explain(fact, facts);
    }

    @Override
    public String toString() {
        return asked + (known ? " != null" : " == null");
    }
}
