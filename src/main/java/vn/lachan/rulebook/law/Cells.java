package vn.lachan.rulebook.law;

import java.util.List;
import java.util.regex.Pattern;
import vn.lachan.rulebook.Words;

/** What no cell of any table may hold: hidden characters, a beginning that spreadsheets compute, more than people read. */
final class Cells {

    private static final int LONGEST = 2000;
    private static final int MOST = 80;
    private static final String COMPUTED = "=+-@";
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-][0-9][0-9.,]{0,30}");

    private Cells() {}

    static void check(String file, int line, List<String> headings, List<String> cells, Faults faults) {
        for (int i = 0; i < Math.min(cells.size(), MOST); i++) {
            String column =
                    i < headings.size() && Hidden.in(headings.get(i)).isEmpty() ? headings.get(i) : "" + (i + 1);
            check(file, line, column, cells.get(i), faults);
        }
    }

    private static void check(String file, int line, String column, String cell, Faults faults) {
        if (cell.length() > LONGEST) {
            faults.error(
                    file,
                    line,
                    column,
                    new Words(
                            "ô dài quá %d ký tự".formatted(LONGEST),
                            "the cell is longer than %d characters".formatted(LONGEST)),
                    new Words("Viết gọn lại.", "Write less."));
            return;
        }
        Hidden.orForeignIn(cell).ifPresent(found -> found.refuse(file, line, column, faults));
        if (!cell.isEmpty()
                && COMPUTED.indexOf(cell.charAt(0)) >= 0
                && !SIGNED_NUMBER.matcher(cell).matches()) {
            faults.error(
                    file,
                    line,
                    column,
                    new Words(
                            "ô bắt đầu bằng " + cell.charAt(0) + ", phần mềm bảng tính sẽ coi là công thức",
                            "the cell begins with " + cell.charAt(0) + ", which spreadsheets take for a formula"),
                    new Words("Bắt đầu ô bằng chữ hoặc số.", "Begin the cell with a letter or digit."));
        }
    }
}
