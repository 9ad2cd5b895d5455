package vn.lachan.rulebook.language;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** That a rule holds for a child, or for one of its jobs. */
public final class Finding extends Fact {

    private final Rule rule;
    private final Child child;
    private final @Nullable Job job;

    Finding(Rule rule, Child child, @Nullable Job job) {
        super(rule.code());
        this.rule = rule;
        this.child = child;
        this.job = job;
    }

    public String code() {
        return rule.code();
    }

    public @Nullable Job job() {
        return job;
    }

    /** The facts it rests on, by JSON pointer. */
    public SortedMap<String, Object> facts() {
        SortedMap<String, Object> facts = new TreeMap<>();
        rule.condition().explain(job == null ? child : job, facts);
        return facts;
    }
}
