package vn.lachan.rulechange;

import java.util.ArrayList;
import java.util.List;
import vn.lachan.rulechange.ImpactCase.Outcome;
import vn.lachan.rulechange.ImpactCases.Compared;
import vn.lachan.rulechange.ImpactCell.Aspect;
import vn.lachan.rulechange.ImpactCell.Population;

/** What is found in some of the cases or receipts: counts, and the cases that have to be named. */
record ImpactFound(ImpactTally tally, List<ImpactCase> cases) {

    ImpactFound() {
        this(new ImpactTally(), new ArrayList<>());
    }

    void add(Compared one) {
        String number = one.number().value();
        if (one instanceof Compared.Judged judged) {
            tally.add(judged.effect());
            if (judged.effect().isChanged()) {
                cases.add(ImpactCase.changed(number, judged.effect()));
            }
        } else if (one instanceof Compared.NotUnderstood) {
            tally.add(Population.CASES, Aspect.NOT_UNDERSTOOD);
            cases.add(ImpactCase.of(number, Outcome.NOT_UNDERSTOOD));
        } else {
            tally.add(Population.CASES, Aspect.UNREADABLE);
            cases.add(ImpactCase.of(number, Outcome.UNREADABLE));
        }
    }
}
