package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lachan.rulebook.RuleFault.Severity;
import vn.lachan.rulebook.gate.Gaps;
import vn.lachan.rulebook.gate.Sense;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/** One small mistake in the shipped rules at a time: where it is told, how, and that it does not come into force. */
class GateTests {

    /** What a change gives, wherever the gate finds it. */
    private static List<RuleFault> found(RuleFiles files) {
        try {
            Rulebook rulebook = Rulebook.compile(files);
            Faults faults = new Faults();
            Sense.look(rulebook, faults);
            Gaps.lookAtTheLatest(rulebook, new Effort(Duration.ofMinutes(1)), faults);
            return faults.found();
        } catch (RulesRefused refused) {
            return refused.faults();
        }
    }

    private static RuleFiles changed(String file, String from, String to) {
        String after = to == null ? "" : to.replace('⏎', '\n');
        UnaryOperator<String> change = text -> from.equals("<END>")
                ? text + after
                : text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(after));
        return Shipped.with(file, change);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/rules-broken/sense.txt",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1,
            maxCharsPerColumn = 1000)
    void tellsWhatMakesNoSense(
            String file, String from, String to, Integer line, String column, Severity severity, String says) {
        assertThat(found(changed(file, from, to))).anySatisfy(fault -> {
            assertThat(fault.why().en()).contains(says);
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.severity()).isEqualTo(severity);
            assertThat(fault.why().vi()).isNotBlank().isNotEqualTo(fault.why().en());
            assertThat(fault.mend().vi()).isNotBlank();
            assertThat(fault.mend().en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/rules-broken/gaps.txt",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1,
            maxCharsPerColumn = 1000)
    void showsAGapAsAChildWhomNoRowCovers(String file, String from, String to, String at, String column, String says) {
        assertThat(found(changed(file, from, to))).anySatisfy(fault -> {
            assertThat(fault.why().en()).contains(says);
            assertThat(fault.file() + (fault.line() == null ? "" : " " + fault.line()))
                    .isEqualTo(at);
            assertThat(fault.column()).isEqualTo(column);
        });
    }

    @Test
    void theShippedRulesHaveNoErrorAndOneRowThatIsNeverUsed() {
        RulesCheck check = RulesCheck.of(Path.of("rules"));
        assertThat(check.errors()).isEmpty();
        assertThat(check.warnings())
                .extracting(fault -> fault.words().en())
                .containsExactly(
                        "routing.csv, line 16, column khi: the row is never used: line 13 always holds before it",
                        "routing.csv, line 16: no example would notice if this row were left out");
        assertThat(check.isWell()).isTrue();
    }

    @Test
    void tellsTheChildOfAGapInPlainWordsWithHowManyMore() {
        assertThat(found(changed("age_bands.csv", "under 15,4,20,", "under 15,,20,")))
                .filteredOn(RuleFault::refuses)
                .first()
                .satisfies(fault -> {
                    assertThat(fault.why().vi())
                            .startsWith("bé trai 14 tuổi, đang đi học, làm “")
                            .contains(
                                    "20 giờ/ngày, 20 giờ/tuần",
                                    "không dòng nào giới hạn số giờ một ngày",
                                    "trường hợp thử khác như vậy");
                    assertThat(fault.mend().vi()).contains("Ghi số giờ");
                });
    }

    /** A child that cannot be would teach a supervisor nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            under 15,,20,  | gio_ngay | 20 giờ/ngày, 20 giờ/tuần
            under 15,4,,   | gio_tuan | 4 giờ/ngày, 28 giờ/tuần
            under 15,,,    | gio_ngay | 24 giờ/ngày, 24 giờ/tuần
            under 15,,,    | gio_tuan | 24 giờ/ngày, 168 giờ/tuần
            """)
    void theHoursOfAGapAreSuchAsAWeekHas(String hours, String column, String told) {
        assertThat(found(changed("age_bands.csv", "under 15,4,20,", hours)))
                .filteredOn(fault -> column.equals(fault.column()) && fault.refuses())
                .extracting(fault -> fault.why().vi())
                .first(InstanceOfAssertFactories.STRING)
                .contains(told);
    }

    @Test
    void aRulebookWithAGapDoesNotComeIntoForce() {
        RuleFiles gap = changed("20-hazardous.drl", "age < $law.number(\"ADULT_AGE\"), $law.haz", "age < 15, $law.haz");
        SortedMap<String, String> withoutExamples = new TreeMap<>(gap.byPath());
        withoutExamples.keySet().removeIf(path -> path.startsWith("examples/"));
        assertThatThrownBy(() -> CheckedRulebook.of(new RuleFiles(withoutExamples)))
                .isInstanceOf(RulesRefused.class)
                .hasMessageContaining("does prohibited work and no rule finds it");
    }

    @Test
    void namesRowsNumbersAndRulesThatNoExampleWouldNotice() {
        RuleFiles less = Shipped.with("examples/support_matrix.csv", text -> text.lines()
                .filter(line -> !line.contains("SUP-EDU") && !line.contains("SUP-SOC"))
                .reduce("", (all, line) -> all + line + "\n"));
        assertThat(RulesCheck.of(less).warnings())
                .extracting(fault -> fault.words().en())
                .contains(
                        "support_matrix.csv, line 2: no example would notice if this row were left out",
                        "support_matrix.csv, line 3: no example would notice if this row were left out")
                .doesNotContain("support_matrix.csv, line 4: no example would notice if this row were left out");
        SortedMap<String, String> none = new TreeMap<>(Shipped.FILES.byPath());
        none.keySet().removeIf(path -> path.startsWith("examples/"));
        assertThat(RulesCheck.of(new RuleFiles(none)).warnings())
                .extracting(fault -> fault.words().en())
                .contains(
                        "20-hazardous.drl, line 4: no example would notice if the rule R-H1 were left out",
                        "age_bands.csv, line 4, column gio_tuan: no example would notice if 20 became 21",
                        "routing.csv, line 2: no example would notice if this row were left out")
                .noneMatch(words -> words.startsWith("deadlines.csv"));
        RuleFiles few = Shipped.without("examples/numbers.csv");
        assertThat(RulesCheck.of(few).warnings())
                .extracting(fault -> fault.words().en())
                .anyMatch(words ->
                        words.startsWith("numbers.csv, line 9, column gia_tri: no example would notice if 1 became 2"));
    }
}
