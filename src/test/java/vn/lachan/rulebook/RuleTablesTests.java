package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/** The tables: what spreadsheets do to them, and what is said of a broken one. */
class RuleTablesTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "numbers.csv|LIGHT_WORK_AGE,13,|LIGHT_WORK_AGE,mười ba,|gia_tri|does not fit",
                "numbers.csv|LIGHT_WORK_AGE,13,|LIGHT_WORK_AGE,-13,|gia_tri|does not fit",
                "numbers.csv|LIGHT_WORK_AGE,13,|LIGHT_WORK_AGE,1e3,|gia_tri|does not fit",
                "numbers.csv|LIGHT_WORK_AGE,13,|LIGHT_WORK_AGE,,|gia_tri|is empty",
                "numbers.csv|LIGHT_WORK_AGE,13,tuoi|LIGHT_WORK_AGE,13,parsec|don_vi|one of",
                "numbers.csv|WORKING_AGE,|LIGHT_WORK_AGE,|ma|stands in line",
                "numbers.csv|NEAR_INJURY,|NEAR_INJURIES,|ma|is missing",
                "age_bands.csv|13-<15,13,15|13-<15,14,15|tu_tuoi|must follow the one before",
                "classes.csv|NEEDS_INFO,40|NEEDS_INFO,high|thu_bac|whole number",
                "findings.csv|R-C1,can_cu,CHILD_LABOUR|R-C1,can_cu,CHILD_LABOR|phan_loai|no code CHILD_LABOR",
                "findings.csv|R-C1,can_cu|R-C1,vi_pham|loai|one of",
                "findings.csv|{age}|{tuoi}|thong_bao_vi|no place {tuoi}",
                "same_trade.csv|LW-12,OT-09|LW-12,OT-13|tinh_nhu|no code OT-13",
                "routing.csv|POLICE,LEAD,R-T*;R-W*|POLICE,LEAD,R-X*|khi|no such condition",
                "routing.csv|POLICE,LEAD|CONG_AN,LEAD|vai_tro|one of",
                "urgency.csv|carerIsHarmDoer|carerIsHarmful|khi|no such condition",
                "missing_facts.csv|night,viec|moonlight,viec|du_kien|no fact moonlight",
                "special_circumstances.csv|SC-A1,SC-A|SC-A1,SC-X|nhom|no code SC-X",
                "penalties.csv|,2026-09-10,|,10/09/2026,|hieu_luc_tu|a date",
                "deadlines.csv|checkReport,EMERGENCY,12,gio|checkReport,EMERGENCY,12,phut|don_vi|one of",
                "rulebook.csv|2021-03-15|15/03/2021|gia_tri|a date"
            })
    void namesFileLineAndColumnOfABrokenCell(String file, String from, String to, String column, String why) {
        RulesRefused refused = refused(() -> Rulebook.compile(
                Shipped.with(file, text -> text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)))));
        assertThat(refused.faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.why().en() + ". " + fault.mend().en()).contains(why);
            assertThat(fault.words().vi()).contains(file);
        });
    }

    @Test
    void everyRowHasALegalBasisAndAStanding() {
        RulesRefused noBasis = refused(() -> Rulebook.compile(Shipped.with(
                "risk_factors.csv", text -> text.replaceFirst("(RF-07,[^,]*,[^,]*,[^,]*,)[^,]*,", "$1,"))));
        assertThat(noBasis.faults()).anySatisfy(fault -> {
            assertThat(fault.column()).isEqualTo("legal_basis");
            assertThat(fault.line()).isEqualTo(8);
        });
        RulesRefused noStanding = refused(() -> Rulebook.compile(
                Shipped.with("risk_factors.csv", text -> text.replaceFirst("chinh_sach", "chắc_là_luật"))));
        assertThat(noStanding.faults())
                .anySatisfy(fault -> assertThat(fault.column()).isEqualTo("tinh_trang"));
    }

    @Test
    void aMissingTableATableTooManyAndWrongHeadingsAreNamed() {
        assertThat(refused(() -> Rulebook.compile(Shipped.without("urgency.csv")))
                        .faults())
                .anySatisfy(fault -> assertThat(fault.words().en()).isEqualTo("urgency.csv: this file is missing"));
        assertThat(refused(() -> Rulebook.compile(Shipped.with("extra.csv", nothing -> "a,b\n1,2\n")))
                        .faults())
                .anySatisfy(fault -> assertThat(fault.words().en()).isEqualTo("extra.csv: is no table of a rulebook"));
        assertThat(refused(() -> Rulebook.compile(Shipped.with("classes.csv", text -> "x" + text)))
                        .faults())
                .anySatisfy(fault -> {
                    assertThat(fault.file()).isEqualTo("classes.csv");
                    assertThat(fault.line()).isEqualTo(1);
                    assertThat(fault.why().en()).contains("the headings must be ma,thu_bac");
                });
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Map<String, String> texts = new HashMap<>(Shipped.FILES.byPath());
        texts.computeIfPresent(
                "numbers.csv", (file, text) -> text.replace(",13,", ",x,").replace(",16,", ",y,"));
        texts.computeIfPresent("classes.csv", (file, text) -> text.replace(",80,", ",z,"));
        assertThat(refused(() -> Rulebook.compile(RuleFiles.of(texts))).faults())
                .hasSizeGreaterThan(3);
    }

    @Test
    void whatASpreadsheetChangesWithoutChangingACellKeepsTheHash() {
        Map<String, String> saved = new HashMap<>();
        Shipped.FILES
                .byPath()
                .forEach((file, text) -> saved.put(
                        file,
                        "\uFEFF"
                                + Normalizer.normalize(text, Normalizer.Form.NFD)
                                        .replace("\n", "\r\n")
                                + (file.endsWith(".csv") ? ",,,\r\n\r\n" : "")));
        assertThat(RuleFiles.of(saved).hash()).isEqualTo(Shipped.FILES.hash());
        assertThat(Shipped.with("same_trade.csv", text -> text.replace(",", ";").replace("V;", "V,"))
                        .byPath()
                        .get("same_trade.csv"))
                .contains("OT-01,NT-01,");
    }

    @Test
    void archivedBytesGiveTheSameFilesAndHash() {
        RuleFiles back = RuleFiles.from(Shipped.FILES.bytes());
        assertThat(back).isEqualTo(Shipped.FILES);
        assertThat(back.hash()).isEqualTo(Shipped.FILES.hash());
    }

    @Test
    void otherEncodingsAreRefusedInPlainWords() throws IOException {
        Files.write(folder.resolve("numbers.csv"), "ma,gia_tri\nTUỔI,13\n".getBytes(StandardCharsets.UTF_16));
        RulesRefused refused = refused(() -> RuleFiles.in(folder));
        assertThat(refused.faults().get(0).words().vi()).contains("numbers.csv", "không phải UTF-8");
        assertThat(refused.faults().get(0).mend().vi()).contains("CSV UTF-8");
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        Files.write(folder.resolve("numbers.csv"), new byte[2_000_001]);
        assertThat(refused(() -> RuleFiles.in(folder)).faults().get(0).why().en())
                .contains("too large");
    }

    @Test
    void anEmptyOrMissingFolderIsNamed() {
        assertThat(RulesCheck.of(folder).isWell()).isFalse();
        assertThat(RulesCheck.of(folder.resolve("nowhere")).faults()).hasSize(1);
    }

    private static RulesRefused refused(Runnable reading) {
        RulesRefused refused = catchThrowableOfType(RulesRefused.class, reading::run);
        assertThat(refused).as("it was taken").isNotNull();
        return refused;
    }
}
