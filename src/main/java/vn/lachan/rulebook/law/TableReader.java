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

/** Reads a table and checks its headings and each of its cells. */
final class TableReader {

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
                        faults.add(file, line, null, "dòng này lặp lại một dòng trên", "repeats an earlier row");
                    }
                    rows.add(row);
                }
            }
        } catch (IOException | UncheckedIOException unfit) {
            faults.add(file, null, null, "không đọc được như một bảng CSV", "cannot be read as a CSV table");
        }
        if (rows.isEmpty() && faults.none()) {
            faults.add(file, null, null, "bảng không có dòng nào", "the table has no rows");
        }
        return rows;
    }

    private boolean hasHeadings(CSVRecord cells) {
        List<String> expected = columns.stream().map(Column::heading).toList();
        if (cells.toList().equals(expected)) {
            return true;
        }
        String listed = String.join(",", expected);
        faults.add(file, 1, null, "dòng tiêu đề phải là " + listed, "the headings must be " + listed);
        return false;
    }

    private boolean hasItsCells(CSVRecord cells, int line) {
        if (cells.size() == columns.size()) {
            return true;
        }
        faults.add(
                file,
                line,
                null,
                "có %d ô, phải có %d".formatted(cells.size(), columns.size()),
                "has %d cells, must have %d".formatted(cells.size(), columns.size()));
        return false;
    }

    private Row row(CSVRecord cells, int line) {
        Map<String, String> row = new HashMap<>();
        IntStream.range(0, columns.size()).forEach(i -> {
            Column column = columns.get(i);
            String cell = cells.get(i);
            row.put(column.heading(), cell);
            if (!column.takes(cell)) {
                faults.add(
                        file,
                        line,
                        column.heading(),
                        cell.isEmpty()
                                ? "còn trống; phải là " + column.expected().vi()
                                : "\"" + cell + "\" không đúng; phải là "
                                        + column.expected().vi(),
                        cell.isEmpty()
                                ? "is empty; must be " + column.expected().en()
                                : "\"" + cell + "\" does not fit; must be "
                                        + column.expected().en());
            }
        });
        return new Row(file, line, row);
    }
}
