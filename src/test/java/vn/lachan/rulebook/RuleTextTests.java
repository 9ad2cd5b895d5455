package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules in words: what a lawyer reads says what the rule asks. */
class RuleTextTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final List<RuleText> rules =
            Shipped.rulebook().on(DAY).orElseThrow().rules();

    @Test
    void saysAConditionWithItsNumbersAndLists() {
        assertThat(lines(rule("R-C3").condition(), true))
                .containsExactly(
                        "Với từng việc làm của trẻ, tất cả điều sau:",
                        "- tuổi từ 13 (Tuổi được làm công việc nhẹ trong danh mục)",
                        "- tuổi dưới 15 (Tuổi lao động tối thiểu)",
                        "- công việc không nằm trong danh mục công việc nhẹ",
                        "- Ít nhất một điều sau:",
                        "-- chưa rõ người sử dụng lao động",
                        "-- người sử dụng lao động không phải “Gia đình của trẻ”");
        assertThat(lines(rule("R-C3").condition(), false))
                .contains(
                        "- age is at least 13 (Age from which listed light work is allowed)",
                        "- the work is not on the list of light work",
                        "-- the employer is not known");
    }

    @Test
    void saysWhatJobsAndFindingsARuleWaitsFor() {
        assertThat(lines(rule("R-C7").condition(), true))
                .contains(
                        "- trẻ đang làm việc",
                        "- đã có một trong các căn cứ R-C1, R-C2, R-C3, R-C4, R-C5, R-C6, R-H1, R-H2");
        assertThat(lines(rule("R-C5").condition(), true))
                .contains(
                        "-- Có ít nhất một việc làm mà:",
                        "--- có làm thêm giờ",
                        "--- công việc không nằm trong danh mục được làm thêm giờ");
    }

    @Test
    void comparesDaysAsDays() {
        assertThat(lines(rule("R-C2").condition(), true))
                .contains("-- ngày có văn bản đồng ý của cơ quan lao động cấp tỉnh sau ngày của dữ kiện");
    }

    @Test
    void givesEveryRuleItsClassBasisStandingAndFacts() {
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.legalBasis()).contains(rule.article());
            assertThat(rule.standing()).isIn("luat", "chinh_sach", "chua_kiem_chung");
            assertThat(rule.facts().isEmpty() && rule.needs().isEmpty())
                    .as(rule.code())
                    .isFalse();
            assertThat(rule.file()).endsWith(".drl");
        });
        assertThat(rule("R-H1").childClass()).isEqualTo("HAZARDOUS_WORK");
        assertThat(rule("R-C4").facts()).extracting(Words::vi).contains("tuổi", "có làm thêm giờ");
    }

    /** Nothing of the language of the rules is left in what people read. */
    @Test
    void leavesNoCodeOfTheLanguageInWords() {
        assertThat(rules.stream().flatMap(rule -> Stream.of(true, false)
                        .flatMap(vietnamese -> lines(rule.condition(), vietnamese).stream())))
                .noneMatch(line -> line.matches(".*(\\$law|==|&&|\\|\\||null|\\bCodes?\\[|[a-z]+[A-Z][a-z]+).*"));
    }

    private RuleText rule(String code) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Clause clause, boolean vietnamese) {
        return lines(clause, vietnamese, "")
                .map(line -> line.replaceFirst("^(-+)(?=[^-])", "$1 "))
                .collect(Collectors.toList());
    }

    private static Stream<String> lines(Clause clause, boolean vietnamese, String indent) {
        String said = vietnamese ? clause.words().vi() : clause.words().en();
        return Stream.concat(
                Stream.of(indent + said),
                clause.parts().stream().flatMap(part -> lines(part, vietnamese, indent + "-")));
    }
}
