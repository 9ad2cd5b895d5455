package vn.lachan.rulebook.language;

import vn.lachan.rulebook.Facts;

/** One job of a child as rules see it. */
public final class Job extends Fact {

    private final Child child;
    private final int index;
    private final Facts.Job facts;

    Job(Child child, int index, Facts.Job facts) {
        super(Field.values(facts, child));
        this.child = child;
        this.index = index;
        this.facts = facts;
    }

    public Child child() {
        return child;
    }

    /** Place among the child's jobs, from 0. */
    public int index() {
        return index;
    }

    public Facts.Job facts() {
        return facts;
    }
}
