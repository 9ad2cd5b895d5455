package vn.lachan.rulebook.language;

import java.util.List;
import java.util.Set;

/**
 * One rule: where it stands, and when which finding holds.
 *
 * @param code the finding it gives, which is also its name
 * @param article the article of law that it names
 * @param aboutJobs whether it is tried for each job rather than for the child
 * @param condition what must hold of the child or job
 * @param needs codes of findings that it asks about; it is tried after the rules that give them
 */
public record Rule(
        String file, int line, String code, String article, boolean aboutJobs, Condition condition, Set<String> needs) {

    /** Its conditions, all of which must hold. */
    public List<Condition> conditions() {
        return condition instanceof Condition.All all ? all.parts() : List.of(condition);
    }

    /** Codes of findings of which it needs one at least; empty where it can hold without any. */
    public Set<String> waitsFor() {
        return conditions().stream()
                .filter(part -> part instanceof Condition.Exists asked && asked.exists())
                .map(part -> ((Condition.Exists) part).codes())
                .filter(codes -> !codes.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /** Records that it holds for {@code child}. */
    public void holdsFor(Child child) {
        child.find(new Finding(this, child, null));
    }

    /** Records that it holds for {@code job}. */
    public void holdsFor(Job job) {
        job.child().find(new Finding(this, job.child(), job));
    }
}
