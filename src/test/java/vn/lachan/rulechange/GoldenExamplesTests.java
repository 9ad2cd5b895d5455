package vn.lachan.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.lachan.rulebook.ExampleFiles;
import vn.lachan.rulebook.law.RuleFiles;

/** A golden case of the law changes only where two persons agree, whatever is done to its row. */
class GoldenExamplesTests {

    private static final RuleFiles SHIPPED = RuleFiles.in(Path.of("rules"));
    private static final String RISKS = "examples/risk_factors.csv";
    private static final String GOLDEN = "two structural factors are,co,";

    @Test
    void theCasesThatStateTheLawAreGolden() {
        assertThat(ExampleFiles.golden(SHIPPED)).hasSize(24);
    }

    @Test
    void changingRemovingOrUnmarkingOneNeedsTwoPersons() {
        assertThat(approvals(text -> text.replace(GOLDEN, "two structural factors are,,")))
                .isEqualTo(2);
        assertThat(approvals(text -> text.replace(GOLDEN, "two structural factors are,khong,")))
                .isEqualTo(2);
        assertThat(approvals(text -> text.lines()
                        .filter(line -> !line.contains(GOLDEN))
                        .reduce("", (all, line) -> all + line + "\n")))
                .isEqualTo(2);
        assertThat(approvals(text -> text.replace("RF-01;RF-10", "RF-01;RF-11")))
                .isEqualTo(2);
    }

    @Test
    void soDoesMarkingOneMoreAndRemovingTheWholeTable() {
        assertThat(approvals(text -> text.replace("three structural factors,,", "three structural factors,co,")))
                .isEqualTo(2);
        Map<String, String> less = new HashMap<>(SHIPPED.byPath());
        less.remove(RISKS);
        assertThat(GoldenExamples.approvals(SHIPPED, RuleFiles.of(less))).isEqualTo(2);
    }

    @Test
    void whatHasNoMarkNeedsOnePersonAndSoDoesTheOrderOfRows() {
        assertThat(approvals(text ->
                        text.replace("three structural factors,,,2026-10-01", "three structural factors,,,2026-10-02")))
                .isEqualTo(1);
        assertThat(approvals(text -> {
                    String golden = text.lines()
                            .filter(line -> line.contains(GOLDEN))
                            .findFirst()
                            .orElseThrow();
                    return text.replace(golden + "\n", "") + golden + "\n";
                }))
                .isEqualTo(1);
    }

    private static int approvals(UnaryOperator<String> change) {
        Map<String, String> texts = new HashMap<>(SHIPPED.byPath());
        String before = texts.getOrDefault(RISKS, "");
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        texts.put(RISKS, after);
        return GoldenExamples.approvals(SHIPPED, RuleFiles.of(texts));
    }
}
