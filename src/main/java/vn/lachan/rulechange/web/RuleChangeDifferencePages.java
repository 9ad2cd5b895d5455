package vn.lachan.rulechange.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.rulebook.law.RulesRefused;
import vn.lachan.rulechange.ChangeView;
import vn.lachan.rulechange.ViewingChanges;
import vn.lachan.rulechange.reading.ComparingRulebooks;
import vn.lachan.rulechange.reading.RulebookDifference;

/** {@code /rule-changes/{number}/differences}: what a change changes, row by row and in words, before anybody approves it. */
@Controller
class RuleChangeDifferencePages {

    private final ViewingChanges viewing;
    private final ComparingRulebooks comparing;
    private final RulebookChanges changes;

    RuleChangeDifferencePages(ViewingChanges viewing, ComparingRulebooks comparing, RulebookChanges changes) {
        this.viewing = viewing;
        this.comparing = comparing;
        this.changes = changes;
    }

    @GetMapping("/rule-changes/{number}/differences")
    String differences(@PathVariable String number, Model model, Locale locale) {
        ChangeView change = ChangeNumber.parse(number)
                .flatMap(parsed -> viewing.open(parsed, locale))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("line", change.line());
        try {
            RulebookDifference difference = comparing
                    .compareProposed(change.base(), change.line().hash())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            model.addAttribute("changes", changes.of(difference, locale));
            model.addAttribute("rewritten", difference.rewritten());
            model.addAttribute("unreadable", false);
        } catch (RulesRefused unreadable) {
            model.addAttribute("unreadable", true);
            model.addAttribute("changes", List.of());
            model.addAttribute("rewritten", List.of());
        }
        return "rule-change-differences";
    }
}
