package vn.lachan.rulechange.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.access.CurrentActor;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.RuleDraft;
import vn.lachan.rulechange.draft.RuleDrafts;

/** {@code /rules}: the tables of a supervisor's draft, an editor for each, and how the draft differs. */
@Controller
class RuleTablePages {

    private final RuleDrafts drafts;
    private final Rulebooks rulebooks;
    private final TableWords words;
    private final TableChanges changes;
    private final CurrentActor currentActor;

    RuleTablePages(
            RuleDrafts drafts, Rulebooks rulebooks, TableWords words, TableChanges changes, CurrentActor currentActor) {
        this.drafts = drafts;
        this.rulebooks = rulebooks;
        this.words = words;
        this.changes = changes;
        this.currentActor = currentActor;
    }

    @GetMapping("/rules")
    String tables(Model model, Locale locale) {
        RuleDraft draft = drafts.of(username());
        model.addAttribute("draft", DraftView.of(draft, drafts, words, locale));
        model.addAttribute("inForce", rulebooks.latest());
        return "rules/tables";
    }

    @GetMapping("/rules/differences")
    String differences(Model model, Locale locale) {
        RuleDraft draft = drafts.of(username());
        model.addAttribute("inForce", rulebooks.latest());
        model.addAttribute("overtaken", draft.isOvertaken());
        model.addAttribute(
                "tables",
                draft.differences().stream().map(one -> changes.of(one, locale)).toList());
        return "rules/differences";
    }

    @GetMapping("/rules/{table}")
    String table(@PathVariable String table, Model model, Locale locale) {
        TableShape shape = TableShape.of(TableWords.file(table))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("table", table);
        model.addAttribute("title", words.table(shape.file(), locale));
        model.addAttribute("ofExamples", shape.isOfExamples());
        shape.examples()
                .or(shape::told)
                .ifPresent(beside -> model.addAttribute("beside", TableWords.name(beside.file())));
        return "rules/table";
    }

    private String username() {
        return currentActor.get().username();
    }
}
