package vn.lachan.rulebook.language;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** At least one of them holds; the first that does explains it. */
record Any(List<Condition> parts) implements Condition {

    @Override
    public boolean holds(Fact fact) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).holds(fact)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Condition negated() {
        return new All(parts.stream().map(Condition::negated).toList());
    }

    @Override
    public void explain(Fact fact, Map<String, Object> facts) {
        parts.stream().filter(part -> part.holds(fact)).findFirst().ifPresent(part -> part.explain(fact, facts));
    }

    @Override
    public String toString() {
        return parts.stream().map(Condition::toString).collect(Collectors.joining(" || ", "(", ")"));
    }
}
