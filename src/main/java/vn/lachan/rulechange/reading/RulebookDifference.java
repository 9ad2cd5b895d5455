package vn.lachan.rulechange.reading;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.RuleText;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.TableDifference;
import vn.lachan.rulechange.draft.TableRows;

/**
 * How one rulebook differs from another: tables row by row, rules in words as their last editions have them, examples.
 *
 * @param tables those that differ
 * @param rewritten files of rules whose text differs while every rule of them reads the same
 */
public record RulebookDifference(
        List<TableDifference> tables,
        List<RuleDifference> rules,
        List<ExampleDifference> examples,
        List<String> rewritten) {

    /** A rulebook to be compared. */
    record Side(RuleFiles files, Edition edition) {}

    static RulebookDifference between(Side before, Side after) {
        List<RuleDifference> rules = RuleDifference.between(before.edition.rules(), after.edition.rules());
        return new RulebookDifference(
                tables(before.files, after.files),
                rules,
                ExampleDifference.between(before.files, after.files),
                rewritten(before.files, after.files, rules));
    }

    public boolean isEmpty() {
        return tables.isEmpty() && rules.isEmpty() && examples.isEmpty() && rewritten.isEmpty();
    }

    private static List<TableDifference> tables(RuleFiles before, RuleFiles after) {
        return TableShape.all().stream()
                .map(table -> TableDifference.of(table, rows(before, table), rows(after, table)))
                .filter(difference -> !difference.changes().isEmpty())
                .toList();
    }

    private static TableRows rows(RuleFiles files, TableShape table) {
        return TableRows.in(table, files.byPath().getOrDefault(table.file(), ""));
    }

    private static List<String> rewritten(RuleFiles before, RuleFiles after, List<RuleDifference> rules) {
        Set<String> told = rules.stream()
                .flatMap(rule -> Stream.concat(rule.before().stream(), rule.after().stream()))
                .map(RuleText::file)
                .collect(Collectors.toSet());
        TreeSet<String> files = new TreeSet<>(before.byPath().keySet());
        files.addAll(after.byPath().keySet());
        return files.stream()
                .filter(file -> file.endsWith(".drl") && !told.contains(file))
                .filter(file -> !Objects.equals(
                        before.byPath().get(file), after.byPath().get(file)))
                .toList();
    }
}
