package vn.lachan.rulechange.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lachan.export.Sheet;
import vn.lachan.rulebook.RuleText;
import vn.lachan.rulechange.reading.ExampleDifference;
import vn.lachan.rulechange.reading.RuleDifference;
import vn.lachan.rulechange.reading.RulebookDifference;

/** Tells in words how two rulebooks differ, for a page and as a table to be taken away. */
@Component
class RulebookChanges {

    private static final List<String> HEADER =
            List.of("part", "file", "kind", "row", "name", "column", "before", "after");

    private final TableChanges tables;
    private final MessageSource words;

    RulebookChanges(TableChanges tables, MessageSource words) {
        this.tables = tables;
        this.words = words;
    }

    /** The rules first, then the tables, then the examples. */
    List<Changes> of(RulebookDifference difference, Locale locale) {
        List<Changes> all = new ArrayList<>();
        Map<String, List<RuleDifference>> rules = difference.rules().stream()
                .collect(Collectors.groupingBy(rule -> newest(rule).file(), TreeMap::new, Collectors.toList()));
        rules.forEach((file, some) -> all.add(new Changes(
                Changes.What.RULE,
                file.replace('.', '-'),
                say("diff.rules", locale),
                file,
                some.stream().map(rule -> line(rule, locale)).toList())));
        difference.tables().forEach(table -> all.add(tables.of(table, locale)));
        Map<String, List<ExampleDifference>> examples = difference.examples().stream()
                .collect(Collectors.groupingBy(ExampleDifference::file, TreeMap::new, Collectors.toList()));
        examples.forEach((file, some) -> all.add(new Changes(
                Changes.What.EXAMPLE,
                file.replace('/', '-').replace('.', '-'),
                say("diff.examples", locale),
                file,
                some.stream().map(example -> line(example, locale)).toList())));
        return all;
    }

    private static RuleText newest(RuleDifference rule) {
        return rule.after().or(rule::before).orElseThrow();
    }

    private Changes.Line line(RuleDifference rule, Locale locale) {
        String kind = rule.before().isEmpty() ? "ADDED" : rule.after().isEmpty() ? "REMOVED" : "CHANGED";
        RuleText text = newest(rule);
        List<Changes.Cell> cells = new ArrayList<>();
        add(cells, "diff.condition", rule, one -> one.condition().text(locale), locale);
        add(cells, "diff.article", rule, RuleText::article, locale);
        return new Changes.Line(kind, text.line(), rule.code(), cells);
    }

    private void add(
            List<Changes.Cell> cells,
            String name,
            RuleDifference rule,
            Function<RuleText, String> said,
            Locale locale) {
        String before = rule.before().map(said).orElse("");
        String after = rule.after().map(said).orElse("");
        if (!before.equals(after)) {
            cells.add(new Changes.Cell(say(name, locale), before, after));
        }
    }

    private static Changes.Line line(ExampleDifference example, Locale locale) {
        return new Changes.Line(
                example.kind().name(),
                example.line(),
                example.name().in(locale),
                example.places().stream()
                        .map(place -> new Changes.Cell(
                                place.pointer().substring(1).replace("/", " › "),
                                text(place.then()),
                                text(place.now())))
                        .toList());
    }

    private static String text(@Nullable JsonNode node) {
        return node == null ? "" : node.isTextual() ? node.asText() : node.toString();
    }

    /** A line for each cell that differs. */
    Sheet sheet(RulebookDifference difference, Locale locale) {
        List<List<Sheet.Cell>> rows = new ArrayList<>();
        for (Changes part : of(difference, locale)) {
            for (Changes.Line line : part.lines()) {
                for (Changes.Cell cell : line.cells()) {
                    rows.add(row(part, line, cell, locale));
                }
            }
        }
        difference
                .rewritten()
                .forEach(file -> rows.add(texts(
                        say("diff.rules", locale), file, say("diff.rewritten.kind", locale), "", "", "", "", "")));
        return new Sheet(
                say("diff.sheet", locale),
                HEADER.stream()
                        .map(column -> say("diff.column." + column, locale))
                        .toList(),
                rows);
    }

    private List<Sheet.Cell> row(Changes part, Changes.Line line, Changes.Cell cell, Locale locale) {
        return texts(
                part.title(),
                part.file(),
                say("diff.kind." + line.kind(), locale),
                Integer.toString(line.row()),
                line.name(),
                cell.column(),
                cell.before(),
                cell.after());
    }

    private static List<Sheet.Cell> texts(String... words) {
        return List.<String>of(words).stream().<Sheet.Cell>map(Sheet.Text::new).toList();
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, locale));
    }
}
