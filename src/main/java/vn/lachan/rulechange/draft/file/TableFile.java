package vn.lachan.rulechange.draft.file;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.lachan.export.Csv;
import vn.lachan.export.Sheet;
import vn.lachan.export.Xlsx;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.CellText;
import vn.lachan.rulechange.draft.TableRows;

/** A table as a file for a spreadsheet. Taken out and brought back unchanged it is the same table. */
public final class TableFile {

    /** The most bytes that a file may have. */
    public static final int LARGEST = 2_000_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TableFile() {}

    public static byte[] csv(TableShape table, TableRows rows) {
        return Csv.of(sheet(table, rows, CsvTable::protect));
    }

    public static byte[] xlsx(TableShape table, TableRows rows) {
        return Xlsx.of(sheet(table, rows, XlsxText::escape));
    }

    private static Sheet sheet(TableShape table, TableRows rows, UnaryOperator<String> written) {
        return new Sheet(
                name(table),
                table.headings(),
                rows.rows().stream()
                        .map(row -> row.stream()
                                .<Sheet.Cell>map(cell -> new Sheet.Text(written.apply(cell)))
                                .toList())
                        .toList());
    }

    /** What the file, and the sheet in it, are called, without an ending. */
    public static String name(TableShape table) {
        return table.file().replace(".csv", "").replace('/', '-');
    }

    /**
     * Reads a file by what it is, not by its name.
     *
     * @param known the table as it stands: what is written there is never taken for something else
     * @throws FileRefused with every reason found
     */
    public static TableRows read(byte[] bytes, TableShape table, TableRows known) {
        if (bytes.length == 0) {
            throw FileRefused.whole("Tệp trống.", "The file is empty.");
        }
        if (bytes.length > LARGEST) {
            throw FileRefused.whole("Tệp lớn quá 2 MB.", "The file is larger than 2 MB.");
        }
        return new Understanding(table, known).read(raw(bytes, table));
    }

    private static RawTable raw(byte[] bytes, TableShape table) {
        if (begins(bytes, ZIP)) {
            return XlsxTable.read(bytes);
        }
        if (begins(bytes, OLD_OFFICE)) {
            throw FileRefused.whole(
                    "Tệp có mật khẩu hoặc là tệp Excel cũ (.xls). Hãy bỏ mật khẩu và lưu dạng .xlsx.",
                    "The file has a password or is of old Excel (.xls). Remove the password and save it as .xlsx.");
        }
        return CsvTable.read(bytes, table.required());
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && IntStream.range(0, with.length).allMatch(i -> bytes[i] == with[i]);
    }

    static String heading(RawTable.Cell cell) {
        return CellText.clean(cell.text());
    }

    static List<String> headings(RawTable.Line line) {
        return line.cells().stream().map(TableFile::heading).toList();
    }
}
