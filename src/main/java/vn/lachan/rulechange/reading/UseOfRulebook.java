package vn.lachan.rulechange.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lachan.classification.Hit;
import vn.lachan.classification.RuleUse;
import vn.lachan.classification.RuleUse.Use;
import vn.lachan.identity.Actor;
import vn.lachan.rulebook.RulebooksOnFile;

/** How often each rule and row of a rulebook counted in decisions. */
@Service
public class UseOfRulebook {

    private final RuleUse uses;
    private final RulebooksOnFile onFile;

    UseOfRulebook(RuleUse uses, RulebooksOnFile onFile) {
        this.uses = uses;
        this.onFile = onFile;
    }

    /**
     * What was counted in a period.
     *
     * @param decisions that were counted
     * @param exact whether the numbers are exact, or steps
     * @param behind whether some decisions are still to be counted
     */
    public record Report(Use decisions, Use unreadable, boolean exact, boolean behind, List<UseOfRows> tables) {}

    /**
     * Of the decisions by one rulebook or, where {@code hash} is empty, by any, over the rows of the one put in force last.
     * Both days are included; empty where there is no such rulebook.
     */
    public Optional<Report> report(String hash, LocalDate from, LocalDate to, Actor reader, Locale locale) {
        return onFile.find(hash.isEmpty() ? onFile.last() : hash).map(files -> {
            Map<Hit, Use> counted = uses.of(hash, from, to, reader);
            return new Report(
                    counted.getOrDefault(Hit.DECISION, Use.NEVER),
                    counted.getOrDefault(Hit.UNREADABLE, Use.NEVER),
                    uses.isExactFor(reader),
                    uses.isBehind(),
                    UseOfRows.of(files, counted, locale));
        });
    }
}
