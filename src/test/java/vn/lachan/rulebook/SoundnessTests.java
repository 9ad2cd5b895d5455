package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Facts.Job;
import vn.lachan.rulebook.Judgement.Part;
import vn.lachan.rulebook.language.All;
import vn.lachan.rulebook.language.Child;
import vn.lachan.rulebook.language.Encoding;
import vn.lachan.rulebook.language.Fact;
import vn.lachan.rulebook.language.Gate;
import vn.lachan.rulebook.language.Rule;
import vn.lachan.rulebook.language.RuleAtAge;
import vn.lachan.rulebook.language.RuleParser;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;

/** What has to hold of every judgement: over ages around each birthday, hours, lists and flags. */
class SoundnessTests {

    private static final Rulebook RULEBOOK = Shipped.rulebook();
    private static final Map<String, Integer> RANKS = Map.of(
            "TRAFFICKED", 8,
            "WORST_FORM", 7,
            "HAZARDOUS_WORK", 6,
            "CHILD_LABOUR", 5,
            "NEEDS_INFO", 4,
            "AT_RISK", 3,
            "LAWFUL_WORK", 2,
            "NO_FINDING", 1,
            "OUT_OF_SCOPE", 0);
    private static final List<Rule> RULES = shippedRules();
    private static final RuleBase COMPILED =
            RuleBase.compile(Shipped.FILES, RULEBOOK.book(), RULEBOOK.law(LocalDate.of(2026, 10, 1)), new Faults());
    private static final List<String> CLEAN = List.of("LAWFUL_WORK", "NO_FINDING");

    private static Judgement judge(Facts facts) {
        return RULEBOOK.on(facts.factDate()).orElseThrow().judge(facts);
    }

    @Property(tries = 4000)
    void everyJudgementIsWhole(@ForAll("children") Facts facts) {
        Judgement judged = judge(facts);
        assertThat(RANKS).containsKey(judged.childClass());
        assertThat(judged.routes().stream().filter(route -> route.part() == Part.LEAD))
                .hasSize(judged.routes().isEmpty() ? 0 : 1);
        assertThat(judged.routes()).extracting(Judgement.Route::role).doesNotHaveDuplicates();
        assertThat(judged.routes())
                .allSatisfy(route -> assertThat(route.legalBasis()).isNotBlank());
        assertThat(judged.findings()).allSatisfy(finding -> {
            assertThat(finding.legalBasis()).isNotBlank();
            assertThat(finding.message().vi()).isNotBlank().doesNotContain("{");
            assertThat(finding.message().en()).isNotBlank().doesNotContain("{");
            assertThat(finding.facts()).isNotEmpty();
        });
        assertThat(judged.violations()).allSatisfy(violation -> assertThat(violation.legalBasis())
                .contains(facts.factDate().isBefore(LocalDate.of(2026, 9, 10)) ? "12/2022" : "283/2026"));
        boolean grown = judged.age() != null && judged.age() >= 18;
        assertThat(judged.childClass().equals("OUT_OF_SCOPE")).isEqualTo(grown);
        assertThat(judged.urgency() == null).isEqualTo(grown);
        if (grown) {
            assertThat(judged.findings()).isEmpty();
            assertThat(judged.missingFacts()).isEmpty();
            assertThat(judged.reviews()).isEmpty();
        }
    }

    @Property(tries = 2000)
    void theClassIsTheHighestThatAnyFindingGives(@ForAll("children") Facts facts) {
        Judgement judged = judge(facts);
        judged.findings().stream()
                .map(Judgement.Finding::childClass)
                .filter(given -> given != null)
                .forEach(given -> assertThat(rank(judged.childClass())).isGreaterThanOrEqualTo(rank(given)));
    }

    @Property(tries = 2000)
    void aCleanAnswerFallsWhenACriticalFactIsTakenAway(@ForAll("cleanChildren") Facts facts) {
        Judgement judged = judge(facts);
        if (!CLEAN.contains(judged.childClass())) {
            return;
        }
        Samples.withoutOneFact(facts).forEach(poorer -> {
            Judgement less = judge(poorer);
            assertThat(less.childClass()).as("without one fact: %s", poorer).isEqualTo("NEEDS_INFO");
            assertThat(less.missingFacts()).isNotEmpty();
        });
    }

    @Property(tries = 2000)
    void moreHoursNeverLightenTheClass(@ForAll("children") Facts facts, @ForAll("hours") BigDecimal more) {
        if (facts.knownJobs().isEmpty()) {
            return;
        }
        Job first = facts.knownJobs().get(0);
        if (first.hoursPerDay() == null || first.hoursPerWeek() == null) {
            return;
        }
        Job longer = Samples.withHours(
                first, first.hoursPerDay().add(more), first.hoursPerWeek().add(more));
        Judgement before = judge(facts);
        Judgement after = judge(withFirstJob(facts, longer));
        assertThat(rank(after.childClass())).isGreaterThanOrEqualTo(rank(before.childClass()));
        assertThat(after.urgency()).isEqualTo(least(after.urgency(), before.urgency()));
    }

