package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Reason;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/** The examples that lie beside the rules: what they expect is what the rules give. */
class ExamplesTests {

    private static final String FILE = "examples/extra.ndjson";
    private static final String TABLE = "examples/codes.csv";

    @Test
    void everyShippedExampleComesOutAsItExpects() {
        RulesCheck check = RulesCheck.of(Path.of("rules"));
        assertThat(check.errors()).isEmpty();
        assertThat(check.examples()).isGreaterThan(700);
        assertThat(check.hash()).startsWith("sha256:").hasSize(71);
    }

    @Test
    void everyCodeThatRulesGiveIsExpectedBySomeExample() {
        String all = ShippedExamples.all().toString();
        Set<String> unseen = new TreeSet<>();
        for (Reason reason : Shipped.rulebook().law(LocalDate.of(2026, 10, 1)).reasons()) {
            boolean given = reason.kind() != Reason.Kind.SIGNAL
                    && !reason.code().startsWith("PEN-130")
                    && !reason.code().equals("PEN-15.2C");
            if (given && !all.contains("\"" + reason.code() + "\"")) {
                unseen.add(reason.code());
            }
        }
        assertThat(unseen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"n\", \"facts\": {\"factDate\": \"2026-10-02\"}, \"expect\": {\"childClass\": \"AT_RISK\"}} | childClass must be AT_RISK (At risk of becoming a child labourer) but is NEEDS_INFO (",
                "{\"name\": \"n\", \"facts\": {\"factDate\": \"2026-10-02\"}, \"expect\": {\"missingFacts\": []}} | missingFacts must be []",
                "{\"name\": \"n\", \"facts\": {\"factDate\": \"2026-10-02\"}, \"expect\": {\"luck\": []}} | no answer called luck",
                "{\"name\": \"n\", \"facts\": {\"factDate\": \"2026-10-02\", \"sex\": \"X\"}, \"expect\": {}} | wrong at /sex",
                "{\"name\": \"n\", \"facts\": {\"factDate\": \"2021-03-14\"}, \"expect\": {}} | not in force",
                "{\"name\": \"n\", \"facts\": {\"factDate\": \"2026-10-02\"}} | must have facts and expect",
                "not json | is not JSON"
            })
    void anExampleThatComesOutOtherwiseIsNamedWithItsLine(String line, String why) {
        RuleFiles files = Shipped.with(FILE, nothing -> "\n" + line);
        Faults faults = new Faults();
        new Examples(Rulebook.compile(files)).run(faults);
        assertThat(faults.found()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.why().en()).contains(why);
        });
        assertThatThrownBy(() -> CheckedRulebook.of(files)).isInstanceOf(RulesRefused.class);
    }

    @Test
    void examplesInLinesOfJsonComeOutAsTheOnesInTablesDo() {
        Map<String, String> texts = new HashMap<>(Shipped.FILES.byPath());
        texts.keySet().removeIf(path -> path.startsWith("examples/"));
        texts.put(
                "examples/all.ndjson",
                ShippedExamples.all().stream().map(JsonNode::toString).collect(Collectors.joining("\n")));
        RuleFiles lines = RuleFiles.of(texts);
        Faults faults = new Faults();
        Examples examples = new Examples(Rulebook.compile(lines));
        examples.run(faults);
        assertThat(faults.found()).isEmpty();
        assertThat(examples.count()).isEqualTo(new Examples(Shipped.rulebook()).count());
        assertThat(examples.forPractice())
                .isEqualTo(new Examples(Shipped.rulebook()).forPractice())
                .hasSize(13);
        assertThat(ExampleFiles.golden(lines)).isEqualTo(ExampleFiles.golden(Shipped.FILES));
    }

    /** Rows beneath {@code ten_vi,ngay,ngay_sinh,dang_lam,viec,viec_gio_ngay,nguy_co,kq_phan_loai,kq_can_cu,kq_can_hoi,kq_vien_dan}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,2026-10-02,,,,,,AT_RISK,,,             | 2 | kq_phan_loai | must be AT_RISK (At risk of becoming a child labourer) but is NEEDS_INFO",
                "a,2026-10-02,,,,,,,,khong_co,            | 2 | kq_can_hoi   | must be khong_co but is boc_lot; dang_lam; dua_di; ep_buoc; ngay_sinh",
                "a,2026-10-02,,co,,4,,,,viec_gio_ngay:1,  | 2 | kq_can_hoi   | missing viec_gio_ngay:1, too many boc_lot",
                "a,2026-10-02,,,,,,,,,R-C1=Điều 143       | 2 | kq_vien_dan  | must have Điều 143 but is (no R-C1)",
                "a,2026-10-02,,,,,,,,,,                   | 2 | kq_phan_loai | says nothing of what has to come back",
                "a,,,,,,,AT_RISK,,,                       | 2 | ngay         | ",
                "a,02/10/2026,,,,,,AT_RISK,,,             | 2 | ngay         | does not fit",
                "a,2021-03-14,,,,,,AT_RISK,,,             | 2 | ngay         | not in force",
                "a,2026-10-02,2026-02-30,,,,,AT_RISK,,,   | 2 | ngay_sinh    | does not fit",
                "a,2026-10-02,2027-01-01,,,,,AT_RISK,,,   | 2 | ngay_sinh    | ",
                "a,2026-10-02,,maybe,,,,AT_RISK,,,        | 2 | dang_lam     | does not fit",
                "a,2026-10-02,,co,LW-99,,,AT_RISK,,,      | 2 | viec         | ",
                "a,2026-10-02,,co,khong_co,4,,AT_RISK,,,  | 2 | viec_gio_ngay | viec says khong_co",
                "a,2026-10-02,,khong,LW-01,,,AT_RISK,,,   | 2 | viec         | ",
                "a,2026-10-02,,co,,25,,AT_RISK,,,         | 2 | viec_gio_ngay | ",
                "a,2026-10-02,,,,,RF-99,AT_RISK,,,        | 2 | nguy_co      | ",
                "a,2026-10-02,,,,,khong_co;RF-01,AT_RISK,,, | 2 | nguy_co    | ",
                "a,2026-10-02,,,,,,AT_RISC,,,             | 2 | kq_phan_loai | no code AT_RISC",
                "a,2026-10-02,,,,,,,R-C1;R-X9,,           | 2 | kq_can_cu    | no code R-X9",
                "a,2026-10-02,,,,,,,,gio_ngay:1,          | 2 | kq_can_hoi   | no fact called gio_ngay:1",
                "a,2026-10-02,,,,,,,,viec_gio_ngay:0,     | 2 | kq_can_hoi   | no fact called viec_gio_ngay:0",
                "a,2026-10-02,,,,,,,,,R-C1                | 2 | kq_vien_dan  | does not fit",
                ",2026-10-02,,,,,,AT_RISK,,,              | 2 | ten_vi       | no example is above",
                "a,2026-10-02,,,,,,NEEDS_INFO,,,/,,,,LW-01,,,,,, | 3 | viec  | the named row above has none",
                "a,2026-10-02,,co,LW-01,,,NEEDS_INFO,,,/,2026-10-02,,,LW-01,,,,,, | 3 | ngay | only adds a job",
                "a,2026-10-02,,co,LW-01,,,NEEDS_INFO,,,/,,,,LW-99,,,,,, | 3 | viec | ",
                "a,2026-10-02,,co,LW-01,,,NEEDS_INFO,,,/a,2026-10-03,,,,,,NEEDS_INFO,,, | 3 | | an example of that name stands at examples/codes.csv, line 2",
                "a,2026-10-02,,,,,,NEEDS_INFO,,,/b,2026-10-02,,,,,,AT_RISK,,, | 3 | kq_phan_loai | has the facts of the example at examples/codes.csv, line 2",
                "a,2026-10-02                             | 2 | | has 2 cells",
                "a,2026-10-02,,,,,=1,NEEDS_INFO,,,        | 2 | nguy_co      | formula"
            })
    void whatIsWrongWithARowIsToldAtItsCell(String rows, int line, @Nullable String column, @Nullable String why) {
        String heading =
                "ten_vi,ngay,ngay_sinh,dang_lam,viec,viec_gio_ngay,nguy_co,kq_phan_loai,kq_can_cu,kq_can_hoi,kq_vien_dan";
        assertThat(faultsOf(heading + "\n" + rows.replace('/', '\n')))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo(TABLE);
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(fault.column()).isEqualTo(column);
                    assertThat(fault.why().en()).contains(why == null ? "" : why);
                    assertThat(fault.mend().vi()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ten_vi,ngay,kq_phan_loai,diem | diem | no column of that name",
                "ten_vi,ngay,kq_phan_loai,     | 4    | no column of that name",
                "ten_vi,ngay,ngay              | ngay | stands twice",
                "ngay,kq_phan_loai             | ten_vi | is missing"
            })
    void whatIsWrongWithTheHeadingsIsToldAtTheColumn(String headings, String column, String why) {
        assertThat(faultsOf(headings + "\na,b")).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.why().en()).contains(why);
        });
    }

    @Test
    void whatARowDoesNotSayIsUnknownAndNotCompared() {
        assertThat(faultsOf("""
                        ten_vi,ngay,ngay_sinh,dang_lam,viec,viec_gio_ngay,ep_buoc,boc_lot,dua_di,kq_phan_loai,kq_can_cu,kq_can_hoi
                        "chỉ biết ngày 2",2026-10-02,,,,,,,,NEEDS_INFO,,
                        "đã hỏi, không có việc",2026-10-02,2014-01-02,co,khong_co,,khong_co,khong_co,khong_co,,,viec
                        "một việc chưa rõ gì",2026-10-02,2014-01-02,co,chua_ro,,khong_co,khong_co,khong_co,,,viec:1;viec_noi_lam:1;viec_gio_ngay:1;viec_gio_tuan:1;viec_lam_them:1;viec_lam_dem:1
                        "hai việc, 12 tuổi",2026-10-02,2014-01-02,co,LW-05,2,,,,,R-C1;R-C4,
                        ,,,,LW-09,3,,,,,,
                        """)).isEmpty();
    }

    @Test
    void aTableOfExamplesIsNamedAfterATable() {
        RuleFiles files = Shipped.with("examples/more.csv", nothing -> "ten_vi,ngay\n");
        assertThatThrownBy(() -> Rulebook.compile(files))
                .isInstanceOfSatisfying(RulesRefused.class, refused -> assertThat(refused.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.mend().en()).contains("examples/light_work.csv")));
    }

    @Test
    void aTableOfTooManyExamplesIsRefused() {
        String row = "a,2026-10-02,NEEDS_INFO\n";
        assertThatThrownBy(() -> Shipped.with(TABLE, nothing -> "ten_vi,ngay,kq_phan_loai\n" + row.repeat(2001)))
                .isInstanceOf(RulesRefused.class)
                .hasMessageContaining("more than 2000 rows");
    }

    private static List<RuleFault> faultsOf(String table) {
        Faults faults = new Faults();
        new Examples(Rulebook.compile(Shipped.with(TABLE, nothing -> table))).run(faults);
        return faults.found();
    }
}
