package vn.lachan.rulechange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.lachan.rulebook.RuleText;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulechange.draft.RowChange;
import vn.lachan.rulechange.draft.RowChange.CellChange;
import vn.lachan.rulechange.reading.RulebookDifference.Side;

/** Two rulebooks are compared as a lawyer would: what the rules say, row by row, example by example. */
class RulebookDifferenceTests {

    private static final RuleFiles SHIPPED = RuleFiles.in(Path.of("rules"));
    private static final Side BEFORE = side(SHIPPED);

    private static Side side(RuleFiles files) {
        return new Side(files, Rulebook.compile(files).latest());
    }

    private static RulebookDifference after(String file, UnaryOperator<String> change) {
        Map<String, String> texts = new HashMap<>(SHIPPED.byPath());
        assertThat(texts.put(file, change.apply(texts.getOrDefault(file, "")))).isNotEqualTo(texts.get(file));
        return RulebookDifference.between(BEFORE, side(RuleFiles.of(texts)));
    }

    private static String condition(RuleText rule) {
        return rule.condition().text(Locale.forLanguageTag("vi"));
    }

    @Test
    void aRulebookDoesNotDifferFromItself() {
        assertThat(RulebookDifference.between(BEFORE, BEFORE).isEmpty()).isTrue();
    }

    @Test
    void aRuleIsComparedBySentences() {
        RulebookDifference difference = after(
                "30-child-labour.drl",
                text -> text.replaceFirst("hoursPerWeek > (.*FAMILY_HOURS_WEEK)", "hoursPerWeek >= $1"));

        assertThat(difference.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.code()).isEqualTo("R-C1");
            String before = condition(rule.before().orElseThrow());
            String after = condition(rule.after().orElseThrow());
            assertThat(before).isNotEqualTo(after).contains("\n– ");
            assertThat(before.lines().filter(line -> !after.contains(line)))
                    .singleElement()
                    .asString()
                    .contains("quá");
            assertThat(after.lines().filter(line -> !before.contains(line)))
                    .singleElement()
                    .asString()
                    .contains("từ");
        });
        assertThat(difference.tables()).isEmpty();
        assertThat(difference.rewritten()).isEmpty();
    }

    @Test
    void rulesThatCameAndWentAreTold() {
        UnaryOperator<String> renamed = text -> text.replace("R-H2", "R-H2B");
        Map<String, String> texts = new HashMap<>(SHIPPED.byPath());
        texts.replaceAll((file, text) -> file.startsWith("examples/") ? text : renamed.apply(text));

        RulebookDifference difference = RulebookDifference.between(BEFORE, side(RuleFiles.of(texts)));

        assertThat(difference.rules())
                .filteredOn(rule -> rule.code().startsWith("R-H2"))
                .satisfiesExactlyInAnyOrder(
                        added -> assertThat(added.before()).isEmpty(),
                        removed -> assertThat(removed.after()).isEmpty());
    }

    @Test
    void aFileThatOnlyLooksOtherwiseIsNotPassedOver() {
        RulebookDifference difference = after("20-hazardous.drl", text -> "// Ghi chú mới.\n" + text);

        assertThat(difference.rules()).isEmpty();
        assertThat(difference.rewritten()).containsExactly("20-hazardous.drl");
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void aTableIsComparedByRowsAndCells() {
        RulebookDifference difference =
                after("numbers.csv", text -> text.replace("STRUCTURAL_FACTORS,2,", "STRUCTURAL_FACTORS,3,"));

        assertThat(difference.tables()).singleElement().satisfies(table -> {
            assertThat(table.table().file()).isEqualTo("numbers.csv");
            assertThat(table.changes())
                    .singleElement()
                    .isInstanceOfSatisfying(RowChange.Changed.class, row -> assertThat(row.changes())
                            .containsExactly(new CellChange("gia_tri", "2", "3")));
        });
    }

    /** Examples of the law are tables; those of earlier rulebooks were lines. */
    @Test
    void examplesAreComparedPlaceByPlace() {
        String file = "examples/nguy-co.ndjson";
        Side before = withLines(file, line("một", "NO_FINDING"), line("hai", "AT_RISK"), line("ba", "AT_RISK"));
        Side after = withLines(file, line("một", "AT_RISK"), line("ba", "AT_RISK"), line("mới", "AT_RISK"));

        assertThat(RulebookDifference.between(before, after).examples())
                .satisfiesExactly(
                        changed -> {
                            assertThat(changed.kind()).isEqualTo(ExampleDifference.Kind.CHANGED);
                            assertThat(changed.line()).isEqualTo(1);
                            assertThat(changed.places()).singleElement().satisfies(place -> {
                                assertThat(place.pointer()).isEqualTo("/expect/childClass");
                                assertThat(String.valueOf(place.then())).isEqualTo("\"NO_FINDING\"");
                                assertThat(String.valueOf(place.now())).isEqualTo("\"AT_RISK\"");
                            });
                        },
                        added -> {
                            assertThat(added.kind()).isEqualTo(ExampleDifference.Kind.ADDED);
                            assertThat(added.name().vi()).isEqualTo("mới");
                        },
                        removed -> {
                            assertThat(removed.kind()).isEqualTo(ExampleDifference.Kind.REMOVED);
                            assertThat(removed.line()).isEqualTo(2);
                        });
    }

    @Test
    void aLineThatIsNoExampleGoesByWhatStandsThere() {
        String file = "examples/nguy-co.ndjson";
        Side before = withLines(file, line("một", "AT_RISK"));
        Side after = withLines(file, line("một", "AT_RISK"), "{\"ten\": \n", "[1]\n");

        assertThat(RulebookDifference.between(before, after).examples())
                .extracting(example -> example.name().vi())
                .containsExactly("{\"ten\": ", "[1]");
    }

    private static String line(String name, String childClass) {
        return "{\"name\": \"%s\", \"ten\": \"%s\", \"facts\": {}, \"expect\": {\"childClass\": \"%s\"}}\n"
                .formatted(name, name, childClass);
    }

    private static Side withLines(String file, String... lines) {
        Map<String, String> texts = new HashMap<>(SHIPPED.byPath());
        texts.put(file, String.join("", lines));
        return new Side(RuleFiles.of(texts), BEFORE.edition());
    }

    @Test
    void tablesOfExamplesAreComparedByRowsToo() {
        RulebookDifference difference = after(
                "examples/risk_factors.csv", text -> text.replaceFirst(",NO_FINDING,STANDARD,", ",AT_RISK,STANDARD,"));

        assertThat(difference.tables()).singleElement().satisfies(table -> {
            assertThat(table.table().file()).isEqualTo("examples/risk_factors.csv");
            assertThat(table.changes()).hasSize(1);
        });
    }
}
