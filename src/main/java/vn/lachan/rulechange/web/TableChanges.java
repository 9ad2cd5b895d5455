package vn.lachan.rulechange.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.RowChange;
import vn.lachan.rulechange.draft.TableDifference;

/** Tells in words how a table differs from an earlier one. */
@Component
class TableChanges {

    private final TableWords words;

    TableChanges(TableWords words) {
        this.words = words;
    }

    Changes of(TableDifference difference, Locale locale) {
        String file = difference.table().file();
        return new Changes(
                Changes.What.ROW,
                TableWords.name(file),
                words.table(file, locale),
                file,
                difference.changes().stream()
                        .map(change -> line(difference.table(), change, locale))
                        .toList());
    }

    private Changes.Line line(TableShape table, RowChange change, Locale locale) {
        String name = change.cells().get(0);
        if (change instanceof RowChange.Added added) {
            return new Changes.Line("ADDED", added.row() + 1, name, whole(table, added.cells(), true, locale));
        }
        if (change instanceof RowChange.Removed removed) {
            return new Changes.Line(
                    "REMOVED", removed.before() + 1, name, whole(table, removed.cells(), false, locale));
        }
        if (change instanceof RowChange.Moved moved) {
            return new Changes.Line(
                    "MOVED",
                    moved.row() + 1,
                    name,
                    List.of(new Changes.Cell("", String.valueOf(moved.before() + 1), String.valueOf(moved.row() + 1))));
        }
        RowChange.Changed changed = (RowChange.Changed) change;
        return new Changes.Line(
                "CHANGED",
                changed.row() + 1,
                name,
                changed.changes().stream()
                        .map(cell ->
                                new Changes.Cell(words.column(cell.heading(), locale), cell.before(), cell.after()))
                        .toList());
    }

    private List<Changes.Cell> whole(TableShape table, List<String> cells, boolean now, Locale locale) {
        List<String> headings = table.headings();
        return headings.stream()
                .filter(heading -> !cells.get(headings.indexOf(heading)).isEmpty())
                .map(heading -> {
                    String said = cells.get(headings.indexOf(heading));
                    return new Changes.Cell(words.column(heading, locale), now ? "" : said, now ? said : "");
                })
                .toList();
    }
}
