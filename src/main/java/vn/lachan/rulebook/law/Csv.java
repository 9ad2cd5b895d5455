package vn.lachan.rulebook.law;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import vn.lachan.rulebook.Words;

/**
 * Tables as spreadsheets write them, printed one way: commas, minimal quotes, line feeds, no empty rows at the end. Lines
 * keep their numbers.
 */
final class Csv {

    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private static final int MOST_ROWS = 2000;

    private Csv() {}

    /** Spreadsheets of a Vietnamese locale separate by semicolons. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String heading = end < 0 ? text : text.substring(0, end);
        return heading.indexOf(';') >= 0 && heading.indexOf(',') < 0 ? ';' : ',';
    }

    static String canonical(String path, String text, Faults faults) {
        StringWriter out = new StringWriter(text.length());
        CSVFormat read = FORMAT.builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        int line = 0;
        try (CSVParser rows = read.parse(new StringReader(text));
                CSVPrinter print = new CSVPrinter(out, FORMAT)) {
            int blank = 0;
            List<String> headings = List.of();
            for (CSVRecord row : rows) {
                List<String> cells = row.stream().map(String::strip).toList();
                headings = line == 0 ? cells : headings;
                line = Math.toIntExact(rows.getCurrentLineNumber());
                Cells.check(path, line, headings, cells, faults);
                if (cells.stream().allMatch(String::isEmpty)) {
                    blank++;
                } else {
                    out.append("\n".repeat(blank));
                    blank = 0;
                    print.printRecord(cells);
                }
                if (row.getRecordNumber() > MOST_ROWS) {
                    tooManyRows(path, line, faults);
                    break;
                }
            }
        } catch (IOException | UncheckedIOException unfit) {
            faults.error(
                    path,
                    line + 1,
                    null,
                    new Words(
                            "từ dòng này không đọc được như một bảng CSV",
                            "from this line on cannot be read as a CSV table"),
                    new Words(
                            "Xem lại dấu ngoặc kép: ô nào mở bằng \" thì phải đóng bằng \".",
                            "Look at the quotation marks: a cell that opens with \" must close with \"."));
        }
        return out.toString();
    }

    private static void tooManyRows(String path, int line, Faults faults) {
        faults.error(
                path,
                line,
                null,
                new Words(
                        "bảng có hơn %d dòng".formatted(MOST_ROWS),
                        "the table has more than %d rows".formatted(MOST_ROWS)),
                new Words("Bỏ bớt dòng.", "Leave out rows."));
    }
}
