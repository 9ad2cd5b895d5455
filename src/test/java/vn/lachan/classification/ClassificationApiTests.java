package vn.lachan.classification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lachan.OwnJvm;
import vn.lachan.RunningHouse;
import vn.lachan.StandInRules;
import vn.lachan.Visitor;
import vn.lachan.rulebook.MalformedFacts;
import vn.lachan.rulebook.StandInEdition;
import vn.lachan.rulebook.StandInRulebooks;

/** Classification as machine clients use it, with rules that stand in for the law's. */
@RunningHouse
@Import(StandInRules.class)
@OwnJvm
class ClassificationApiTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLASSIFY = "/api/v1/classifications";
    private static final String TRY = "/api/v1/classifications/trial";
    private static final String CHILD = """
            {"childRef": "ref 1", "factDate": "2026-10-01", "birthDate": "2014-01-01", "working": true,
             "jobs": [{"work": "OTHER", "hoursPerDay": 4.50}]}""";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate db;

    @Autowired
    StandInRulebooks rulebooks;

    @Autowired
    Receipts receipts;

    private Visitor intake;

    @BeforeEach
    void signOn() {
        intake = as("tiepnhan");
    }

    @AfterEach
    void putTheArchiveBack() {
        rulebooks.forget();
    }

    private Visitor as(String account) {
        return Visitor.basic(port, account, account);
    }

    private int kept() {
        return db.queryForObject("select count(*) from receipt", Integer.class);
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return JSON.readTree(response.body());
    }

    private String receiptOf(Visitor visitor) throws Exception {
        HttpResponse<String> answer = visitor.post(CLASSIFY, CHILD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("receiptId").asText();
    }

    @Test
    void answersAsTheContractLaysDownByteForByte() throws Exception {
        HttpResponse<String> answer = intake.post(CLASSIFY, CHILD);

        String id = json(answer).get("receiptId").asText();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(UUID.fromString(id)).isNotNull();
        assertThat(answer.body())
                .isEqualTo(
                        "{\"receiptId\":\"" + id + "\",\"childRef\":\"ref 1\",\"rulebook\":{\"hash\":\""
                                + StandInRulebooks.SECOND
                                + "\",\"version\":\"thử-13\",\"inForceFrom\":\"2026-09-10\"},\"age\":12,"
                                + "\"ageBand\":\"band\",\"childClass\":\"CHILD_LABOUR\",\"urgency\":\"STANDARD\",\"findings\":[{\"rule\":"
                                + "\"R-C1\",\"class\":\"CHILD_LABOUR\",\"legalBasis\":\"Điều 143\",\"message\":\"Dưới tuổi.\",\"facts\":"
                                + "{\"/birthDate\":\"2014-01-01\",\"/jobs/0/hoursPerDay\":4.5}}],\"employerViolations\":[{\"code\":"
                                + "\"PEN-27.3B\",\"legalBasis\":\"Nghị định\",\"job\":0}],\"routes\":[{\"role\":\"LABOUR\",\"part\":\"LEAD\","
                                + "\"reason\":\"Chủ trì.\",\"legalBasis\":\"Điều 1\"}],\"missingFacts\":[],\"reviews\":[\"REVIEW\"],"
                                + "\"nearMisses\":[{\"rule\":\"R-C4\",\"message\":\"Gần tới giới hạn.\",\"would\":{\"weekTotal\":\"> 20\"}}]}");
    }

    @Test
    void givesEqualBytesForEqualFactsButForTheReceipt() throws Exception {
        HttpResponse<String> one = intake.post(CLASSIFY, CHILD);
        HttpResponse<String> other = intake.post(CLASSIFY, CHILD.replace("4.50", "45e-1"));

        assertThat(one.body()).isNotEqualTo(other.body());
        assertThat(one.body().replace(json(one).get("receiptId").asText(), "?"))
                .isEqualTo(other.body().replace(json(other).get("receiptId").asText(), "?"));
    }

    @Test
    void writesNullsWhereNothingIsKnown() throws Exception {
        JsonNode answer = json(intake.post(TRY, "{\"factDate\": \"2026-10-01\"}"));

        for (String name : List.of("receiptId", "childRef", "age", "ageBand")) {
            assertThat(answer.has(name)).as(name).isTrue();
            assertThat(answer.get(name).isNull()).as(name).isTrue();
        }
    }

    @Test
    void speaksEnglishToWhoeverAsks() throws Exception {
        JsonNode answer = json(intake.with("Accept-Language", "en").post(CLASSIFY, CHILD));

        assertThat(answer.at("/findings/0/message").asText()).isEqualTo("Under age.");
        assertThat(answer.at("/routes/0/reason").asText()).isEqualTo("Leads.");
        assertThat(answer.at("/nearMisses/0/message").asText()).isEqualTo("Close to a limit.");
        assertThat(json(intake.post(CLASSIFY, "{}")).at("/errors/0/message").asText())
                .isEqualTo("This is required.");
    }

    @Test
    void triesOutWithoutKeepingAnything() throws Exception {
        int before = kept();

        JsonNode tried = json(intake.post(TRY, CHILD));

        assertThat(tried.get("receiptId").isNull()).isTrue();
        assertThat(tried.get("nearMisses")).hasSize(1);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void refusesEveryMalformedBodyAndKeepsNothing() throws Exception {
        int before = kept();
        for (MalformedFacts.Case bad : MalformedFacts.all()) {
            HttpResponse<String> answer = intake.post(CLASSIFY, bad.json());

            assertThat(answer.statusCode()).as(bad.what()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).doesNotContain("vn.lachan", "Exception", "\tat ", "jackson");
            assertThat(StreamSupport.stream(json(answer).get("errors").spliterator(), false)
                            .map(error -> error.get("pointer").asText()))
                    .as(bad.what())
                    .containsExactlyInAnyOrderElementsOf(bad.pointers());
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void saysThatNoRulebookReachesBackThatFarBesideAllElse() throws Exception {
        JsonNode early = json(intake.post(CLASSIFY, "{\"factDate\": \"2021-03-14\", \"sex\": \"?\"}"));

        assertThat(early.get("status").asInt()).isEqualTo(400);
        assertThat(early.at("/errors/0/pointer").asText()).isEqualTo("/factDate");
        assertThat(early.at("/errors/1/pointer").asText()).isEqualTo("/sex");
        assertThat(intake.post(CLASSIFY, "{\"factDate\": \"2021-03-15\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesOtherTypesAndLargeBodies() throws Exception {
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "application/x-ndjson", "nonsense")) {
            HttpResponse<String> other = intake.send("POST", CLASSIFY, CHILD, Map.of("Content-Type", type));

            assertThat(other.statusCode()).as(type).isEqualTo(415);
            assertThat(other.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        assertThat(intake.send("POST", CLASSIFY, CHILD, Map.of("Content-Type", "application/json; charset=utf-8"))
                        .statusCode())
                .isEqualTo(200);
        String padded = CHILD + " ".repeat(256 * 1024 - CHILD.length());
        assertThat(intake.post(CLASSIFY, padded).statusCode()).isEqualTo(200);
        HttpResponse<String> large = intake.post(CLASSIFY, padded + " ");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(json(large).get("status").asInt()).isEqualTo(413);
    }

    @Test
    void opensToTheDutiesThatMayClassifyAndToNobodyElse() {
        for (String account : List.of(
                "canbo", "chutich2", "giaoduc", "congan", "laodong", "thanhtra", "quanly", "dieuphoi", "tiepnhan")) {
            for (String path : List.of(CLASSIFY, TRY)) {
                assertThat(as(account).post(path, CHILD).statusCode())
                        .as(account)
                        .isEqualTo(200);
            }
        }
        for (String path : List.of(CLASSIFY, TRY, "/api/v1/screenings")) {
            assertThat(as("quantri").post(path, CHILD).statusCode()).isEqualTo(403);
            assertThat(as("kiemtoan").post(path, CHILD).statusCode()).isEqualTo(403);
            assertThat(Visitor.anonymous(port).post(path, CHILD).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void showsAReceiptToItsMakerAndToThoseWhoOversee() throws Exception {
        String id = receiptOf(as("canbo"));

        for (String account : List.of("canbo", "kiemtoan", "quanly", "quanly2")) {
            JsonNode receipt = json(as(account).get("/api/v1/receipts/" + id));
            assertThat(receipt.get("receiptId").asText()).as(account).isEqualTo(id);
            assertThat(receipt.get("madeBy").asText()).isEqualTo("canbo");
            assertThat(receipt.at("/rulebook/hash").asText()).isEqualTo(StandInRulebooks.SECOND);
            assertThat(receipt.at("/facts/jobs/0/hoursPerDay").decimalValue()).isEqualByComparingTo("4.5");
            assertThat(receipt.at("/result/receiptId").asText()).isEqualTo(id);
            assertThat(receipt.at("/result/ageBand").asText()).isEqualTo("band");
        }
        for (String account : List.of("canbo2", "chutich", "laodong", "tiepnhan")) {
            assertThat(as(account).get("/api/v1/receipts/" + id).statusCode())
                    .as(account)
                    .isEqualTo(404);
            assertThat(as(account).post("/api/v1/receipts/" + id + "/rerun", "").statusCode())
                    .isEqualTo(404);
        }
        assertThat(as("quantri").get("/api/v1/receipts/" + id).statusCode()).isEqualTo(403);
        assertThat(as("canbo").get("/api/v1/receipts/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(as("canbo").get("/api/v1/receipts/1-1-1-1-1x").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsTheResultWithItsNullsAndNothingInClear() throws Exception {
        HttpResponse<String> answer =
                intake.post(CLASSIFY, "{\"factDate\": \"2026-10-01\", \"childRef\": \"Ánh-secret\"}");
        String id = json(answer).get("receiptId").asText();

        JsonNode receipt = json(intake.get("/api/v1/receipts/" + id));
        assertThat(receipt.get("result")).isEqualTo(json(answer));
        assertThat(receipt.get("result").toString()).isEqualTo(answer.body());
        Map<String, Object> row = db.queryForMap("select * from receipt where id = ?", UUID.fromString(id));
        assertThat(row.toString()).doesNotContain("secret");
        assertThat(new String((byte[]) row.get("sealed"), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("secret", "factDate");
    }

    @Test
    void saysTheSameWhenRunAgainInTheLanguageOfThen() throws Exception {
        String id = receiptOf(as("canbo").with("Accept-Language", "en"));

        HttpResponse<String> again = as("canbo").post("/api/v1/receipts/" + id + "/rerun", "");

        assertThat(again.body()).isEqualTo("{\"verdict\":\"SAME\",\"differences\":[]}");
    }

    @Test
    void tellsEachPlaceWhereTheRulesSayOtherwiseNow() throws Exception {
        String id = receiptOf(intake);
        rulebooks.archive(
                StandInRulebooks.SECOND,
                Optional.of(new StandInEdition(StandInRulebooks.SECOND, StandInRulebooks.SECOND_DAY, 6)));

        JsonNode again = json(intake.post("/api/v1/receipts/" + id + "/rerun", ""));

        assertThat(again.get("verdict").asText()).isEqualTo("DIFFERENT");
        assertThat(again.get("differences").findValuesAsText("pointer"))
                .contains("/rulebook/version", "/childClass", "/findings/0", "/reviews/0")
                .doesNotContain("/receiptId", "/age");
        JsonNode childClass = again.get("differences").get(1);
        assertThat(childClass.get("pointer").asText()).isEqualTo("/childClass");
        assertThat(childClass.get("then").asText()).isEqualTo("CHILD_LABOUR");
        assertThat(childClass.get("now").asText()).isEqualTo("NO_FINDING");
        assertThat(again.get("differences").get(2).get("now").isNull()).isTrue();
    }

    @Test
    void saysWhyAReceiptCannotBeRunAgain() throws Exception {
        String id = receiptOf(intake);
        rulebooks.archive(StandInRulebooks.SECOND, Optional.empty());

        JsonNode again = json(intake.post("/api/v1/receipts/" + id + "/rerun", ""));

        assertThat(again.get("verdict").asText()).isEqualTo("NOT_RERUNNABLE");
        assertThat(again.get("differences")).isEmpty();
        assertThat(again.get("reason").asText()).isNotBlank();
    }
}
