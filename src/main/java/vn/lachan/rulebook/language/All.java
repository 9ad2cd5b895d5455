package vn.lachan.rulebook.language;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All of them hold. */
public record All(List<Condition> parts) implements Condition {

    @Override
    public boolean holds(Fact fact) {
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).holds(fact)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Condition negated() {
        return new Any(parts.stream().map(Condition::negated).toList());
    }

    @Override
    public void explain(Fact fact, Map<String, Object> facts) {
        parts.forEach(part -> part.explain(fact, facts));
    }

    @Override
    public String toString() {
        return parts.stream().map(Condition::toString).collect(Collectors.joining(" && ", "(", ")"));
    }
}
