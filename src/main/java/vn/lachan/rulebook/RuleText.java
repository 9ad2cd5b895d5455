package vn.lachan.rulebook;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.language.Phrases;
import vn.lachan.rulebook.language.Rule;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Reason;

/**
 * A rule as people read it.
 *
 * @param kind FINDING, VIOLATION, REVIEW or SIGNAL
 * @param childClass code of the class that it gives, null where it gives none
 * @param standing whether it is law, policy, or not verified, as the tables write it
 * @param note what the next reader has to know, empty where there is nothing
 * @param condition when it holds
 * @param facts that it looks at
 * @param needs codes of the findings that it asks about
 * @param file where it stands, with its line
 */
public record RuleText(
        String code,
        String kind,
        @Nullable String childClass,
        String article,
        String legalBasis,
        String standing,
        String note,
        Words message,
        Clause condition,
        List<Words> facts,
        List<String> needs,
        String file,
        int line) {

    static List<RuleText> of(List<Rule> rules, Law law) {
        Phrases phrases = new Phrases(law);
        return rules.stream()
                .sorted(Comparator.comparingInt(rule -> reason(law, rule).order()))
                .map(rule -> of(rule, reason(law, rule), phrases))
                .toList();
    }

    private static Reason reason(Law law, Rule rule) {
        return Objects.requireNonNull(law.reason(rule.code()));
    }

    private static RuleText of(Rule rule, Reason reason, Phrases phrases) {
        return new RuleText(
                rule.code(),
                reason.kind().name(),
                reason.childClass(),
                rule.article(),
                reason.legalBasis(),
                reason.standing(),
                reason.note(),
                reason.message(),
                phrases.of(rule),
                phrases.facts(rule),
                List.copyOf(rule.needs()),
                rule.file(),
                rule.line());
    }
}
