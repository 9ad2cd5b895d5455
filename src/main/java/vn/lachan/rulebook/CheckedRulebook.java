package vn.lachan.rulebook;

import java.time.Duration;
import vn.lachan.rulebook.gate.Gaps;
import vn.lachan.rulebook.gate.Sense;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/** A rulebook that may come into force: it makes sense, leaves no gap, and gives what each of its examples expects. */
final class CheckedRulebook {

    /** What each part of the check may cost; the shipped rules take a tenth of it. */
    private static final Duration MOST = Duration.ofSeconds(30);

    private CheckedRulebook() {}

    static Effort effort() {
        return new Effort(MOST);
    }

    /**
     * Compiles the files and asks of them whatever would refuse them.
     *
     * @throws RulesRefused with everything found, at least one fault of which refuses them
     */
    static Rulebook of(RuleFiles files) {
        Faults faults = new Faults();
        Rulebook rulebook = compiled(files, faults);
        Gaps.lookAtTheLatest(rulebook, effort(), faults);
        faults.refuseIfAny();
        return rulebook;
    }

    /**
     * Compiles the files, looks whether they make sense, and runs their examples.
     *
     * @throws RulesRefused where they do not compile
     */
    static Rulebook compiled(RuleFiles files, Faults faults) {
        Rulebook rulebook = Rulebook.compileWithin(files, effort());
        Sense.look(rulebook, faults);
        new Examples(rulebook).run(faults);
        return rulebook;
    }
}
