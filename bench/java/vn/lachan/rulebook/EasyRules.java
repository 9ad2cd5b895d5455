package vn.lachan.rulebook;

import static vn.lachan.rulebook.Known.above;
import static vn.lachan.rulebook.Known.any;
import static vn.lachan.rulebook.Known.atLeast;
import static vn.lachan.rulebook.Known.employed;
import static vn.lachan.rulebook.Known.has;
import static vn.lachan.rulebook.Known.no;
import static vn.lachan.rulebook.Known.under;
import static vn.lachan.rulebook.Known.unfit;
import static vn.lachan.rulebook.Known.yes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import vn.lachan.rulebook.language.Child;
import vn.lachan.rulebook.language.Job;
import vn.lachan.rulebook.law.Law;

/**
 * The rules in Easy Rules as its documentation shows: a rule a code, conditions and actions in Java, fresh facts for each
 * child. One fact holds all, because each look at a fact walks through all facts.
 */
final class EasyRules {

    private static final String CHILD = "child";

    private final Law law;
    private final Rules rules = new Rules();
    private final DefaultRulesEngine engine = new DefaultRulesEngine();

    /** A child and what was found so far. */
    private record Case(Child child, List<Given> given) {

        boolean found(Predicate<String> code) {
            for (Given each : given) {
                if (code.test(each.code())) {
                    return true;
                }
            }
            return false;
        }

        boolean found(Job job, List<String> codes) {
            for (Given each : given) {
                if (each.job() == job.index() && codes.contains(each.code())) {
                    return true;
                }
            }
            return false;
        }
    }

    EasyRules(Law law) {
        this.law = law;
        worstForms();
        work();
        hours();
        employers();
        signals();
        whatFollows();
    }

    List<Given> find(Facts facts) {
        Case one = new Case(new Child(facts, Child.ageOf(facts)), new ArrayList<>(6));
        org.jeasy.rules.api.Facts fresh = new org.jeasy.rules.api.Facts();
        fresh.put(CHILD, one);
        engine.fire(rules, fresh);
        return one.given;
    }

    private static Case in(org.jeasy.rules.api.Facts facts) {
        return Objects.requireNonNull(facts.get(CHILD));
    }

    private void child(String code, Predicate<Case> holds) {
        rules.register(new RuleBuilder()
                .name(code)
                .priority(rules.size())
                .when(facts -> holds.test(in(facts)))
                .then(facts -> in(facts).given.add(Given.of(code)))
                .build());
    }

    private void job(String code, Predicate<Job> holds) {
        job(code, (one, job) -> holds.test(job));
    }

    private void job(String code, BiPredicate<Case, Job> holds) {
        rules.register(new RuleBuilder()
                .name(code)
                .priority(rules.size())
                .when(facts -> {
                    Case one = in(facts);
                    for (Job job : one.child.jobs()) {
                        if (holds.test(one, job)) {
                            return true;
                        }
                    }
                    return false;
                })
                .then(facts -> {
                    Case one = in(facts);
                    for (Job job : one.child.jobs()) {
                        if (holds.test(one, job)) {
                            one.given.add(new Given(code, job.index()));
                        }
                    }
                })
                .build());
    }

