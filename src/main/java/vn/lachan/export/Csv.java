package vn.lachan.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as CSV: RFC 4180, in UTF-8 with the mark by which Excel knows it. Words that a spreadsheet would read as a
 * formula begin with an apostrophe (OWASP, "CSV Injection").
 */
public final class Csv {

    private static final String MARK = "\uFEFF";

    /** Also the full-width signs, also after what a spreadsheet skips: blanks, controls and marks without width. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\p{Z}\\p{C}]*[=+\\-@＝＋－−＠].*|^[\\t\\r\\n].*", Pattern.DOTALL);

    private Csv() {}

    public static byte[] of(Sheet sheet) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(sheet.header().stream().map(Csv::safe));
            for (var row : sheet.rows()) {
                printer.printRecord(row.stream().map(Csv::cell));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A table could not be written to memory", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Sheet.Cell cell) {
        if (cell instanceof Sheet.Whole whole) {
            return Long.toString(whole.number());
        }
        return safe(((Sheet.Text) cell).words());
    }

    /** Whether a spreadsheet would read the words as a formula. */
    public static boolean beginsFormula(String words) {
        return FORMULA.matcher(words).matches();
    }

    private static String safe(String words) {
        return beginsFormula(words) ? "'" + words : words;
    }
}
