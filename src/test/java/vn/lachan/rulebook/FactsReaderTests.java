package vn.lachan.rulebook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsReaderTests {

    private static final Codes CODES = new StandInRulebooks().latest().codes();

    private static Reading read(String json) {
        return FactsReader.read(json.getBytes(UTF_8)).against(CODES);
    }

    private static Facts facts(String json) {
        Reading reading = read(json);
        assertThat(reading).as(json).isInstanceOf(Reading.Clear.class);
        return ((Reading.Clear) reading).facts();
    }

    private static List<FactsError> errors(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Unclear.class);
        return ((Reading.Unclear) reading).errors();
    }

    private static List<String> pointers(String json) {
        return errors(read(json)).stream().map(FactsError::pointer).toList();
    }

    @Test
    void readsEverythingThatTheContractTells() {
        Facts facts = facts(MalformedFacts.FULL);

        assertThat(facts.childRef()).isEqualTo("ref-1");
        assertThat(facts.factDate()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(facts.birthDatePrecision()).isEqualTo(Facts.Precision.MONTH);
        assertThat(facts.injuryPercent()).isEqualTo(new BigDecimal("30.5"));
        assertThat(facts.coercion()).containsExactly("CONFINEMENT", "DEBT_BONDAGE");
        assertThat(facts.exploitation()).isEmpty();
        Facts.Job job = facts.knownJobs().get(0);
        assertThat(job.hoursPerDay()).isEqualTo(new BigDecimal("4.5"));
        assertThat(job.hoursPerWeek()).isEqualTo(new BigDecimal("20"));
        assertThat(job.provincialConsentDate()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(facts.knownJobs()).hasSize(2);
    }

    @Test
    void takesNullAsUnknown() {
        Facts sparse = facts("{\"factDate\": \"2026-10-01\", \"working\": null, \"jobs\": null, \"coercion\": null,"
                + " \"birthDate\": null, \"birthDatePrecision\": null, \"sex\": null, \"injuryPercent\": null}");

        assertThat(sparse).isEqualTo(facts("{\"factDate\": \"2026-10-01\"}"));
        assertThat(sparse.jobs()).isNull();
        assertThat(sparse.coercion()).isNull();
        assertThat(sparse.birthDatePrecision()).isEqualTo(Facts.Precision.DAY);
    }

    @Test
    void keepsAnEmptyListApartFromAnUnknownOne() {
        Facts asked = facts("{\"factDate\": \"2026-10-01\", \"working\": true, \"jobs\": [], \"coercion\": []}");

        assertThat(asked.jobs()).isEmpty();
        assertThat(asked.coercion()).isEmpty();
        assertThat(asked.exploitation()).isNull();
    }

    @Test
    void countsARepeatedCodeOnce() {
        assertThat(facts("{\"factDate\": \"2026-10-01\", \"riskFactors\": [\"RF-02\", \"RF-01\", \"RF-02\"]}")
                        .riskFactors())
                .containsExactly("RF-01", "RF-02");
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "4.0, 4", "0.50, 0.5", "4e0, 4", "1.2E+1, 12", "-0, 0", "0.000, 0", "2.4e1, 24"})
    void readsEqualNumbersAsEqual(String written, String number) {
        String json =
                "{\"factDate\": \"2026-10-01\", \"working\": true, \"jobs\": [{\"hoursPerDay\": " + written + "}]}";

        assertThat(facts(json).knownJobs().get(0).hoursPerDay()).isEqualTo(new BigDecimal(number));
    }

    static Stream<MalformedFacts.Case> malformed() {
        return MalformedFacts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhatTheContractRefusesAndSaysWhere(MalformedFacts.Case bad) {
        List<FactsError> errors = errors(read(bad.json()));

        assertThat(errors).extracting(FactsError::pointer).containsExactlyInAnyOrderElementsOf(bad.pointers());
        assertThat(errors).allSatisfy(error -> {
            assertThat(error.message().vi()).isNotBlank();
            assertThat(error.message().en()).isNotBlank();
        });
    }

    @Test
    void knowsManyWaysToBeWrong() {
        assertThat(MalformedFacts.all()).hasSizeGreaterThan(500);
    }

    @Test
    void tellsAllErrorsAtOnce() {
        assertThat(pointers("""
                        {"factDate": "2026-02-30", "sex": "X", "working": true, "colour": 1, "coercion": ["DEBT_BONDAGE", "Y", 3],
                         "jobs": [{"hoursPerDay": -1, "hoursPerWeek": 169}, {"work": "OT-13", "a/b~c": {"deep": [1]}}]}"""))
                .containsExactlyInAnyOrder(
                        "/factDate",
                        "/sex",
                        "/colour",
                        "/coercion/1",
                        "/coercion/2",
                        "/jobs/0/hoursPerDay",
                        "/jobs/0/hoursPerWeek",
                        "/jobs/1/work",
                        "/jobs/1/a~1b~0c");
    }

    @Test
    void refusesEverythingThatIsNotOneObjectOfJson() {
        for (String text : List.of(
                "",
                " ",
                "{",
                "}",
                "[]",
                "null",
                "1",
                "\"x\"",
                "{} {}",
                "{}x",
                "{}]",
                "{'a': 1}",
                "{\"factDate\"}",
                "{,}",
                "{\"factDate\": \"2026-10-01\",}",
                "{\"injuryPercent\": NaN}",
                "{\"injuryPercent\": 01}",
                "{\"injuryPercent\": 1.}",
                "{\"injuryPercent\": .5}",
                "{\"injuryPercent\": +1}",
                "{\"injuryPercent\": 0x1}",
                "{\"childRef\": \"a\nb\"}",
                "{\"childRef\": \"\\x\"}",
                "/* */ {}",
                "{} // done",
                "{\"working\": True}",
                "[".repeat(5_000),
                "{\"a\":".repeat(5_000),
                "{\"factDate\": \"2026-10-01\"}{",
                "\u0000{}",
                "{}\u0000")) {
            assertThat(pointers(text)).as(text).containsExactly("");
        }
    }

    @Test
    void refusesEveryEncodingButUtf8() {
        String json = "{\"factDate\": \"2026-10-01\", \"childRef\": \"ộ\"}";
        byte[] overlong = "{\"childRef\": \"XX\"}".getBytes(UTF_8);
        overlong[14] = (byte) 0xC0;
        overlong[15] = (byte) 0xAF;
        byte[] surrogate = "{\"childRef\": \"XXX\"}".getBytes(UTF_8);
        surrogate[14] = (byte) 0xED;
        surrogate[15] = (byte) 0xA0;
        surrogate[16] = (byte) 0x80;
        byte[] latin = json.replace('ộ', 'ô').getBytes(ISO_8859_1);
        for (byte[] bytes : List.of(json.getBytes(UTF_16), json.getBytes(UTF_16LE), overlong, surrogate, latin)) {
            assertThat(errors(FactsReader.read(bytes).against(CODES)))
                    .extracting(FactsError::pointer)
                    .containsExactly("");
        }
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(facts("\uFEFF{\"factDate\": \"2026-10-01\"}").factDate()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e99999999999999999999", "0e999999999"})
    void neverWorksOutAnAbsurdNumber(String number) {
        for (String absurd : List.of(number, "9".repeat(31), "0." + "1".repeat(40), "1".repeat(100_000))) {
            assertThat(pointers("{\"factDate\": \"2026-10-01\", \"injuryPercent\": " + absurd + "}"))
                    .containsExactly("/injuryPercent");
        }
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        String emoji = "🌱";
        assertThat(facts("{\"factDate\": \"2026-10-01\", \"childRef\": \"" + emoji.repeat(64) + "\"}")
                        .childRef())
                .hasSize(128);
        assertThat(pointers("{\"factDate\": \"2026-10-01\", \"childRef\": \"" + emoji.repeat(65) + "\"}"))
                .containsExactly("/childRef");
        assertThat(pointers("{\"factDate\": \"2026-10-01\", \"childRef\": \"\\ud83c\"}"))
                .containsExactly("/childRef");
    }

    @Test
    void shortensANameThatIsAFloodAndStopsCountingFloodsOfErrors() {
        assertThat(pointers("{\"factDate\": \"2026-10-01\", \"" + "n".repeat(100_000) + "\": 1}"))
                .singleElement()
                .satisfies(pointer -> assertThat(pointer).hasSizeLessThan(300));
        StringBuilder flood = new StringBuilder("{\"factDate\": \"2026-10-01\"");
        for (int n = 0; n < 20_000; n++) {
            flood.append(",\"a").append(n).append("\":0");
        }
        assertThat(pointers(flood.append('}').toString())).hasSize(2_000);
    }

    @Test
    void takesAHundredJobsAndNoMore() {
        String jobs = "{},".repeat(99) + "{}";
        assertThat(facts("{\"factDate\": \"2026-10-01\", \"working\": true, \"jobs\": [" + jobs + "]}")
                        .knownJobs())
                .hasSize(100);
        assertThat(pointers("{\"factDate\": \"2026-10-01\", \"working\": true, \"jobs\": [" + jobs + ",{},{}]}"))
                .containsExactly("/jobs");
    }

    @Test
    void saysTheDateBeforeAnyCodeIsChecked() {
        assertThat(FactsReader.read("{\"sex\": \"?\", \"factDate\": \"2026-10-01\"}".getBytes(UTF_8))
                        .factDate())
                .contains(LocalDate.of(2026, 10, 1));
        assertThat(FactsReader.read("{}".getBytes(UTF_8)).factDate()).isEmpty();
        assertThat(pointers("{}")).containsExactly("/factDate");
        assertThat(pointers("{\"factDate\": null}")).containsExactly("/factDate");
    }
}
