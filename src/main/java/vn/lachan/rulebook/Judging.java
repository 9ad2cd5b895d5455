package vn.lachan.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.MissingFacts.Missing;
import vn.lachan.rulebook.language.Child;
import vn.lachan.rulebook.language.Finding;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Reason;

/** From the findings of the rules to the class, the urgency, the routes and what is missing. */
final class Judging {

    private static final String OUT_OF_SCOPE = "OUT_OF_SCOPE";
    private static final String NEEDS_INFO = "NEEDS_INFO";
    private static final String LAWFUL_WORK = "LAWFUL_WORK";
    private static final String NO_FINDING = "NO_FINDING";
    private static final String FORCED_LABOUR = "PEN-17.4";
    private static final String WHICH_EMPLOYER = "WHICH_EMPLOYER";
    private static final String ADULT_AGE = "ADULT_AGE";

    private final Law law;
    private final RuleBase rules;
    private final int adultAge;
    private final MissingFacts missingFacts;
    private final Urgencies urgencies;
    private final Routes routes;
    private final Messages messages;

    Judging(Law law, RuleBase rules, Faults faults) {
        this.law = law;
        this.rules = rules;
        this.adultAge = law.number(ADULT_AGE) == null
                ? 0
                : Objects.requireNonNull(law.number(ADULT_AGE)).intValue();
        this.missingFacts = new MissingFacts(law, faults);
        this.urgencies = new Urgencies(law, faults);
        this.routes = new Routes(law, faults);
        this.messages = new Messages(law, faults);
        for (String needed : List.of(OUT_OF_SCOPE, NEEDS_INFO, LAWFUL_WORK, NO_FINDING)) {
            if (!law.classes().containsKey(needed)) {
                faults.error(
                        "classes.csv",
                        null,
                        "ma",
                        new Words("thiếu mã " + needed, "code " + needed + " is missing"),
                        new Words("Thêm lại dòng ấy; hệ thống cần nó.", "Add the row again; the system needs it."));
            }
        }
    }

    List<Judgement> judge(List<Facts> many) {
        List<Child> children =
                many.stream().map(facts -> new Child(facts, Child.ageOf(facts))).toList();
        rules.findIn(children.stream().filter(this::isInScope).toList());
        return children.stream().map(this::judged).toList();
    }

    /** The codes found were the child of {@code age}. */
    List<Finding> findingsAt(Facts facts, int age) {
        Child child = new Child(facts, age);
        if (isInScope(child)) {
            rules.findIn(List.of(child));
        }
        return child.findings();
    }

    /** All that tables of services can ask about; nothing out of scope. */
    Optional<Outcome> outcomeOf(Facts facts) {
        Child child = new Child(facts, Child.ageOf(facts));
        if (!isInScope(child)) {
            return Optional.empty();
        }
        rules.findIn(List.of(child));
        Outcome outcome =
                new Outcome(facts, child.age(), child.findings(), judged(child).childClass(), null, null);
        return Optional.of(outcome.with(urgencies.of(outcome)));
    }

    private boolean isInScope(Child child) {
        return child.age() == null || child.age() < adultAge;
    }

    private Judgement judged(Child child) {
        Integer age = child.age();
        String band = age == null ? null : law.band(age).code();
        if (!isInScope(child)) {
            return new Judgement(age, band, OUT_OF_SCOPE, null, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        List<Found> found = child.findings().stream()
                .map(finding -> new Found(Objects.requireNonNull(law.reason(finding.code())), finding))
                .sorted(Found.IN_TABLE_ORDER)
                .toList();
        Missing missing = missingFacts.in(child.facts());
        Outcome outcome =
                new Outcome(child.facts(), age, child.findings(), classOf(child.facts(), found, missing), null, null);
        outcome = outcome.with(urgencies.of(outcome));
        return new Judgement(
                age,
                band,
                outcome.childClass(),
                outcome.urgency(),
                found.stream()
                        .filter(each -> each.is(Reason.Kind.FINDING))
                        .map(each -> told(each, child))
                        .toList(),
                found.stream()
                        .filter(each -> each.is(Reason.Kind.VIOLATION))
                        .map(Found::violation)
                        .toList(),
                routes.of(outcome),
                missing.pointers(),
                reviews(found));
    }

    /** A finding of a rule beside the row that its code stands for. */
    private record Found(Reason reason, Finding finding) {

        static final Comparator<Found> IN_TABLE_ORDER =
                Comparator.<Found>comparingInt(found -> found.reason.order()).thenComparingInt(Found::job);

        boolean is(Reason.Kind kind) {
            return reason.kind() == kind;
        }

        int job() {
            return finding.job() == null ? -1 : finding.job().index();
        }

        Judgement.Violation violation() {
            return new Judgement.Violation(reason.code(), reason.legalBasis(), job());
        }
    }

    private Judgement.Finding told(Found found, Child child) {
        Finding finding = found.finding;
        return new Judgement.Finding(
                found.reason.code(),
                found.reason.childClass(),
                found.reason.legalBasis(),
                messages.fill(found.reason.message(), child, finding.job()),
                finding.job() == null ? null : finding.job().index(),
                finding.facts());
    }

    private String classOf(Facts facts, List<Found> found, Missing missing) {
        String highest = Boolean.TRUE.equals(facts.working()) ? LAWFUL_WORK : NO_FINDING;
        for (Found each : found) {
            highest = higher(highest, each.reason.childClass());
        }
        boolean clean = highest.equals(LAWFUL_WORK) || highest.equals(NO_FINDING);
        return missing.critical() || (clean && !missing.pointers().isEmpty()) ? higher(highest, NEEDS_INFO) : highest;
    }

    private String higher(String one, @Nullable String other) {
        return other != null && law.rank(other) > law.rank(one) ? other : one;
    }

    private static List<String> reviews(List<Found> found) {
        Stream<String> given =
                found.stream().filter(each -> each.is(Reason.Kind.REVIEW)).map(each -> each.reason.code());
        long forced = found.stream()
                .filter(each -> each.reason.code().equals(FORCED_LABOUR))
                .count();
        List<String> reviews = new ArrayList<>(given.distinct().toList());
        if (forced > 1) {
            reviews.add(WHICH_EMPLOYER);
        }
        reviews.sort(null);
        return List.copyOf(reviews);
    }
}
