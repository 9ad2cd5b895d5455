package vn.lachan.rulebook.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import vn.lachan.rulebook.Judgement;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.gate.Expectation.Gap;
import vn.lachan.rulebook.law.Law;

/** What nobody knows makes no child's work lawful: without a fact that matters, more has to be asked. */
final class Unknowns {

    private final Children children;
    private final Law law;
    private final List<Expectation> expected = new ArrayList<>();

    Unknowns(Children children) {
        this.children = children;
        this.law = children.law();
    }

    List<Expectation> of(List<SampleChild> lawful) {
        Map<String, SampleChild> byBand = new HashMap<>();
        lawful.forEach(child ->
                byBand.putIfAbsent(law.band(Objects.requireNonNull(child.age)).code(), child));
        byBand.values().forEach(this::working);
        children.ages().forEach(age -> anyChild(children.quiet(age)));
        return expected;
    }

    private void working(SampleChild child) {
        anyChild(child);
        without(child, "jobs", c -> c.jobTold = false);
        without(child, "work", c -> c.work = null);
        without(child, "workplace", c -> c.workplace = null);
        without(child, "hoursPerDay", c -> c.hoursPerDay = null);
        without(child, "hoursPerWeek", c -> c.hoursPerWeek = null);
        without(child, "overtime", c -> c.overtime = null);
        without(child, "night", c -> c.night = null);
    }

    private void anyChild(SampleChild child) {
        without(child, "birthDate", c -> c.age = null);
        without(child, "working", c -> {
            c.working = null;
            c.jobTold = false;
        });
        without(child, "coercion", c -> c.signs.remove("coercion"));
        without(child, "exploitation", c -> c.signs.remove("exploitation"));
        without(child, "movement", c -> c.signs.remove("movement"));
        children.codes("movement").stream()
                .findFirst()
                .ifPresent(code -> without(child.having("movement", code), "movedForExploitation", c -> {}));
    }

    private void without(SampleChild child, String fact, Consumer<SampleChild> change) {
        expected.add(new Expectation(
                child.with(change),
                Unknowns::isNotClean,
                new Gap(
                        "missing_facts.csv",
                        null,
                        "du_kien",
                        fact,
                        new Words(
                                "chưa biết %s mà vẫn được coi là không có gì trái luật".formatted(fact),
                                "%s is unknown, and still nothing is taken to be against the law".formatted(fact)),
                        new Words("Thêm dòng " + fact + ".", "Add a row " + fact + "."))));
    }

    private static boolean isNotClean(Judgement judgement) {
        return !judgement.childClass().equals("LAWFUL_WORK")
                && !judgement.childClass().equals("NO_FINDING");
    }
}
