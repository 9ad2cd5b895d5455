package vn.lachan.classification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lachan.RunningHouse;
import vn.lachan.Visitor;
import vn.lachan.rulebook.ShippedExamples;

/** The outward contract, kept over HTTP with the shipped rules: every example, both calls, both languages. */
@RunningHouse
class ContractTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    private Visitor intake = Visitor.anonymous(0);

    @BeforeEach
    void signOn() {
        intake = Visitor.basic(port, "tiepnhan", "tiepnhan");
    }

    @Test
    void everyExampleComesBackFromAScreening() throws IOException {
        List<JsonNode> examples = examples();
        StringBuilder lines = new StringBuilder();
        examples.forEach(example -> lines.append(example.get("facts")).append('\n'));
        HttpResponse<String> answer =
                intake.with("Content-Type", "application/x-ndjson").post("/api/v1/screenings", lines.toString());
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> results = answer.body().lines().toList();
        assertThat(results).hasSize(examples.size());
        for (int i = 0; i < results.size(); i++) {
            JsonNode result = JSON.readTree(results.get(i));
            assertExpected(examples.get(i), result);
            assertThat(result.get("receiptId").isNull()).isTrue();
            assertThat(result.get("nearMisses")).isEmpty();
        }
    }

    @Test
    void theGivenExamplesComeBackFromAClassificationWithNearMissesAndAReceipt() throws IOException {
        for (JsonNode example : examples().stream().limit(60).toList()) {
            JsonNode result = classify(intake, example.get("facts").toString());
            assertExpected(example, result);
            if (example.at("/expect/nearMisses").isArray()) {
                assertThat(values(result.get("nearMisses"), "rule")).isEqualTo(texts(example.at("/expect/nearMisses")));
            }
            String receipt = intake.get(
                            "/api/v1/receipts/" + result.get("receiptId").asText())
                    .body();
            assertThat(JSON.readTree(receipt).get("result")).isEqualTo(result);
            assertThat(JSON.readTree(receipt).at("/rulebook/hash")).isEqualTo(result.at("/rulebook/hash"));
        }
    }

    @Test
    void equalFactsGiveEqualBytesButForTheReceipt() throws IOException {
        String facts = examples().get(0).get("facts").toString();
        String one = intake.post("/api/v1/classifications", facts).body();
        String other = intake.post("/api/v1/classifications", facts).body();
        assertThat(withoutReceipt(one)).isEqualTo(withoutReceipt(other));
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void messagesAndReasonsAreInTheLanguageThatWasAskedFor() throws IOException {
        JsonNode example = examples().stream()
                .filter(each -> each.at("/expect/rules").size() > 0
                        && each.at("/expect/lead").isTextual())
                .findFirst()
                .orElseThrow();
        String facts = example.get("facts").toString();
        JsonNode vietnamese = classify(intake, facts);
        JsonNode english = classify(Visitor.basic(port, "tiepnhan", "tiepnhan").with("Accept-Language", "en"), facts);
        for (String text : List.of("/findings/0/message", "/routes/0/reason")) {
            assertThat(english.at(text).asText())
                    .isNotBlank()
                    .isNotEqualTo(vietnamese.at(text).asText());
        }
        assertThat(english.get("childClass")).isEqualTo(vietnamese.get("childClass"));
    }

    @Test
    void theDayOfTheFactsChoosesTheLaw() throws IOException {
        String facts =
                "{\"factDate\": \"%s\", \"birthDate\": \"2010-05-05\", \"working\": true, \"movement\": [\"RECRUITED\"],"
                        + " \"movedForExploitation\": true, \"jobs\": [{\"work\": \"OTHER\", \"employer\": \"ENTERPRISE\","
                        + " \"trackingBook\": false}]}";
        JsonNode before = classify(intake, facts.formatted("2025-06-30"));
        JsonNode after = classify(intake, facts.formatted("2025-07-01"));
        assertThat(before.at("/findings/0/legalBasis").asText()).contains("100/2015/QH13");
        assertThat(after.at("/findings/0/legalBasis").asText()).contains("53/2024/QH15");
        assertThat(after.at("/rulebook/inForceFrom").asText()).isEqualTo("2025-07-01");
        JsonNode lastDay = classify(intake, facts.formatted("2026-09-09"));
        JsonNode firstDay = classify(intake, facts.formatted("2026-09-10"));
        assertThat(lastDay.at("/employerViolations/0/legalBasis").asText()).contains("12/2022");
        assertThat(firstDay.at("/employerViolations/0/legalBasis").asText()).contains("283/2026");
        assertThat(firstDay.at("/rulebook/inForceFrom").asText()).isEqualTo("2026-09-10");
        assertThat(intake.post("/api/v1/classifications", facts.formatted("2021-03-14"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static JsonNode classify(Visitor visitor, String facts) throws IOException {
        HttpResponse<String> answer = visitor.post("/api/v1/classifications", facts);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String withoutReceipt(String result) throws IOException {
        ObjectNode node = (ObjectNode) JSON.readTree(result);
        return result.replace(node.get("receiptId").asText(), "");
    }

    private static void assertExpected(JsonNode example, JsonNode result) {
        JsonNode expect = example.get("expect");
        String name = example.path("name").asText();
        assertThat(result.get("childClass")).as(name).isEqualTo(expect.get("childClass"));
        assertThat(result.get("urgency")).as(name).isEqualTo(expect.get("urgency"));
        assertThat(result.at("/routes/0/role").asText("null"))
                .as(name)
                .isEqualTo(expect.get("lead").asText("null"));
        assertThat(values(result.get("findings"), "rule")).as(name).isEqualTo(texts(expect.get("rules")));
        assertThat(values(result.get("employerViolations"), "code"))
                .as(name)
                .isEqualTo(texts(expect.get("violations")));
        assertThat(values(result.get("routes"), "role")).as(name).isEqualTo(texts(expect.get("roles")));
        assertThat(texts(result.get("missingFacts"))).as(name).isEqualTo(texts(expect.get("missingFacts")));
    }

    private static Set<String> values(JsonNode list, String property) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.get(property).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that say what the interface answers; of services, which others tell of, it says nothing. */
    private static List<JsonNode> examples() {
        return ShippedExamples.all().stream()
                .filter(example -> example.get("expect").has("childClass"))
                .toList();
    }
}
