package vn.lachan.directory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of the directory as text: strict UTF-8 with or without a byte order mark, composed (NFC), one row a line, the
 * header exactly the columns expected.
 */
final class CsvTable {

    private static final int LONGEST_CELL = 500;

    private CsvTable() {}

    static List<CsvRow> read(String file, byte[] bytes, List<String> columns) {
        try (CSVParser parser = CSVParser.parse(new StringReader(decode(file, bytes)), CSVFormat.RFC4180)) {
            List<CsvRow> rows = new ArrayList<>();
            for (CSVRecord values : parser) {
                int line = Math.toIntExact(values.getRecordNumber());
                if (line == 1) {
                    checkHeader(file, values.toList(), columns);
                } else {
                    rows.add(row(file, line, values, columns));
                }
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            if (e instanceof BadDirectoryData bad) {
                throw bad;
            }
            throw new BadDirectoryData(
                    file, 0, "-", "không đọc được CSV: " + e.getMessage(), "not CSV: " + e.getMessage());
        }
    }

    private static String decode(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            throw new BadDirectoryData(file, 0, "-", "tệp không phải UTF-8", "the file is not UTF-8");
        }
    }

    private static void checkHeader(String file, List<String> header, List<String> columns) {
        if (!header.equals(columns)) {
            throw new BadDirectoryData(
                    file,
                    1,
                    "-",
                    "dòng tiêu đề phải là " + String.join(",", columns),
                    "the header must be " + String.join(",", columns));
        }
    }

    private static CsvRow row(String file, int line, CSVRecord values, List<String> columns) {
        if (values.size() != columns.size()) {
            throw new BadDirectoryData(
                    file,
                    line,
                    columns.get(Math.min(values.size(), columns.size() - 1)),
                    "có %d ô, cần %d".formatted(values.size(), columns.size()),
                    "%d cells where %d are expected".formatted(values.size(), columns.size()));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), values.get(i));
        }
        CsvRow row = new CsvRow(file, line, cells);
        cells.forEach((column, cell) -> {
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0 || !cell.equals(cell.strip())) {
                throw row.bad(
                        column, "ô có xuống dòng hoặc khoảng trắng thừa", "a line break or outer blanks in the cell");
            }
            if (cell.length() > LONGEST_CELL) {
                throw row.bad(column, "ô dài quá 500 ký tự", "more than 500 characters in the cell");
            }
        });
        return row;
    }
}
