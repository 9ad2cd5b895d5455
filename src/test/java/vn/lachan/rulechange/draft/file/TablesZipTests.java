package vn.lachan.rulechange.draft.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.RuleDraft;
import vn.lachan.rulechange.draft.TableRows;

/** All tables in one archive: back as they went, and refused in plain words where it is anything else. */
class TablesZipTests {

    private static final RuleDraft DRAFT = new RuleDraft(
            "quanly", ShippedTables.FILES.hash(), ShippedTables.FILES, ShippedTables.FILES.hash(), Map.of(), Map.of());

    @Test
    void takenOutAndBroughtBackNothingChanges() {
        Map<TableShape, TableRows> back = TablesZip.read(TablesZip.write(DRAFT), DRAFT);
        assertThat(back).hasSizeGreaterThan(30).allSatisfy((table, rows) -> assertThat(rows)
                .isEqualTo(DRAFT.rows(table)));
    }

    @Test
    void theWholeFolderInAFolderOfTheArchiveIsTakenToo() throws IOException {
        Map<String, String> folder = new TreeMap<>();
        ShippedTables.FILES.byPath().forEach((path, text) -> folder.put("rules/" + path, text));
        folder.put("rules/README.md", "đọc");
        folder.put("rules/.DS_Store", "x");
        assertThat(TablesZip.read(zip(folder), DRAFT))
                .allSatisfy((table, rows) -> assertThat(rows).isEqualTo(DRAFT.rows(table)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "macro.xlsm           | x         | is no table of a rulebook",
                "examples/more.csv    | ten_vi    | is no table of a rulebook",
                "20-hazardous.drl     | rule      | rule files are edited",
                "90-more.drl          | rule      | rule files are edited",
                "../numbers.csv       | x         | this path cannot be used",
                "/etc/passwd          | x         | this path cannot be used",
                "..\\numbers.csv       | x         | this path cannot be used",
                "numbers.csv          | a,b       | headings",
                "examples/routing.csv | ten_vi,la | ten_vi and other headings"
            })
    void anythingElseIsRefusedByItsName(String name, String text, String why) throws IOException {
        byte[] archive = zip(Map.of(name, text, "visits.csv", shipped("visits.csv")));
        assertThatThrownBy(() -> TablesZip.read(archive, DRAFT))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.reasons()).singleElement().satisfies(reason -> {
                            assertThat(reason.file()).isEqualTo(name);
                            assertThat(reason.why().en()).contains(why);
                        }));
    }

    @Test
    void everyFileThatIsWrongIsTold() throws IOException {
        byte[] archive = zip(Map.of("numbers.csv", "a", "visits.csv", "=1", "b.txt", ""));
        assertThatThrownBy(() -> TablesZip.read(archive, DRAFT))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.reasons())
                        .extracting(FileRefused.Reason::file)
                        .containsExactlyInAnyOrder("numbers.csv", "visits.csv", "b.txt"));
    }

    @Test
    void whatUnpacksToTooMuchOrToNothingIsRefused() throws IOException {
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 201; i++) {
            many.put(i + ".csv", "");
        }
        for (byte[] archive : new byte[][] {
            zip(Map.of("numbers.csv", " ".repeat(30_000_000))),
            zip(many),
            zip(Map.of()),
            zip(Map.of("README.md", "")),
            "no zip".getBytes(UTF_8),
            new byte[0],
            new byte[TablesZip.LARGEST + 1]
        }) {
            assertThatThrownBy(() -> TablesZip.read(archive, DRAFT)).isInstanceOf(FileRefused.class);
        }
    }

    private static String shipped(String file) {
        return ShippedTables.FILES.byPath().getOrDefault(file, "");
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
