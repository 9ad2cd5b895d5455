package vn.lachan.rulebook.law;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.lachan.rulebook.Words;

/** Reads a table and checks its headings and each of its cells. */
final class TableReader {

    private static final int LONGEST_SHOWN = 60;

    private final String file;
    private final List<Column> known;
    private final Columns which;
    private final Faults faults;
    private List<Column> columns;

    /** Which of the columns that are known a table must have. */
    enum Columns {
        /** Every one in its order; a table has rows, and none twice. */
        ALL,
        /** Those in use, in any order; there may be no row. */
        SOME
    }

    TableReader(String file, List<Column> columns, Faults faults) {
        this(file, columns, Columns.ALL, faults);
    }

    TableReader(String file, List<Column> known, Columns which, Faults faults) {
        this.file = file;
        this.known = known;
        this.which = which;
        this.faults = faults;
        this.columns = known;
    }

    List<Row> read(String text) {
        List<Row> rows = new ArrayList<>();
        Set<Map<String, String>> seen = new HashSet<>();
        try (CSVParser parser = Csv.FORMAT.parse(new StringReader(text))) {
            boolean heading = true;
            for (CSVRecord cells : parser) {
                int line = Math.toIntExact(parser.getCurrentLineNumber());
                if (heading) {
                    if (!hasHeadings(cells)) {
                        return List.of();
                    }
                    heading = false;
                } else if (hasItsCells(cells, line)) {
                    Row row = row(cells, line);
                    if (which == Columns.ALL && !seen.add(row.cells())) {
                        faults.error(
                                file,
                                line,
                                null,
                                new Words("dòng này lặp lại một dòng trên", "repeats an earlier row"),
                                new Words("Xóa dòng này.", "Delete this row."));
                    }
                    rows.add(row);
                }
            }
        } catch (IOException | UncheckedIOException unfit) {
            faults.error(
                    file,
                    null,
                    null,
                    new Words("không đọc được như một bảng CSV", "cannot be read as a CSV table"),
                    new Words("Xem lại dấu ngoặc kép.", "Look at the quotation marks."));
        }
        if (which == Columns.ALL && rows.isEmpty() && faults.none()) {
            faults.error(
                    file,
                    null,
                    null,
                    new Words("bảng không có dòng nào", "the table has no rows"),
                    new Words("Chép lại các dòng từ bộ quy tắc trước.", "Copy the rows from the rulebook before."));
        }
        return rows;
    }

    private boolean hasHeadings(CSVRecord cells) {
        if (which == Columns.SOME) {
            return areKnown(cells.toList());
        }
        List<String> expected = known.stream().map(Column::heading).toList();
        if (cells.toList().equals(expected)) {
            return true;
        }
        String listed = String.join(",", expected);
        faults.error(
                file,
                1,
                null,
                new Words("dòng tiêu đề phải là " + listed, "the headings must be " + listed),
                new Words(
                        "Viết lại dòng đầu đúng như vậy; đừng thêm, bỏ hay đổi tên cột.",
                        "Write the first line just so; add, leave out and rename no column."));
        return false;
    }

    private boolean areKnown(List<String> headings) {
        columns = headings.stream()
                .flatMap(heading ->
                        known.stream().filter(column -> column.heading().equals(heading)))
                .toList();
        boolean sound = true;
        Set<String> earlier = new HashSet<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            String shown = heading.isEmpty() ? String.valueOf(i + 1) : heading;
            if (known.stream().noneMatch(column -> column.heading().equals(heading))) {
                sound = false;
                String all = known.stream().map(Column::heading).collect(Collectors.joining(", "));
                refuseHeading(shown, "không có cột nào tên như vậy", "there is no column of that name", all);
            } else if (!earlier.add(heading)) {
                sound = false;
                refuseHeading(shown, "cột này có hai lần", "this column stands twice", shown);
            }
        }
        if (!earlier.contains(known.get(0).heading())) {
            String first = known.get(0).heading();
            refuseHeading(first, "thiếu cột này", "this column is missing", first);
            return false;
        }
        return sound;
    }

    private void refuseHeading(String heading, String vi, String en, String known) {
        faults.error(
                file,
                1,
                Hidden.shown(heading),
                new Words(vi, en),
                new Words(
                        "Mỗi cột một lần, tên đúng từng chữ: " + known + ".",
                        "Each column once, named letter by letter: " + known + "."));
    }

    private boolean hasItsCells(CSVRecord cells, int line) {
        if (cells.size() == columns.size()) {
            return true;
        }
        faults.error(
                file,
                line,
                null,
                new Words(
                        "có %d ô, phải có %d".formatted(cells.size(), columns.size()),
                        "has %d cells, must have %d".formatted(cells.size(), columns.size())),
                new Words(
                        "Ô có dấu phẩy phải đặt trong ngoặc kép; đừng để dòng trống giữa bảng.",
                        "A cell with a comma stands in double quotes; leave no empty line in the table."));
        return false;
    }

    private static Words unfit(String cell) {
        String shown = cell.length() <= LONGEST_SHOWN ? cell : cell.substring(0, LONGEST_SHOWN) + "…";
        return new Words("\"" + shown + "\" không đúng", "\"" + shown + "\" does not fit");
    }

    private Row row(CSVRecord cells, int line) {
        Map<String, String> row = new HashMap<>();
        IntStream.range(0, columns.size()).forEach(i -> {
            Column column = columns.get(i);
            String cell = cells.get(i);
            row.put(column.heading(), cell);
            if (!column.takes(cell)) {
                faults.error(
                        file,
                        line,
                        column.heading(),
                        cell.isEmpty() ? new Words("còn trống", "is empty") : unfit(cell),
                        new Words(
                                "Viết " + column.expected().vi() + ".",
                                "Write " + column.expected().en() + "."));
            }
        });
        return new Row(file, line, row);
    }
}
