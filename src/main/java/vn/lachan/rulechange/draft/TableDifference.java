package vn.lachan.rulechange.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.RowChange.CellChange;

/**
 * How a table differs from an earlier one, row by row.
 *
 * @param origins for each row the index of the row that it was made of, -1 for a new one
 */
public record TableDifference(TableShape table, List<Integer> origins, List<RowChange> changes) {

    public static TableDifference of(TableShape table, TableRows before, TableRows after) {
        int[] origins = RowMatching.of(before, after);
        Set<Integer> stayed = stayed(origins);
        List<RowChange> changes = new ArrayList<>();
        for (int row = 0; row < origins.length; row++) {
            List<String> cells = after.rows().get(row);
            int origin = origins[row];
            if (origin == RowMatching.NEW) {
                changes.add(new RowChange.Added(row, cells));
                continue;
            }
            List<CellChange> changed = cells(table, before.rows().get(origin), cells);
            if (!changed.isEmpty()) {
                changes.add(new RowChange.Changed(row, origin, cells, changed));
            }
            if (!stayed.contains(row)) {
                changes.add(new RowChange.Moved(row, origin, cells));
            }
        }
        Set<Integer> kept = new HashSet<>(Arrays.stream(origins).boxed().toList());
        IntStream.range(0, before.rows().size())
                .filter(row -> !kept.contains(row))
                .forEach(row ->
                        changes.add(new RowChange.Removed(row, before.rows().get(row))));
        return new TableDifference(table, Arrays.stream(origins).boxed().toList(), List.copyOf(changes));
    }

    /** How many rows are not as they were. */
    public long rows() {
        return changes.stream().map(TableDifference::place).distinct().count();
    }

    private static String place(RowChange change) {
        if (change instanceof RowChange.Added added) {
            return "+" + added.row();
        }
        if (change instanceof RowChange.Removed removed) {
            return "-" + removed.before();
        }
        return change instanceof RowChange.Changed changed
                ? "+" + changed.row()
                : "+" + ((RowChange.Moved) change).row();
    }

    private static List<CellChange> cells(TableShape table, List<String> before, List<String> after) {
        List<String> headings = table.headings();
        return IntStream.range(0, headings.size())
                .filter(i -> !before.get(i).equals(after.get(i)))
                .mapToObj(i -> new CellChange(headings.get(i), before.get(i), after.get(i)))
                .toList();
    }

    /** The rows of the longest chain that kept its order: as few as possible count as moved. */
    private static Set<Integer> stayed(int[] origins) {
        int[] ends = new int[origins.length];
        int[] previous = new int[origins.length];
        int length = 0;
        for (int row = 0; row < origins.length; row++) {
            if (origins[row] == RowMatching.NEW) {
                continue;
            }
            int at = 0;
            int high = length;
            while (at < high) {
                int middle = (at + high) / 2;
                if (origins[ends[middle]] < origins[row]) {
                    at = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[row] = at == 0 ? RowMatching.NEW : ends[at - 1];
            ends[at] = row;
            length = Math.max(length, at + 1);
        }
        Set<Integer> stayed = new HashSet<>();
        for (int row = length == 0 ? RowMatching.NEW : ends[length - 1]; row != RowMatching.NEW; row = previous[row]) {
            stayed.add(row);
        }
        return stayed;
    }
}
