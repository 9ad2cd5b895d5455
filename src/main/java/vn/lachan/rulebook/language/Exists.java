package vn.lachan.rulebook.language;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether there is a job or finding, of those that belong to the fact, of which a condition holds.
 *
 * @param codes of the findings that can be meant, empty for jobs
 */
record Exists(Link link, Condition inner, Set<String> codes, boolean exists) implements Condition {

    @Override
    public boolean holds(Fact fact) {
        List<? extends Fact> all = link.from(fact);
        for (int i = 0; i < all.size(); i++) {
            Fact each = all.get(i);
            if (link.belongs(fact, each) && inner.holds(each)) {
                return exists;
            }
        }
        return !exists;
    }

    @Override
    public Condition negated() {
        return new Exists(link, inner, codes, !exists);
    }

    @Override
    public void explain(Fact fact, Map<String, Object> facts) {
        if (!exists) {
            return;
        }
        for (Fact each : link.from(fact)) {
            if (link.belongs(fact, each) && inner.holds(each)) {
                if (each instanceof Finding finding) {
                    facts.putAll(finding.facts());
                } else {
                    inner.explain(each, facts);
                }
            }
        }
    }

    @Override
    public String toString() {
        return (exists ? "exists " : "not ") + link + inner;
    }
}
