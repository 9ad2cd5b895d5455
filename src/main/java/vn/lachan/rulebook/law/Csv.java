package vn.lachan.rulebook.law;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Tables as spreadsheets write them, printed one way: commas, minimal quotes, line feeds, no empty rows at the end. Lines
 * keep their numbers.
 */
final class Csv {

    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

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
        try (var rows = read.parse(new StringReader(text));
                CSVPrinter print = new CSVPrinter(out, FORMAT)) {
            int blank = 0;
            for (CSVRecord row : rows) {
                if (row.stream().allMatch(String::isBlank)) {
                    blank++;
                } else {
                    out.append("\n".repeat(blank));
                    blank = 0;
                    print.printRecord(row.stream().map(String::strip));
                }
            }
        } catch (IOException | UncheckedIOException unfit) {
            faults.add(
                    path,
                    null,
                    null,
                    "không đọc được như một bảng CSV; hãy xem lại dấu ngoặc kép",
                    "cannot be read as a CSV table; look at its quotation marks");
        }
        return out.toString();
    }
}
