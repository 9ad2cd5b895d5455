package vn.lachan.rulechange.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.RowChange.CellChange;

/** How a table differs, told as a person would: what is changed is not called removed and added. */
class TableDifferenceTests {

    private static final TableShape TABLE = TableShape.of("same_trade.csv").orElseThrow();
    private static final List<String> A = List.of("A", "X", "căn cứ", "luat", "");
    private static final List<String> B = List.of("B", "Y", "căn cứ", "luat", "");
    private static final List<String> C = List.of("C", "Z", "căn cứ", "luat", "");

    @Test
    void aChangedCellIsToldWithWhatItSaid() {
        List<String> now = List.of("B", "Y2", "căn cứ", "luat", "ghi");

        assertThat(changes(List.of(A, B), List.of(A, now)))
                .containsExactly(new RowChange.Changed(
                        1,
                        1,
                        now,
                        List.of(new CellChange("tinh_nhu", "Y", "Y2"), new CellChange("ghi_chu", "", "ghi"))));
    }

    @Test
    void aCodeThatIsRenamedIsTheSameRow() {
        List<String> renamed = List.of("B2", "Y", "căn cứ", "luat", "");

        assertThat(changes(List.of(A, B, C), List.of(A, renamed, C)))
                .singleElement()
                .isInstanceOf(RowChange.Changed.class);
    }

    @Test
    void rowsThatCameWentAndMovedAreToldOnce() {
        assertThat(changes(List.of(A, B), List.of(B, A))).singleElement().isInstanceOf(RowChange.Moved.class);
        assertThat(changes(List.of(A, B), List.of(A))).containsExactly(new RowChange.Removed(1, B));
        assertThat(changes(List.of(A), List.of(A, A))).containsExactly(new RowChange.Added(1, A));
        assertThat(changes(List.of(A, B), List.of(A, B))).isEmpty();
    }

    @Test
    void aTableOfManyRowsIsComparedAtOnce() {
        List<List<String>> before = new ArrayList<>();
        for (int i = 0; i < TableRows.MOST; i++) {
            before.add(List.of("C" + i, "X" + i % 7, "căn cứ", "luat", ""));
        }
        List<List<String>> after = new ArrayList<>(before);
        Collections.reverse(after);

        assertThat(changes(before, after)).hasSize(TableRows.MOST - 1).allMatch(RowChange.Moved.class::isInstance);
    }

    @Test
    void aLineOfTheTextIsARowAlsoWhereCellsHaveLines() {
        TableRows rows = new TableRows(List.of(A, List.of("B", "hai\ndòng", "c", "luat", ""), C));

        assertThat(rows.rowAt(1)).isEmpty();
        assertThat(rows.rowAt(2)).hasValue(0);
        assertThat(rows.rowAt(3)).hasValue(1);
        assertThat(rows.rowAt(4)).hasValue(1);
        assertThat(rows.rowAt(5)).hasValue(2);
        assertThat(rows.rowAt(6)).isEmpty();
        assertThat(TableRows.in(TABLE, rows.text(TABLE))).isEqualTo(rows);
    }

    private static List<RowChange> changes(List<List<String>> before, List<List<String>> after) {
        return TableDifference.of(TABLE, new TableRows(before), new TableRows(after))
                .changes();
    }
}
