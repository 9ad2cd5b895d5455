package vn.lachan.rulechange.draft;

import vn.lachan.rulebook.Words;

/** What was sent cannot be kept in a draft. Nothing was changed. */
public final class DraftRefused extends RuntimeException {

    private final transient Words why;

    private DraftRefused(String vi, String en) {
        super(en);
        this.why = new Words(vi, en);
    }

    public Words why() {
        return why;
    }

    static DraftRefused tooManyRows(int rows) {
        return new DraftRefused(
                "Bảng có %d dòng; nhiều nhất là %d.".formatted(rows, TableRows.MOST),
                "The table has %d rows; at most %d fit.".formatted(rows, TableRows.MOST));
    }

    static DraftRefused wrongCells(int row, int cells, int columns) {
        return new DraftRefused(
                "Dòng %d có %d ô, phải có %d.".formatted(row + 1, cells, columns),
                "Row %d has %d cells, must have %d.".formatted(row + 1, cells, columns));
    }

    static DraftRefused tooLong(int row) {
        return new DraftRefused(
                "Dòng %d có ô dài quá %d ký tự.".formatted(row + 1, CellText.LONGEST),
                "Row %d has a cell of more than %d characters.".formatted(row + 1, CellText.LONGEST));
    }

    static DraftRefused undecided(String files) {
        return new DraftRefused(
                "Các bảng này đã thay đổi ở cả hai bên, hãy chọn giữ hay bỏ sửa đổi của bạn: " + files + ".",
                "These tables were changed on both sides; say whether to keep or to drop your changes: " + files + ".");
    }
}
