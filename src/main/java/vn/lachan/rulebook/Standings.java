package vn.lachan.rulebook;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/** What is in force now, what was before, and what would be: to compare what each makes of the same facts. */
@Component
public class Standings {

    private final ActiveRulebooks active;
    private final RulebookArchive archive;

    Standings(ActiveRulebooks active, RulebookArchive archive) {
        this.active = active;
        this.archive = archive;
    }

    /** By what this node judges now. */
    public Standing now() {
        return active.standing();
    }

    /**
     * The law as it was known at {@code moment}: by which a child would have been judged then, whatever day the facts were
     * of. Nothing where no rulebook had been put in force yet.
     */
    public Standing knownAt(Instant moment) {
        return active.standingAt(archive.latestAt(moment));
    }

    /** What was in force before that activation. */
    public Standing before(long activation) {
        return active.standingAt(archive.before(activation));
    }

    /**
     * What would be in force if {@code candidate} were put in force over {@code standing}; the candidate is compiled anew, at
     * no more cost than its check may take.
     *
     * @throws RulesRefused with every fault found
     */
    public Standing with(RuleFiles candidate, Standing standing) {
        return standing.with(Rulebook.compileWithin(candidate, CheckedRulebook.effort()));
    }
}
