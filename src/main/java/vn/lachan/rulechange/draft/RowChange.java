package vn.lachan.rulechange.draft;

import java.util.List;

/** What became of one row. Rows are counted from 0. */
public sealed interface RowChange {

    /** The row's cells: as they are now, of a row that is gone as they were. */
    List<String> cells();

    record Added(int row, List<String> cells) implements RowChange {}

    record Removed(int before, List<String> cells) implements RowChange {}

    /** Cells of the row say something else. */
    record Changed(int row, int before, List<String> cells, List<CellChange> changes) implements RowChange {}

    /** The row is the same at another place, which counts where the order of rows does. */
    record Moved(int row, int before, List<String> cells) implements RowChange {}

    /** One cell that says something else. */
    record CellChange(String heading, String before, String after) {}
}