    @Property(tries = 2000)
    void tellingMoreHarmNeverLowersTheClassOrTheUrgency(
            @ForAll("children") Facts facts, @ForAll("coercions") String coercion) {
        SortedSet<String> more = new TreeSet<>(facts.coercion() == null ? Set.of() : facts.coercion());
        more.add(coercion);
        Facts worse = Samples.changed(facts, json -> json.set("coercion", Samples.codes(more)));
        Judgement before = judge(facts);
        Judgement after = judge(worse);
        boolean wasUnknown = facts.coercion() == null;
        if (!wasUnknown) {
            assertThat(rank(after.childClass())).isGreaterThanOrEqualTo(rank(before.childClass()));
        }
        assertThat(after.urgency()).isEqualTo(least(after.urgency(), before.urgency()));
        assertThat(rules(after).containsAll(rules(before)) || rules(before).contains("R-F1"))
                .isTrue();
    }

    @Property(tries = 500)
    void equalFactsGiveEqualJudgementsAloneAndInABatch(@ForAll("children") Facts facts) {
        Edition edition = RULEBOOK.on(facts.factDate()).orElseThrow();
        Judgement alone = edition.judge(facts);
        assertThat(edition.judge(List.of(facts, facts))).containsExactly(alone, alone);
        assertThat(edition.nearMisses(facts, alone)).isEqualTo(edition.nearMisses(facts, edition.judge(facts)));
    }

    @Property(tries = 500)
    void rulesAsTheyAreWrittenFindWhatCompiledRulesFind(@ForAll("children") Facts facts) {
        @Nullable Integer age = Child.ageOf(facts);
        Child compiled = new Child(facts, age);
        Child asWritten = new Child(facts, age);
        COMPILED.findIn(List.of(compiled));
        RuleBase.asWritten(RULES, RULEBOOK.law(LocalDate.of(2026, 10, 1))).findIn(List.of(asWritten));
        assertThat(found(asWritten)).isEqualTo(found(compiled));
    }

    private static Set<String> found(Child child) {
        return child.findings().stream()
                .map(finding -> finding.code()
                        + (finding.job() == null ? "" : " " + finding.job().index()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(tries = 1000)
    void whatIsLeftAtAnAgeHoldsAlikeOfEncodedFacts(@ForAll("children") Facts facts) {
        Child child = new Child(facts, Child.ageOf(facts));
        List<RuleAtAge> left = RuleAtAge.of(RULES, child.age());
        Encoding encoding =
                new Encoding(left, RULEBOOK.law(LocalDate.of(2026, 10, 1)).codes());
        encoding.encode(child);
        for (Rule rule : RULES) {
            List<Gate> gates = left.stream()
                    .filter(each -> each.rule().equals(rule))
                    .map(each -> encoding.gate(new All(each.conditions()), rule.aboutJobs()))
                    .toList();
            for (Fact fact : rule.aboutJobs() ? child.jobs() : List.of(child)) {
                boolean expected = rule.condition().holds(fact);
                assertThat(gates.stream().anyMatch(gate -> gate.holds(fact)))
                        .as("%s: %s", rule.code(), rule.condition())
                        .isEqualTo(expected);
                if (expected && fact instanceof vn.lachan.rulebook.language.Job job) {
                    encoding.mark(rule).on(job);
                } else if (expected) {
                    encoding.mark(rule).on(child);
                }
            }
        }
    }

    private static List<Rule> shippedRules() {
        Law law = RULEBOOK.law(LocalDate.of(2026, 10, 1));
        List<Rule> rules = Shipped.FILES.byPath().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".drl"))
                .flatMap(file -> RuleParser.parse(file.getKey(), file.getValue(), law, new Faults()).stream())
                .toList();
        return Strata.of(rules, new Faults()).stream().flatMap(List::stream).toList();
    }

    private static List<String> rules(Judgement judged) {
        return judged.findings().stream().map(Judgement.Finding::rule).toList();
    }

    private static int rank(String childClass) {
        return RANKS.getOrDefault(childClass, -1);
    }

    private static @Nullable Urgency least(@Nullable Urgency one, @Nullable Urgency other) {
        return one == null || other == null ? one : one.compareTo(other) <= 0 ? one : other;
    }

    private static Facts withFirstJob(Facts facts, Job job) {
        List<Job> jobs = Stream.concat(
                        Stream.of(job), facts.knownJobs().stream().skip(1))
                .toList();
        return Samples.with(facts, jobs);
    }

    @Provide
    Arbitrary<String> coercions() {
        return Arbitraries.of(Samples.known("coercion"));
    }

    @Provide
    Arbitrary<BigDecimal> hours() {
        return Arbitraries.of("0.01", "0.5", "1", "4", "8").map(BigDecimal::new);
    }

    @Provide
    Arbitrary<Facts> children() {
        return Combinators.combine(Samples.days(), Samples.agesInDays(), Samples.manners(), Samples.jobLists())
                .as(Samples::child);
    }

    @Provide
    Arbitrary<Facts> cleanChildren() {
        return Combinators.combine(Samples.days(), Samples.agesInDays(), Samples.lawfulJobLists())
                .as(Samples::cleanChild);
    }
}
