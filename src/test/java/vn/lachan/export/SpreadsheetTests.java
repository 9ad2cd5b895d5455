package vn.lachan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables open in a spreadsheet as they were, and start nothing there. */
class SpreadsheetTests {

    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]+);");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84 203 000 000",
                "-1+1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\u00a0=1+1",
                "\u200b=1+1",
                "\ufeff=1+1",
                "＝1+1",
                "＠SUM(A1)",
                "=HYPERLINK(\"http://example.invalid\")"
            })
    void nothingInACsvBeginsAFormula(String words) {
        String csv = text(Csv.of(sheet(new Sheet.Text(words))));

        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).matches("\"?'.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phường Hồng Gai", "a=b", "Sở Nội vụ - Phòng Lao động", "", "1-2", "Đầu mối: cô Hư Cấu"})
    void ordinaryWordsStayAsTheyAre(String words) {
        assertThat(text(Csv.of(sheet(new Sheet.Text(words))))).contains(words).doesNotContain("'");
    }

    @Test
    void aCsvIsWhatRfc4180SaysWithTheMarkThatExcelKnows() {
        byte[] csv = Csv.of(new Sheet(
                "Bảng",
                List.of("Cơ quan", "Số lần"),
                List.of(List.of(new Sheet.Text("Sở \"A\", B"), new Sheet.Whole(-3)))));

        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(text(csv)).isEqualTo("Cơ quan,Số lần\r\n\"Sở \"\"A\"\", B\",-3\r\n");
    }

    @Test
    void aWorkbookHoldsWordsAsWordsAndNumbersAsNumbers() throws IOException {
        Map<String, String> parts = parts(Xlsx.of(new Sheet(
                "Từ chối",
                List.of("Cơ quan", "Số lần"),
                List.of(List.of(new Sheet.Text("=1+1"), new Sheet.Whole(7))))));

        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>")
                .contains("<v>7</v>")
                .containsPattern("<c r=\"A2\"[^>]* t=\"s\"");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("=1+1", "Cơ quan");
        assertThat(parts.get("xl/workbook.xml")).contains("Từ chối");
        assertThat(parts.keySet()).noneMatch(part -> part.contains("vba") || part.contains("externalLink"));
    }

    @Test
    void aRowOfAnotherLengthIsNoTable() {
        assertThatThrownBy(() -> new Sheet("x", List.of("a", "b"), List.of(List.of(new Sheet.Whole(1)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String character(MatchResult reference) {
        return Character.toString(Integer.parseInt(reference.group(1), 16));
    }

    private static Sheet sheet(Sheet.Cell cell) {
        return new Sheet("Bảng", List.of("Cột"), List.of(List.of(cell)));
    }

    private static String text(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8).substring(1);
    }

    /** By the directory at the end of the file, as Excel reads it. */
    private Map<String, String> parts(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("table.xlsx"), workbook);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(part.getName(), CHARACTER.matcher(text).replaceAll(SpreadsheetTests::character));
            }
        }
        return parts;
    }
}
