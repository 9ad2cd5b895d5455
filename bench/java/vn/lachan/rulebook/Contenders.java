package vn.lachan.rulebook;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import vn.lachan.rulebook.language.Child;
import vn.lachan.rulebook.language.Finding;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.LawBook;
import vn.lachan.rulebook.law.RuleFiles;

/** Everybody who finds what holds for children, under the same law. */
final class Contenders {

    final HandWritten handWritten;
    final EasyRules easyRules;
    final DecisionTables decisionTables;
    private final RuleBase rules;
    private final Set<String> codes;

    Contenders() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        RuleFiles files = RuleFiles.in(Path.of("rules"));
        LawBook book = new LawBook(files);
        Faults faults = new Faults();
        Law law = Objects.requireNonNull(book.editions().floorEntry(LocalDate.of(2026, 10, 1)))
                .getValue();
        rules = RuleBase.compile(files, book, law, faults);
        faults.refuseIfAny();
        codes = files.byPath().values().stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("rule \""))
                .map(line -> line.substring(6, line.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
        handWritten = new HandWritten(law);
        easyRules = new EasyRules(law);
        decisionTables = new DecisionTables(law);
    }

    /** The code of every rule. */
    Set<String> codes() {
        return codes;
    }

    /** Lá Chắn's own rules, tried on {@code children} together. */
    List<Child> ours(List<Facts> children) {
        List<Child> tried = new ArrayList<>(children.size());
        for (Facts facts : children) {
            tried.add(new Child(facts, Child.ageOf(facts)));
        }
        rules.findIn(tried);
        return tried;
    }

    /** What each contender finds of each child, in an order of its own. */
    Map<String, Function<List<Facts>, List<Set<String>>>> outcomes() {
        Map<String, Function<List<Facts>, List<Set<String>>>> outcomes = new LinkedHashMap<>();
        outcomes.put(
                "one child at a time",
                oneByOne(facts -> given(ours(List.of(facts)).get(0))));
        outcomes.put("in batch", children -> ours(children).stream()
                .map(child -> sorted(given(child)))
                .toList());
        outcomes.put("hand-written Java", oneByOne(handWritten::find));
        outcomes.put("Easy Rules", oneByOne(easyRules::find));
        outcomes.put("Camunda DMN", oneByOne(decisionTables::find));
        return outcomes;
    }

    private static Function<List<Facts>, List<Set<String>>> oneByOne(Function<Facts, List<Given>> find) {
        return children ->
                children.stream().map(facts -> sorted(find.apply(facts))).toList();
    }

    private static List<Given> given(Child child) {
        return child.findings().stream().map(Contenders::given).toList();
    }

    private static Given given(Finding finding) {
        return new Given(
                finding.code(),
                finding.job() == null ? Given.CHILD : finding.job().index());
    }

    private static Set<String> sorted(List<Given> given) {
        Set<String> sorted = new TreeSet<>();
        for (Given each : given) {
            if (!sorted.add(each.code() + (each.job() == Given.CHILD ? "" : "@" + each.job()))) {
                throw new IllegalStateException("Given twice: " + each);
            }
        }
        return sorted;
    }
}