    private static boolean anyJob(Child child, Predicate<Facts.Job> holds) {
        for (Job job : child.jobs()) {
            if (holds.test(job.facts())) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<Case> of(BiPredicate<Facts, Child> holds) {
        return one -> holds.test(one.child.facts(), one.child);
    }

    private static boolean trafficked(Facts facts) {
        return any(facts.movement()) && yes(facts.movedForExploitation());
    }

    private void worstForms() {
        child("R-T1", of((facts, child) -> trafficked(facts)));
        child("R-T2", of((facts, child) -> trafficked(facts) && under(child.age(), 16)));
        child("R-W1", of((facts, child) -> Known.forced(facts.coercion())));
        child("R-W2", of((facts, child) -> Known.sexual(facts.exploitation())));
        child("R-W3", of((facts, child) -> has(facts.exploitation(), "DRUGS_OR_CONTRABAND")));
        child("R-W4", of((facts, child) -> has(facts.exploitation(), "ORGANISED_BEGGING")));
    }

    private void work() {
        job("R-H1", job -> {
            String work = job.facts().work();
            return under(job.child().age(), 18) && work != null && law.hazardous(work);
        });
        job("R-H2", job -> {
            String place = job.facts().workplace();
            return under(job.child().age(), 18)
                    && place != null
                    && yes(law.prohibited(place, job.facts().hoursPerDay()));
        });
        job("R-C1", job -> {
            String work = job.facts().work();
            return under(job.child().age(), 13)
                    && work != null
                    && !law.artsOrSports(work)
                    && (!"FAMILY".equals(job.facts().employer())
                            || above(job.facts().hoursPerDay(), Known.FAMILY_DAY)
                            || above(job.facts().hoursPerWeek(), Known.FAMILY_WEEK));
        });
        job("R-C2", job -> {
            String work = job.facts().work();
            var consent = job.facts().provincialConsentDate();
            return under(job.child().age(), 13)
                    && work != null
                    && law.artsOrSports(work)
                    && (consent == null || consent.isAfter(job.child().facts().factDate()));
        });
        job("R-C3", job -> {
            String work = job.facts().work();
            return atLeast(job.child().age(), 13)
                    && under(job.child().age(), 15)
                    && work != null
                    && !law.light(work)
                    && !"FAMILY".equals(job.facts().employer());
        });
        job("R-C6", job -> under(job.child().age(), 15) && unfit(job.facts()));
    }

    private void hours() {
        child(
                "R-C4",
                of((facts, child) -> yes(facts.working())
                        && under(child.age(), 15)
                        && (above(child.hoursPerDay(), Known.UNDER_15_DAY)
                                || above(child.hoursPerWeek(), Known.UNDER_15_WEEK)
                                || anyJob(child, job -> yes(job.overtime()) || yes(job.night())))));
        child(
                "R-C5",
                of((facts, child) -> yes(facts.working())
                        && atLeast(child.age(), 15)
                        && under(child.age(), 18)
                        && (above(child.hoursPerDay(), Known.MOST_DAY)
                                || above(child.hoursPerWeek(), Known.MOST_WEEK)
                                || ((above(child.hoursPerDay(), Known.FROM_15_DAY)
                                                || above(child.hoursPerWeek(), Known.FROM_15_WEEK))
                                        && anyJob(child, this::closedToOvertime))
                                || anyJob(child, this::overtimeOrNightWhereClosed))));
    }

    private boolean closedToOvertime(Facts.Job job) {
        return job.work() != null && !law.openToOvertime(job.work());
    }

    private boolean overtimeOrNightWhereClosed(Facts.Job job) {
        return (yes(job.overtime()) && closedToOvertime(job))
                || (yes(job.night()) && job.work() != null && !law.openToNight(job.work()));
    }

    private void employers() {
        job("PEN-27.1", job -> employed(job) && no(job.facts().trackingBook()));
        job("PEN-27.2A", job -> employed(job) && no(job.facts().guardianConsent()));
        job(
                "PEN-27.2B",
                job -> employed(job)
                        && under(job.child().age(), 15)
                        && (no(job.facts().writtenContract())
                                || no(job.facts().healthCertificate())
                                || unfit(job.facts())));
        job(
                "PEN-27.2C",
                job -> employed(job)
                        && (under(job.child().age(), 15)
                                ? above(job.facts().hoursPerDay(), Known.UNDER_15_DAY)
                                        || above(job.facts().hoursPerWeek(), Known.UNDER_15_WEEK)
                                : above(job.facts().hoursPerDay(), Known.MOST_DAY)
                                        || above(job.facts().hoursPerWeek(), Known.MOST_WEEK)
                                        || ((above(job.facts().hoursPerDay(), Known.FROM_15_DAY)
                                                        || above(job.facts().hoursPerWeek(), Known.FROM_15_WEEK))
                                                && closedToOvertime(job.facts()))));
        job(
                "PEN-27.2D",
                job -> employed(job)
                        && under(job.child().age(), 15)
                        && (yes(job.facts().overtime()) || yes(job.facts().night())));
        job(
                "PEN-27.2E",
                job -> employed(job) && atLeast(job.child().age(), 15) && overtimeOrNightWhereClosed(job.facts()));
    }

    private void signals() {
        child(
                "R-R1",
                of((facts, child) -> under(child.age(), 18)
                        && (Known.atRisk(law, facts.riskFactors())
                                || any(facts.specialCircumstances())
                                || Known.outOfSchool(facts.schooling(), child.age())
                                || (atLeast(child.age(), 15) && anyJob(child, Known::unfit)))));
        child(
                "REPEALED_LIST",
                of((facts, child) -> anyJob(child, job -> job.work() != null && law.repealed(job.work()))));
        child("LOTTERY_POINT", of((facts, child) -> anyJob(child, job -> "WP-147-2D.09".equals(job.workplace()))));
        child("S-OUT-OF-SCHOOL", of((facts, child) -> Known.outOfSchool(facts.schooling(), child.age())));
        child(
                "S-INJURY",
                of((facts, child) ->
                        facts.injuryPercent() != null && facts.injuryPercent().signum() > 0));
        child("S-SERIOUS-INJURY", of((facts, child) -> Known.serious(facts.injuryPercent())));
    }

    private void whatFollows() {
        child(
                "R-C7",
                one -> under(one.child.age(), 16)
                        && has(one.child.facts().coercion(), "FORCED_BY_CARER")
                        && one.found(EasyRules::workFinding));
        child(
                "R-F1",
                one -> yes(one.child.facts().working())
                        && one.found(
                                code -> code.equals("PEN-27.1") || code.equals("PEN-27.2A") || code.equals("PEN-27.2B"))
                        && !one.found(EasyRules::workFinding));
        job(
                "PEN-27.3A",
                (one, job) -> employed(job)
                        && atLeast(job.child().age(), 13)
                        && under(job.child().age(), 15)
                        && one.found(job, List.of("R-C3", "R-H1", "R-H2")));
        job(
                "PEN-27.3B",
                (one, job) -> employed(job)
                        && under(job.child().age(), 13)
                        && one.found(job, List.of("R-C1", "R-C2", "R-H1", "R-H2")));
        job(
                "PEN-27.3C",
                (one, job) ->
                        employed(job) && atLeast(job.child().age(), 15) && one.found(job, List.of("R-H1", "R-H2")));
        job("PEN-17.4", (one, job) -> employed(job) && one.found(code -> code.equals("R-W1")));
        child(
                "ANNEX_V_INCOMPLETE",
                one -> one.found(code -> code.equals("R-C5")) && anyJob(one.child, job -> "OTHER".equals(job.work())));
        child(
                "S-SIGNS-296",
                one -> under(one.child.age(), 16)
                        && (yes(one.child.facts().employerPriorSanction())
                                || Known.serious(one.child.facts().injuryPercent()))
                        && one.found(code -> code.startsWith("R-H")));
    }

    private static boolean workFinding(String code) {
        return code.startsWith("R-C") || code.startsWith("R-H");
    }
}
