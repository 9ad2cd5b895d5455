package vn.lachan.rulechange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.identity.CaseNumber;
import vn.lachan.intervention.JudgedCase;
import vn.lachan.intervention.JudgingAgain;
import vn.lachan.rulebook.Standing;
import vn.lachan.rulebook.Standings;
import vn.lachan.rulechange.ImpactCase.Outcome;
import vn.lachan.rulechange.ImpactCases.Compared;
import vn.lachan.rulechange.ImpactCell.Aspect;
import vn.lachan.rulechange.ImpactCell.Population;
import vn.lachan.rulechange.ImpactPages.Stopped;

/**
 * Goes through the open cases once a rulebook is in force: whichever the rules now see otherwise is classified again, each
 * in a transaction of its own, which also counts it. Whoever goes on after a crash begins behind the last portion and counts
 * nothing twice. At the end the receipts of the preview's period are compared again, beside what was foretold.
 */
@Component
class ImpactAfter {

    private static final Logger LOG = LoggerFactory.getLogger(ImpactAfter.class);
    private static final int MOST_TRIES = 3;

    private final Standings standings;
    private final ImpactReceipts receipts;
    private final ImpactCases cases;
    private final JudgingAgain judging;
    private final Impacts impacts;
    private final ImpactFindings findings;
    private final ImpactEnding ending;
    private final TransactionTemplate transaction;
    private final int portion;

    ImpactAfter(
            Standings standings,
            ImpactReceipts receipts,
            ImpactCases cases,
            JudgingAgain judging,
            Impacts impacts,
            ImpactFindings findings,
            ImpactEnding ending,
            PlatformTransactionManager transactions,
            @Value("${lachan.impact.portion}") int portion) {
        this.standings = standings;
        this.receipts = receipts;
        this.cases = cases;
        this.judging = judging;
        this.impacts = impacts;
        this.findings = findings;
        this.ending = ending;
        this.transaction = new TransactionTemplate(transactions);
        this.portion = portion;
    }

    void run(Impact impact, String node) {
        Round round = round(impact, node);
        Optional<String> reached = Optional.of(impact.reached());
        while (reached.isPresent()) {
            reached = portion(round, reached.get());
        }
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            findings.failed(impact.id()).forEach(number -> again(round, number));
        }
        ImpactFound found = new ImpactFound();
        found.tally()
                .add(receipts.tally(
                        impact, round.before, round.after, new ImpactWork(impacts, impact, node, cases.count())));
        findings.failed(impact.id()).forEach(number -> found.tally().add(Population.CASES, Aspect.FAILED));
        ending.finish(round.work, found);
        LOG.info("The open cases have been judged by rulebook {}", impact.hash());
    }

    /** Goes through one portion and no more, as a node does that is stopped there. */
    void portion(Impact impact, String node) {
        portion(round(impact, node), impact.reached());
    }

    private record Round(ImpactWork work, Standing before, Standing after) {

        UUID id() {
            return work.impact().id();
        }
    }

    private Round round(Impact impact, String node) {
        Standing before = standings.before(impact.activation().orElseThrow());
        ImpactWork work = new ImpactWork(impacts, impact, node, impact.done());
        work.begin(
                before.books().isEmpty() ? "" : before.books().get(0).hash(), receipts.count(impact) + cases.count());
        return new Round(work, before, standings.now());
    }

    /** The last case that was gone through; nothing where none is left. */
    private Optional<String> portion(Round round, String after) {
        if (standings.now().activation() != round.after.activation()) {
            // The next round goes on with what came into force meanwhile.
            throw new Stopped();
        }
        List<JudgedCase> page = cases.next(after, portion);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        String last = page.get(page.size() - 1).number().value();
        Set<String> counted = findings.found(round.id(), page.get(0).number().value(), last);
        ImpactFound found = new ImpactFound();
        cases.compare(page, round.before, round.after).stream()
                .filter(one -> !counted.contains(one.number().value()))
                .forEach(one -> go(round, one, found));
        transaction.executeWithoutResult(status -> {
            round.work.reached(last, page.size());
            findings.add(round.id(), found);
        });
        return Optional.of(last);
    }

    /** What changes a case is counted together with the change; all else with its portion. */
    private void go(Round round, Compared one, ImpactFound found) {
        if (!(one instanceof Compared.Judged judged && judged.effect().isChanged())) {
            found.add(one);
            return;
        }
        String number = one.number().value();
        try {
            transaction.executeWithoutResult(status -> {
                round.work.hold();
                findings.add(round.id(), found(judged));
            });
        } catch (Stopped stopped) {
            throw stopped;
        } catch (RuntimeException failed) {
            // Somebody completes a task of this very case; it is tried again at the end.
            LOG.warn("{} is not judged again yet: {}", number, failed.toString());
            found.cases().add(ImpactCase.of(number, Outcome.FAILED));
        }
    }

    private void again(Round round, String number) {
        try {
            transaction.executeWithoutResult(status -> {
                round.work.hold();
                findings.forget(round.id(), number);
                cases.compare(cases.only(number), round.before, round.after)
                        .forEach(one -> findings.add(round.id(), found(one)));
            });
        } catch (Stopped stopped) {
            throw stopped;
        } catch (RuntimeException failed) {
            LOG.warn("{} is not judged again: {}", number, failed.toString());
        }
    }

    private ImpactFound found(Compared foretold) {
        ImpactFound found = new ImpactFound();
        found.add(foretold instanceof Compared.Judged judged ? observed(judged) : foretold);
        if (found.cases().isEmpty()) {
            found.cases().add(ImpactCase.of(foretold.number().value(), Outcome.SAME));
        }
        return found;
    }

    private Compared observed(Compared.Judged foretold) {
        CaseNumber number = foretold.number();
        ImpactEffect effect = foretold.effect();
        JudgingAgain.Outcome outcome = judging.judge(number);
        if (outcome instanceof JudgingAgain.Outcome.Changed changed) {
            return new Compared.Judged(
                    number,
                    effect.observed(
                            changed.before(), changed.after(), changed.questioned(), changed.becameEmergency()));
        }
        if (outcome instanceof JudgingAgain.Outcome.NotUnderstood) {
            return new Compared.NotUnderstood(number);
        }
        if (outcome instanceof JudgingAgain.Outcome.Unreadable) {
            return new Compared.Unreadable(number);
        }
        return new Compared.Judged(number, effect.observed(effect.after(), effect.after(), false, false));
    }
}
