package vn.lachan.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalFactsTests {

    private static Facts facts(String json) {
        return FactsReader.read(json.getBytes(UTF_8)).asWritten();
    }

    private static String written(String json) {
        return new String(CanonicalFacts.write(facts(json)), UTF_8);
    }

    @Test
    void sortsNamesAndCodesAndWritesNothingThatIsUnknown() {
        assertThat(written("""
                        {"working": true, "sex": null, "factDate": "2026-10-01", "birthDatePrecision": "DAY",
                         "coercion": ["PAPERS_HELD", "CONFINEMENT", "PAPERS_HELD"], "movement": [],
                         "jobs": [{"workplace": "NONE", "workText": "bóc sò \\u00e9", "work": "OTHER", "hoursPerWeek": 1.20e1,
                                   "hoursPerDay": 0.50, "writtenContract": false}]}"""))
                .isEqualTo("{\"coercion\":[\"CONFINEMENT\",\"PAPERS_HELD\"],\"factDate\":\"2026-10-01\","
                        + "\"jobs\":[{\"hoursPerDay\":0.5,\"hoursPerWeek\":12,\"work\":\"OTHER\","
                        + "\"workText\":\"bóc sò é\",\"workplace\":\"NONE\",\"writtenContract\":false}],"
                        + "\"movement\":[],\"working\":true}");
    }

    @Test
    void givesEqualFactsWhenReadBack() {
        for (String json : List.of(
                MalformedFacts.FULL,
                "{\"factDate\": \"2026-10-01\"}",
                "{\"factDate\": \"2026-10-01\", \"birthDatePrecision\": \"YEAR\", \"working\": true, \"jobs\": []}",
                "{\"factDate\": \"2026-10-01\", \"injuryPercent\": 0.00000000000000000001, \"childRef\": \"🌱\\u0001\\\"\"}")) {
            byte[] canonical = CanonicalFacts.write(facts(json));

            assertThat(CanonicalFacts.read(canonical)).isEqualTo(facts(json));
            assertThat(CanonicalFacts.write(CanonicalFacts.read(canonical))).isEqualTo(canonical);
            assertThat(new String(canonical, UTF_8)).doesNotContain("null").doesNotContain("E-");
        }
    }
}
