package vn.lachan.rulebook.language;

import java.util.Set;

/**
 * One rule: where it stands, and when which finding holds.
 *
 * @param code the finding it gives, which is also its name
 * @param article the article of law that it names
 * @param aboutJobs whether it is tried for each job rather than for the child
 * @param condition what must hold of the child or job
 */
public record Rule(String file, int line, String code, String article, boolean aboutJobs, Condition condition) {

    /** Tries it on a child just as it is written, and records what it finds: slower than compiled, with nothing to compile. */
    public void tryOn(Child child) {
        if (!aboutJobs) {
            if (condition.holds(child)) {
                child.find(new Finding(this, child, null));
            }
            return;
        }
        for (Job job : child.jobs()) {
            if (condition.holds(job)) {
                child.find(new Finding(this, child, job));
            }
        }
    }

    /** Codes of findings that it asks about; it is tried after the rules that give them. */
    public Set<String> needs() {
        return Asked.codes(condition);
    }
}
