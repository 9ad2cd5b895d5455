package vn.lachan.rulechange;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lachan.intervention.JudgedCase;
import vn.lachan.rulebook.Standing;
import vn.lachan.rulebook.Standings;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;
import vn.lachan.rulechange.ImpactCases.Compared;

/** Works out what a proposed rulebook would change. All in memory until it is whole: a killed node leaves nothing behind. */
@Component
class ImpactPreview {

    private static final int PAGE = 500;

    private final Standings standings;
    private final Candidates candidates;
    private final ImpactReceipts receipts;
    private final ImpactCases cases;
    private final Impacts impacts;
    private final ImpactEnding ending;

    ImpactPreview(
            Standings standings,
            Candidates candidates,
            ImpactReceipts receipts,
            ImpactCases cases,
            Impacts impacts,
            ImpactEnding ending) {
        this.standings = standings;
        this.candidates = candidates;
        this.receipts = receipts;
        this.cases = cases;
        this.impacts = impacts;
        this.ending = ending;
    }

    void run(Impact impact, String node) {
        Standing before = standings.now();
        Standing after;
        try {
            after = standings.with(candidate(impact), before);
        } catch (RulesRefused refused) {
            ending.fail(
                    impact,
                    refused.faults().stream().map(fault -> fault.words().vi()).collect(Collectors.joining("; ")));
            return;
        }
        ImpactWork work = new ImpactWork(impacts, impact, node, 0);
        work.begin(before.books().get(0).hash(), receipts.count(impact) + cases.count());
        ImpactFound found = new ImpactFound();
        found.tally().add(receipts.tally(impact, before, after, work));
        cases(before, after, found, work);
        ending.finish(work, found);
    }

    private RuleFiles candidate(Impact impact) {
        return candidates
                .find(impact.hash())
                .orElseThrow(() -> new IllegalStateException("There is no candidate " + impact.hash()));
    }

    private void cases(Standing before, Standing after, ImpactFound found, ImpactPages.Progress progress) {
        try (ImpactPages<List<JudgedCase>, List<Compared>> pages =
                new ImpactPages<>(page -> cases.compare(page, before, after), (page, compared) -> {
                    compared.forEach(found::add);
                    progress.made(page.size());
                })) {
            List<JudgedCase> page = cases.next("", PAGE);
            while (!page.isEmpty()) {
                pages.work(page);
                page = cases.next(page.get(page.size() - 1).number().value(), PAGE);
            }
            pages.finish();
        }
    }
}
