package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
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

    @Test
    void everyShippedExampleComesOutAsItExpects() {
        RulesCheck check = RulesCheck.of(Path.of("rules"));
        assertThat(check.errors()).isEmpty();
        assertThat(check.examples()).isGreaterThan(700);
        assertThat(check.hash()).startsWith("sha256:").hasSize(71);
    }

    @Test
    void everyCodeThatRulesGiveIsExpectedBySomeExample() {
        String all = String.join(
                "\n",
                Shipped.FILES.byPath().entrySet().stream()
                        .filter(file -> file.getKey().startsWith("examples/"))
                        .map(file -> file.getValue())
                        .toList());
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
                "{\"name\": \"n\", \"facts\": {\"factDate\": \"2026-10-01\"}, \"expect\": {\"childClass\": \"AT_RISK\"}} | childClass must be \"AT_RISK\" but is \"NEEDS_INFO\"",
                "{\"name\": \"n\", \"facts\": {\"factDate\": \"2026-10-01\"}, \"expect\": {\"missingFacts\": []}} | missingFacts must be []",
                "{\"name\": \"n\", \"facts\": {\"factDate\": \"2026-10-01\"}, \"expect\": {\"luck\": []}} | no answer called luck",
                "{\"name\": \"n\", \"facts\": {\"factDate\": \"2026-10-01\", \"sex\": \"X\"}, \"expect\": {}} | wrong at /sex",
                "{\"name\": \"n\", \"facts\": {\"factDate\": \"2021-03-14\"}, \"expect\": {}} | not in force",
                "{\"name\": \"n\", \"facts\": {\"factDate\": \"2026-10-01\"}} | must have facts and expect",
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
}
