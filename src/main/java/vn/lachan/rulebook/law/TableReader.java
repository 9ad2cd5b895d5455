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
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.lachan.rulebook.Words;

/** Reads a table and checks its headings and each of its cells. */
final class TableReader {

    private static final int LONGEST_SHOWN = 60;

    private final String file;
    private final List<Column> columns;
    private final Faults faults;

    TableReader(String file, List<Column> columns, Faults faults) {
        this.file = file;
        this.columns = columns;
        this.faults = faults;
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
                    if (!seen.add(row.cells())) {
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
        if (rows.isEmpty() && faults.none()) {
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
        List<String> expected = columns.stream().map(Column::heading).toList();
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
