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

    private static final int MOST_RULES = 500;

    private final List<Rule> ordered;
    private final Codes codes;
    private final Map<List<RuleAtAge>, AgeGroup> byRules = new ConcurrentHashMap<>();
    private final Map<Optional<Integer>, AgeGroup> byAge = new ConcurrentHashMap<>();

    private final boolean asWritten;

    private RuleBase(List<Rule> ordered, Codes codes, boolean asWritten) {
        this.ordered = ordered;
        this.codes = codes;
        this.asWritten = asWritten;
    }

    /** Rules that were read before, tried just as they are written: for a few children, without compiling anything. */
    static RuleBase asWritten(List<Rule> ordered, Law law) {
        return new RuleBase(ordered, law.codes(), true);
    }

    /** Compiles every rule file under {@code law}; what is wrong is added to {@code faults}. */
    static RuleBase compile(RuleFiles files, LawBook book, Law law, Faults faults) {
        List<Rule> rules = new ArrayList<>();
        files.byPath().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                rules.addAll(RuleParser.parse(path, text, law, faults));
            }
        });
        boolean whole = faults.none();
        if (rules.isEmpty() && whole) {
            faults.error(
                    "*.drl",
                    null,
                    null,
                    new Words("không có quy tắc nào", "there is no rule"),
                    new Words(
                            "Chép lại các tệp .drl từ bộ quy tắc trước.",
                            "Copy the .drl files from the rulebook before."));
        }
        if (rules.size() > MOST_RULES) {
            faults.error(
                    "*.drl",
                    null,
                    null,
                    new Words(
                            "có hơn %d quy tắc".formatted(MOST_RULES),
                            "there are more than %d rules".formatted(MOST_RULES)),
                    new Words("Gộp các quy tắc giống nhau.", "Join rules that are alike."));
            rules.clear();
        }
        check(rules, whole, book, law, faults);
        List<List<Rule>> ordered = Strata.of(rules, faults);
        return new RuleBase(
                faults.none() ? ordered.stream().flatMap(List::stream).toList() : List.of(), law.codes(), false);
    }

    /** @param whole whether every rule file could be read, so that a rule that is not there is lacking */
    private static void check(List<Rule> rules, boolean whole, LawBook book, Law law, Faults faults) {
        Map<String, Rule> byCode = new HashMap<>();
        for (Rule rule : rules) {
            Rule earlier = byCode.putIfAbsent(rule.code(), rule);
            if (earlier != null) {
                fault(
                        faults,
                        rule,
                        new Words(
                                "đã có quy tắc %s ở %s, dòng %d".formatted(rule.code(), earlier.file(), earlier.line()),
                                "there is a rule %s already in %s, line %d"
                                        .formatted(rule.code(), earlier.file(), earlier.line())),
                        new Words("Giữ một quy tắc cho mỗi mã.", "Keep one rule for each code."));
            }
            if (law.reason(rule.code()) == null) {
                fault(
                        faults,
                        rule,
                        new Words(
                                "findings.csv và penalties.csv không có mã " + rule.code(),
                                "findings.csv and penalties.csv have no code " + rule.code()),
                        new Words(
                                "Thêm dòng cho mã ấy, hoặc xem lại hieu_luc_tu và hieu_luc_den của nó.",
                                "Add a row for the code, or look at its hieu_luc_tu and hieu_luc_den."));
            } else if (book.legalBases(rule.code()).stream().noneMatch(basis -> basis.contains(rule.article()))) {
                fault(
                        faults,
                        rule,
                        new Words(
                                "căn cứ \"" + rule.article() + "\" không có trong legal_basis của " + rule.code(),
                                "the article \"" + rule.article() + "\" is not in the legal_basis of " + rule.code()),
                        new Words(
                                "Chép vào @article một đoạn của legal_basis ở dòng của mã ấy.",
                                "Copy a piece of the legal_basis of the code's row into @article."));
            }
        }
        for (Reason reason : whole ? law.reasons() : List.<Reason>of()) {
            if (reason.kind() == Reason.Kind.FINDING && !byCode.containsKey(reason.code())) {
                faults.error(
                        "findings.csv",
                        null,
                        "ma",
                        new Words("chưa có quy tắc nào cho " + reason.code(), "no rule gives " + reason.code()),
                        new Words(
                                "Viết quy tắc cho mã ấy trong tệp .drl, hoặc bỏ dòng ấy.",
                                "Write a rule for the code in a .drl file, or leave the row out."));
            }
        }
    }

    private static void fault(Faults faults, Rule rule, Words why, Words mend) {
        faults.error(rule.file(), rule.line(), null, why, mend);
    }

    /** The rules, each after those whose findings it asks about. */
    List<Rule> ordered() {
        return ordered;
    }

    /** Records in each child what holds for it. */
    void findIn(List<Child> children) {
        if (asWritten) {
            children.forEach(child -> ordered.forEach(rule -> rule.tryOn(child)));
            return;
        }
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
