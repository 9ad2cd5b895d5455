package vn.lachan.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.lachan.rulebook.language.Child;
import vn.lachan.rulebook.language.Rule;
import vn.lachan.rulebook.language.RuleAtAge;
import vn.lachan.rulebook.language.RuleParser;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.LawBook;
import vn.lachan.rulebook.law.Reason;
import vn.lachan.rulebook.law.RuleFiles;

/** The rules of one edition, compiled: facts go in, findings come out. */
final class RuleBase {

    private final List<Rule> ordered;
    private final Codes codes;
    private final Map<List<RuleAtAge>, AgeGroup> byRules = new ConcurrentHashMap<>();
    private final Map<Optional<Integer>, AgeGroup> byAge = new ConcurrentHashMap<>();

    private RuleBase(List<Rule> ordered, Codes codes) {
        this.ordered = ordered;
        this.codes = codes;
    }

    /** Compiles every rule file under {@code law}; what is wrong is added to {@code faults}. */
    static RuleBase compile(RuleFiles files, LawBook book, Law law, Faults faults) {
        List<Rule> rules = new ArrayList<>();
        files.byPath().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                rules.addAll(RuleParser.parse(path, text, law, faults));
            }
        });
        if (rules.isEmpty() && faults.none()) {
            faults.add("*.drl", null, null, "không có quy tắc nào", "there is no rule");
        }
        check(rules, book, law, faults);
        List<List<Rule>> ordered = Strata.of(rules, faults);
        return new RuleBase(
                faults.none() ? ordered.stream().flatMap(List::stream).toList() : List.of(), law.codes());
    }

    private static void check(List<Rule> rules, LawBook book, Law law, Faults faults) {
        Map<String, Rule> byCode = new HashMap<>();
        for (Rule rule : rules) {
            Rule earlier = byCode.putIfAbsent(rule.code(), rule);
            if (earlier != null) {
                fault(faults, rule, "đã có quy tắc " + rule.code(), "there is a rule " + rule.code() + " already");
            }
            if (law.reason(rule.code()) == null) {
                fault(
                        faults,
                        rule,
                        "findings.csv và penalties.csv không có mã " + rule.code(),
                        "findings.csv and penalties.csv have no code " + rule.code());
            } else if (book.legalBases(rule.code()).stream().noneMatch(basis -> basis.contains(rule.article()))) {
                fault(
                        faults,
                        rule,
                        "căn cứ \"" + rule.article() + "\" không có trong legal_basis của " + rule.code(),
                        "the article \"" + rule.article() + "\" is not in the legal_basis of " + rule.code());
            }
        }
        for (Reason reason : law.reasons()) {
            if (reason.kind() == Reason.Kind.FINDING && !byCode.containsKey(reason.code())) {
                faults.add(
                        "findings.csv",
                        null,
                        "ma",
                        "chưa có quy tắc nào cho " + reason.code(),
                        "no rule gives " + reason.code());
            }
        }
    }

    private static void fault(Faults faults, Rule rule, String vi, String en) {
        faults.add(rule.file(), rule.line(), null, vi, en);
    }

    /** The rules, each after those whose findings it asks about. */
    List<Rule> rules() {
        return ordered;
    }

    /** Records in each child what holds for it. */
    void findIn(List<Child> children) {
        if (children.size() == 1) {
            groupOf(children.get(0)).findIn(children);
            return;
        }
        Map<AgeGroup, List<Child>> groups = new HashMap<>();
        for (Child child : children) {
            groups.computeIfAbsent(groupOf(child), group -> new ArrayList<>()).add(child);
        }
        groups.forEach(AgeGroup::findIn);
    }

    private AgeGroup groupOf(Child child) {
        Optional<Integer> age = Optional.ofNullable(child.age());
        AgeGroup known = byAge.get(age);
        return known != null ? known : byAge.computeIfAbsent(age, this::groupAt);
    }

    private AgeGroup groupAt(Optional<Integer> age) {
        return byRules.computeIfAbsent(RuleAtAge.of(ordered, age.orElse(null)), rules -> new AgeGroup(rules, codes));
    }
}
