package vn.lachan.rulebook.language;

import java.util.List;

/** Which jobs or findings belong to the fact that a rule is about. */
enum Link {
    JOBS,
    FINDINGS,
    FINDINGS_OF_JOB;

    List<? extends Fact> from(Fact fact) {
        Child child = fact instanceof Job job ? job.child() : (Child) fact;
        return this == JOBS ? child.jobs() : child.findings();
    }

    boolean belongs(Fact fact, Fact each) {
        return this != FINDINGS_OF_JOB || ((Finding) each).job() == fact;
    }
}
