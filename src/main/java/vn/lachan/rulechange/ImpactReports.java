package vn.lachan.rulechange;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.casefile.CaseGlances;
import vn.lachan.casefile.CaseGlances.Glance;
import vn.lachan.directory.UnitKind;
import vn.lachan.directory.Units;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Count;
import vn.lachan.identity.Role;
import vn.lachan.rulechange.Impact.Phase;
import vn.lachan.rulechange.ImpactCase.Outcome;
import vn.lachan.rulechange.ImpactCell.Aspect;
import vn.lachan.rulechange.ImpactCell.Dimension;
import vn.lachan.rulechange.ImpactCell.Population;
import vn.lachan.rulechange.ImpactReport.Change;
import vn.lachan.rulechange.ImpactReport.Named;
import vn.lachan.rulechange.ImpactReport.Part;
import vn.lachan.rulechange.ImpactReport.Told;

/**
 * Tells what impacts have found, within the rights of the one who asks: exact numbers to a supervisor of the whole country,
 * to whom every receipt is open, in steps of five to others; cases by number only where their files are open.
 */
@Service
public class ImpactReports {

    private static final Comparator<Change> ORDER = Comparator.comparing(
                    (Change change) -> change.count().least())
            .reversed()
            .thenComparing(change -> change.was().orElse(""))
            .thenComparing(change -> change.becomes().orElse(""));

    private final Impacts impacts;
    private final ImpactFindings findings;
    private final CaseGlances glances;
    private final Units units;

    ImpactReports(Impacts impacts, ImpactFindings findings, CaseGlances glances, Units units) {
        this.impacts = impacts;
        this.findings = findings;
        this.glances = glances;
        this.units = units;
    }

    /** What is known of a change so far; empty where nobody ever asked. */
    @Transactional(readOnly = true)
    public Optional<ImpactReport> find(String change, Actor actor) {
        return impacts.latest(change, Phase.PREVIEW)
                .map(preview -> new ImpactReport(
                        told(preview, actor),
                        impacts.afterActivation(preview).map(after -> told(after, actor)),
                        impacts.afterEnd(preview).map(ended -> told(ended, actor))));
    }

    private Told told(Impact impact, Actor actor) {
        LongFunction<Count> count = seesTheCountry(actor) ? Count::exactly : Count::roughly;
        Map<ImpactCell, Long> counts = findings.counts(impact.id());
        List<ImpactCase> cases = findings.cases(impact.id()).stream()
                .filter(one -> one.outcome() != Outcome.SAME)
                .toList();
        List<Named> named = named(cases, actor);
        int others = cases.size() - named.size();
        return new Told(
                impact.hash(),
                impact.inForce().filter(hash -> !hash.isEmpty()),
                impact.from(),
                impact.until(),
                impact.state().name(),
                impact.failure(),
                impact.total(),
                impact.done(),
                impact.askedAt(),
                impact.finishedAt(),
                part(Population.RECEIPTS, counts, count),
                part(Population.CASES, counts, count),
                named,
                others == 0 ? Count.exactly(0) : count.apply(others));
    }

    private boolean seesTheCountry(Actor actor) {
        return actor.duties().stream()
                .filter(duty -> duty.role() == Role.RULE_SUPERVISOR)
                .anyMatch(duty -> units.find(duty.unit())
                        .filter(unit -> unit.kind() == UnitKind.COUNTRY)
                        .isPresent());
    }

    private List<Named> named(List<ImpactCase> cases, Actor actor) {
        if (actor.duties().stream().noneMatch(duty -> Role.CASEWORKER == duty.role() || Role.CHAIRMAN == duty.role())) {
            return List.of();
        }
        Map<CaseNumber, Glance> seen = glances.of(
                cases.stream().map(one -> new CaseNumber(one.number())).toList(), actor);
        return cases.stream()
                .filter(one -> Optional.ofNullable(seen.get(new CaseNumber(one.number())))
                        .filter(Glance::open)
                        .isPresent())
                .map(one -> new Named(one.number(), one.outcome().name(), code(one.was()), code(one.becomes())))
                .toList();
    }

    private static Optional<String> code(String code) {
        return Optional.of(code).filter(text -> !text.isEmpty());
    }

    private static Part part(Population population, Map<ImpactCell, Long> counts, LongFunction<Count> count) {
        Map<String, ImpactReport.Aspect> aspects = new TreeMap<>();
        for (Aspect aspect : Aspect.values()) {
            if (aspect.compareTo(Aspect.CHANGED) >= 0) {
                aspect(population, aspect, counts, count).ifPresent(told -> aspects.put(aspect.name(), told));
            }
        }
        return new Part(
                total(population, Aspect.JUDGED, counts),
                total(population, Aspect.UNREADABLE, counts),
                total(population, Aspect.NOT_UNDERSTOOD, counts),
                total(population, Aspect.FAILED, counts),
                aspects);
    }

    private static long total(Population population, Aspect aspect, Map<ImpactCell, Long> counts) {
        return counts.getOrDefault(new ImpactCell(population, aspect, Dimension.TOTAL, "", ""), 0L);
    }

    private static Optional<ImpactReport.Aspect> aspect(
            Population population, Aspect aspect, Map<ImpactCell, Long> counts, LongFunction<Count> count) {
        List<Change> changes = counts.entrySet().stream()
                .filter(cell -> cell.getKey().population() == population)
                .filter(cell -> cell.getKey().aspect() == aspect)
                .filter(cell -> cell.getKey().dimension() == Dimension.CHANGE)
                .map(cell -> new Change(
                        code(cell.getKey().was()), code(cell.getKey().becomes()), count.apply(cell.getValue())))
                .sorted(ORDER)
                .toList();
        long total = total(population, aspect, counts);
        if (total == 0 && changes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ImpactReport.Aspect(
                total == 0 ? Count.exactly(0) : count.apply(total),
                changes,
                by(Dimension.AGE_BAND, population, aspect, counts, count),
                by(Dimension.UNIT, population, aspect, counts, count),
                by(Dimension.SEX, population, aspect, counts, count)));
    }

    private static Map<String, Count> by(
            Dimension dimension,
            Population population,
            Aspect aspect,
            Map<ImpactCell, Long> counts,
            LongFunction<Count> count) {
        Map<String, Count> by = new TreeMap<>();
        counts.forEach((cell, many) -> {
            if (cell.population() == population && cell.aspect() == aspect && cell.dimension() == dimension) {
                by.put(cell.becomes(), count.apply(many));
            }
        });
        return by;
    }
}
