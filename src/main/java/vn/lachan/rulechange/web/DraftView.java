package vn.lachan.rulechange.web;

import java.util.List;
import java.util.Locale;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.RuleDraft;
import vn.lachan.rulechange.draft.RuleDrafts;

/**
 * A draft at a glance.
 *
 * @param overtaken whether another rulebook came in force since it was begun
 * @param undecided tables that both the draft and the rulebook in force have changed
 */
record DraftView(String baseHash, String inForceHash, boolean overtaken, List<String> undecided, List<Line> tables) {

    record Line(String table, String title, long version, int rows, long changedRows, boolean ofExamples) {}

    static DraftView of(RuleDraft draft, RuleDrafts drafts, TableWords words, Locale locale) {
        return new DraftView(
                draft.baseHash(),
                draft.inForce(),
                draft.isOvertaken(),
                drafts.changedOnBothSides(draft).stream()
                        .map(TableWords::name)
                        .sorted()
                        .toList(),
                TableShape.all().stream()
                        .map(table -> line(table, draft, words, locale))
                        .toList());
    }

    private static Line line(TableShape table, RuleDraft draft, TableWords words, Locale locale) {
        boolean changed = draft.changed().containsKey(table.file());
        return new Line(
                TableWords.name(table.file()),
                words.table(table.file(), locale),
                draft.version(table),
                draft.rows(table).rows().size(),
                changed ? draft.difference(table).rows() : 0,
                table.isOfExamples());
    }
}
