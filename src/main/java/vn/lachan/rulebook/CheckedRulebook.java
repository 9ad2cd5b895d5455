package vn.lachan.rulebook;

import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/** A rulebook that gives for each of its examples what the example expects. */
final class CheckedRulebook {

    private CheckedRulebook() {}

    /**
     * Compiles the files and runs their examples.
     *
     * @throws RulesRefused with every fault of the files, or every example that comes out otherwise
     */
    static Rulebook of(RuleFiles files) {
        Rulebook rulebook = Rulebook.compile(files);
        Faults faults = new Faults();
        new Examples(rulebook).run(faults);
        faults.refuseIfAny();
        return rulebook;
    }
}
