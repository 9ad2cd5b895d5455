package vn.lachan.rulebook;

import org.springframework.context.annotation.Primary;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/**
 * Checks what stories of the process need to be refused: text, sense and examples. Gaps and rows that no example notices take
 * most of the time of a check, and have tests of their own.
 */
@Primary
public class ChecksWithoutGaps extends RuleChecks {

    @Override
    public RulesCheck whole(RuleFiles files) {
        try {
            Faults faults = new Faults();
            Rulebook rulebook = CheckedRulebook.compiled(files, faults);
            return new RulesCheck(
                    files.hash(), rulebook.manifest().version(), new Examples(rulebook).count(), faults.found());
        } catch (RulesRefused refused) {
            return new RulesCheck(files.hash(), null, 0, refused.faults());
        }
    }

    @Override
    Rulebook sound(RuleFiles files) {
        Faults faults = new Faults();
        Rulebook rulebook = CheckedRulebook.compiled(files, faults);
        faults.refuseIfAny();
        return rulebook;
    }
}
