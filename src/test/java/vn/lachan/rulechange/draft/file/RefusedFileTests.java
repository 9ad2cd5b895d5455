package vn.lachan.rulechange.draft.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.TableRows;

/** Files that are no plain table: each is refused in plain words, and none is let in by mistake. */
class RefusedFileTests {

    private static final TableShape TABLE = ShippedTables.shape("visits");
    private static final TableRows ROWS = ShippedTables.rows(TABLE);
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String HEADINGS = String.join(",", TABLE.headings()) + "\n";

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "-cmd|x", "+A1", "＝1+1"})
    void aFormulaInACsv(String cell) {
        assertThat(refused(csv(HEADINGS + "URGENT,1,2,3,4,căn cứ,luat," + cell + "\n")))
                .contains("Dòng 2", "công thức");
    }

    @Test
    void aFormulaInAWorkbook() {
        byte[] workbook = workbook().with(SHEET, "<v>", "<f>1+1</f><v>").together();

        assertThat(refused(workbook)).contains("có công thức");
    }

    @Test
    void aWorkbookWithMacros() {
        assertThat(refused(workbook().with("xl/vbaProject.bin", "x").together()))
                .contains("macro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "veryHidden"})
    void aHiddenSheet(String state) {
        assertThat(refused(workbook()
                        .with(BOOK, "<sheet ", "<sheet state='" + state + "' ")
                        .together()))
                .contains("trang tính ẩn");
    }

    @Test
    void aSecondSheet() {
        String sheet = workbook().part(BOOK).replaceAll("(?s).*(<sheet [^>]*/>).*", "$1");

        assertThat(refused(workbook().with(BOOK, sheet, sheet + sheet).together()))
                .contains("2 trang tính");
    }

    @Test
    void aHiddenRowAHiddenColumnAndMergedCells() {
        assertThat(refused(workbook()
                        .with(SHEET, "<row r=\"3\"", "<row hidden=\"1\" r=\"3\"")
                        .together()))
                .contains("Dòng 3", "bị ẩn");
        assertThat(refused(workbook()
                        .with(
                                SHEET,
                                "<sheetData>",
                                "<cols><col min=\"2\" max=\"2\" hidden=\"true\"/></cols><sheetData>")
                        .together()))
                .contains("cột ẩn");
        assertThat(refused(workbook()
                        .with(SHEET, "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A2:B3\"/></mergeCells>")
                        .together()))
                .contains("A2:B3", "gộp");
    }

    @Test
    void aBombOfOnePartOrOfMany() {
        byte[] zeros = new byte[30_000_000];
        assertThat(refused(workbook().with("xl/media/x.xml", zeros).together())).contains("giải nén");

        TakenApart many = workbook();
        for (int i = 0; i < 300; i++) {
            many.with("xl/media/" + i + ".xml", "x");
        }
        assertThat(refused(many.together())).contains("quá nhiều phần");
    }

    @Test
    void anEntityOrAFileFromElsewhereIsNotLookedAt() {
        String told = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        byte[] workbook = workbook()
                .with("xl/sharedStrings.xml", told + "<sst><si><t>&e;</t></si></sst>")
                .together();

        assertThat(refused(workbook)).contains("hỏng");
    }

    @Test
    void aCellFarOutsideTheTable() {
        byte[] workbook = workbook()
                .with(
                        SHEET,
                        "<row r=\"3\"",
                        "<row r=\"2\"><c r=\"XFD2\" t=\"inlineStr\"><is><t>x</t></is></c></row><row r=\"3\"")
                .together();

        assertThat(refused(workbook)).isNotEmpty();
    }

    @Test
    void anOldOrLockedOfficeFileAndRubbish() {
        byte[] old = new byte[2000];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        byte[] random = new byte[5000];
        new Random(7).nextBytes(random);

        assertThat(refused(old)).contains("mật khẩu", ".xls");
        assertThat(refused(random)).isNotEmpty();
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 0, 0})).isNotEmpty();
        assertThat(refused(new byte[0])).contains("trống");
        assertThat(refused(new byte[TableFile.LARGEST + 1])).contains("2 MB");
        assertThat(refused("%PDF-1.7 \0\0".getBytes(UTF_8))).contains("không phải bảng");
    }

    @Test
    void lettersOfAnotherEncoding() {
        byte[] windows = (HEADINGS + "URGENT,1,2,3,4,căn,luat,\n").getBytes(Charset.forName("windows-1258"));
        byte[] unmarked = HEADINGS.getBytes(UTF_16LE);

        assertThat(refused(windows)).contains("Unicode", "CSV UTF-8");
        assertThat(refused(unmarked)).isNotEmpty();
    }

    @Test
    void otherHeadingsTooManyRowsAndCellsBesideTheTable() {
        assertThat(refused(csv("a,b\n1,2\n"))).contains("tiêu đề", "muc_do");
        assertThat(refused(csv(HEADINGS + "URGENT,1,2\n"))).contains("Dòng 2", "có 3 ô, phải có 8");
        assertThat(refused(csv(HEADINGS + "URGENT,1,2,3,4,căn cứ,luat,,thừa\n")))
                .contains("Dòng 2", "ô thừa");
        assertThat(refused(csv(HEADINGS + "URGENT,1,2,3,4,căn cứ,luat,\n".repeat(TableRows.MOST + 1))))
                .contains(String.valueOf(TableRows.MOST));
    }

    @Test
    void whatASpreadsheetMadeADayOf() {
        byte[] workbook = typed(styled("164"), "44806");

        assertThat(refused(workbook)).contains("đã đổi ô này thành ngày 2022-09-02", "muc_do");
        assertThat(refused(typed(styled("164").with("xl/styles.xml", "dd/mm/yyyy", "0%"), "0.5")))
                .contains("phần trăm");
    }

    /** A workbook whose first cell beneath the headings is a number, shown by the style 1. */
    private static byte[] typed(TakenApart workbook, String number) {
        String sheet = workbook.part(SHEET);
        return workbook.with(
                        SHEET,
                        sheet.replaceFirst("<c r=\"A2\".*?</c>", "<c r=\"A2\" s=\"1\"><v>" + number + "</v></c>"))
                .together();
    }

    private static TakenApart styled(String format) {
        return workbook()
                .with(
                        "xl/styles.xml",
                        "<styleSheet xmlns=\"x\"><numFmts><numFmt numFmtId=\"" + format
                                + "\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\""
                                + format + "\"/></cellXfs></styleSheet>");
    }

    private static TakenApart workbook() {
        return TakenApart.of(TableFile.xlsx(TABLE, ROWS));
    }

    private static byte[] csv(String text) {
        return text.getBytes(UTF_8);
    }

    /** Why the file is not taken, in Vietnamese, with the place. */
    private static String refused(byte[] file) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> TableFile.read(file, TABLE, ROWS));
        assertThat(refused).as("it was taken").isNotNull();
        FileRefused.Reason reason = refused.reasons().get(0);
        assertThat(reason.why().en()).isNotBlank();
        return (reason.line() == null ? "" : "Dòng " + reason.line() + ", " + reason.column() + ": ")
                + reason.why().vi();
    }
}
