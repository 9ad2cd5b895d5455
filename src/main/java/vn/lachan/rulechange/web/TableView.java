package vn.lachan.rulechange.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.CodeChoices;
import vn.lachan.rulechange.draft.RuleDraft;

/**
 * A table of a draft, with all that an editor needs.
 *
 * @param baseHash the rulebook beneath
 * @param overtaken whether another rulebook came in force since the draft was begun
 * @param base the rows of the rulebook beneath
 * @param origins for each row the row of {@code base} that it was made of, -1 for a new one
 * @param choices codes that a column may refer to
 */
record TableView(
        String table,
        String title,
        long version,
        String baseHash,
        boolean overtaken,
        List<ColumnView> columns,
        List<List<String>> rows,
        List<List<String>> base,
        List<Integer> origins,
        Map<String, List<Value>> choices) {

    /** A value and what it is called. */
    record Value(String value, String words) {}

    record ColumnView(
            String heading,
            String title,
            TableShape.Kind kind,
            boolean mayBeEmpty,
            String expected,
            List<Value> allowed) {}

    static TableView of(TableShape table, RuleDraft draft, TableWords words, Locale locale) {
        Map<String, List<Value>> choices = new LinkedHashMap<>();
        CodeChoices.of(table, draft)
                .forEach((heading, found) -> choices.put(
                        heading,
                        found.stream()
                                .map(one -> new Value(one.code(), one.name().in(locale)))
                                .toList()));
        return new TableView(
                TableWords.name(table.file()),
                words.table(table.file(), locale),
                draft.version(table),
                draft.baseHash(),
                draft.isOvertaken(),
                table.columns().stream()
                        .map(column -> column(column, words, locale))
                        .toList(),
                draft.rows(table).rows(),
                draft.base(table).rows(),
                draft.difference(table).origins(),
                choices);
    }

    private static ColumnView column(TableShape.ColumnShape column, TableWords words, Locale locale) {
        return new ColumnView(
                column.heading(),
                words.column(column.heading(), locale),
                column.kind(),
                column.mayBeEmpty(),
                column.expected().in(locale),
                column.allowed().stream()
                        .map(value -> new Value(value, words.value(value, locale)))
                        .toList());
    }
}
