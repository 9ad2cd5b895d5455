package vn.lachan.rulechange.draft.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.lachan.export.Csv;
import vn.lachan.rulechange.draft.TableRows;

/** Reads CSV as spreadsheets save it: commas, semicolons or tabs, with or without a byte order mark. */
final class CsvTable {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final Pattern TOLD_SEPARATOR = Pattern.compile("\\Asep=.\\R");
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-][0-9][0-9.,]*");
    private static final Pattern APOSTROPHES = Pattern.compile("^'+");

    private CsvTable() {}

    /** An apostrophe before what begins with apostrophes and then like a formula: the one that is put before formulas counts. */
    static String protect(String cell) {
        return cell.startsWith("'") && Csv.beginsFormula(bare(cell)) ? "'" + cell : cell;
    }

    private static String bare(String cell) {
        return APOSTROPHES.matcher(cell).replaceFirst("");
    }

    static RawTable read(byte[] bytes, List<String> required) {
        String text = TOLD_SEPARATOR.matcher(text(bytes)).replaceFirst("");
        if (text.indexOf('\0') >= 0) {
            throw notATable();
        }
        RawTable best = null;
        for (char separator : SEPARATORS) {
            RawTable table = parse(text, separator);
            List<RawTable.Line> lines = table.lines();
            List<String> headings = lines.isEmpty() ? List.of() : TableFile.headings(lines.get(0));
            if (headings.containsAll(required)) {
                int columns = (int)
                        headings.stream().filter(heading -> !heading.isEmpty()).count();
                lines.forEach(line -> requireWhole(line, columns));
                return new RawTable(lines.stream().map(CsvTable::harmless).toList());
            }
            if (best == null || widest(table) > widest(best)) {
                best = table;
            }
        }
        if (best == null) {
            throw notATable();
        }
        return best;
    }

    private static int widest(RawTable table) {
        return table.lines().isEmpty() ? 0 : table.lines().get(0).cells().size();
    }

    private static String text(byte[] bytes) {
        Charset charset = UTF_8;
        int mark = 0;
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            charset = UTF_16LE;
            mark = 2;
        } else if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            charset = UTF_16BE;
            mark = 2;
        } else if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            mark = 3;
        }
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            throw FileRefused.whole(
                    "Tệp không phải bảng tính, hoặc chữ không phải Unicode. Trong Excel hãy lưu dạng \"CSV UTF-8\" hoặc .xlsx.",
                    "The file is no table, or its letters are not Unicode. In Excel save it as \"CSV UTF-8\" or .xlsx.");
        }
    }

    private static RawTable parse(String text, char separator) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        List<RawTable.Line> lines = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            int line = 1;
            for (CSVRecord cells : parser) {
                lines.add(new RawTable.Line(
                        line, cells.stream().map(RawTable.Cell::words).toList()));
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
                if (lines.size() > 2 * TableRows.MOST) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unfit) {
            return new RawTable(List.of());
        }
        return new RawTable(lines);
    }

    private static void requireWhole(RawTable.Line line, int columns) {
        int cells = line.cells().size();
        if (cells < columns && !line.isBlank()) {
            throw FileRefused.at(
                    line.number(),
                    null,
                    "có %d ô, phải có %d; hãy xem lại dấu phân cách và dấu ngoặc kép".formatted(cells, columns),
                    "has %d cells, must have %d; look at its separators and quotation marks".formatted(cells, columns));
        }
    }

    /** What would be computed is refused; what an apostrophe keeps from it is taken without the apostrophe. */
    private static RawTable.Line harmless(RawTable.Line line) {
        return new RawTable.Line(
                line.number(),
                line.cells().stream()
                        .map(cell -> RawTable.Cell.words(harmless(line.number(), cell.text())))
                        .toList());
    }

    private static String harmless(int line, String text) {
        if (text.startsWith("'") && Csv.beginsFormula(bare(text))) {
            return text.substring(1);
        }
        if (Csv.beginsFormula(text) && !SIGNED_NUMBER.matcher(text.strip()).matches()) {
            throw FileRefused.at(
                    line,
                    null,
                    "có ô như công thức: \"%s\"; hãy thay bằng giá trị".formatted(shortened(text)),
                    "has a cell like a formula: \"%s\"; put its value instead".formatted(shortened(text)));
        }
        return text;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }

    private static FileRefused notATable() {
        return FileRefused.whole(
                "Tệp không phải bảng tính CSV hoặc XLSX.", "The file is no table, neither CSV nor XLSX.");
    }
}
