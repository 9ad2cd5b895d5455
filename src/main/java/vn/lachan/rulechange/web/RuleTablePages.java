package vn.lachan.rulechange.web;

import java.util.List;
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
import vn.lachan.rulechange.draft.RowChange;
import vn.lachan.rulechange.draft.RuleDraft;
import vn.lachan.rulechange.draft.RuleDrafts;

/** {@code /rules}: the tables of a supervisor's draft, an editor for each, and how the draft differs. */
@Controller
class RuleTablePages {

    private final RuleDrafts drafts;
    private final Rulebooks rulebooks;
    private final TableWords words;
    private final CurrentActor currentActor;

    RuleTablePages(RuleDrafts drafts, Rulebooks rulebooks, TableWords words, CurrentActor currentActor) {
        this.drafts = drafts;
        this.rulebooks = rulebooks;
        this.words = words;
        this.currentActor = currentActor;
    }

    /** The changes of one table in words. */
    public record Changes(String table, String title, List<Line> lines) {}

    /**
     * What became of a row.
     *
     * @param kind ADDED, REMOVED, CHANGED or MOVED
     * @param name its first cells, by which people know it
     */
    public record Line(String kind, int row, String name, List<Cell> cells) {}

    /** What a cell says, and said. */
    public record Cell(String column, String before, String after) {}

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
                draft.differences().stream()
                        .map(one -> new Changes(
                                TableWords.name(one.table().file()),
                                words.table(one.table().file(), locale),
                                one.changes().stream()
                                        .map(change -> line(one.table(), change, locale))
                                        .toList()))
                        .toList());
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

    private Line line(TableShape table, RowChange change, Locale locale) {
        String name = change.cells().get(0);
        if (change instanceof RowChange.Added added) {
            return new Line("ADDED", added.row() + 1, name, whole(table, added.cells(), true, locale));
        }
        if (change instanceof RowChange.Removed removed) {
            return new Line("REMOVED", removed.before() + 1, name, whole(table, removed.cells(), false, locale));
        }
        if (change instanceof RowChange.Moved moved) {
            return new Line(
                    "MOVED",
                    moved.row() + 1,
                    name,
                    List.of(new Cell("", String.valueOf(moved.before() + 1), String.valueOf(moved.row() + 1))));
        }
        RowChange.Changed changed = (RowChange.Changed) change;
        return new Line(
                "CHANGED",
                changed.row() + 1,
                name,
                changed.changes().stream()
                        .map(cell -> new Cell(words.column(cell.heading(), locale), cell.before(), cell.after()))
                        .toList());
    }

    private List<Cell> whole(TableShape table, List<String> cells, boolean now, Locale locale) {
        List<String> headings = table.headings();
        return headings.stream()
                .filter(heading -> !cells.get(headings.indexOf(heading)).isEmpty())
                .map(heading -> {
                    String said = cells.get(headings.indexOf(heading));
                    return new Cell(words.column(heading, locale), now ? "" : said, now ? said : "");
                })
                .toList();
    }

    private String username() {
        return currentActor.get().username();
    }
}
