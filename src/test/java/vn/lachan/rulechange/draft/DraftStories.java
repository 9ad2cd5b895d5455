package vn.lachan.rulechange.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.Visitor;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.rulebook.law.RuleFiles;

/** What supervisors do to their drafts, over HTTP; nothing of it is ever in force. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lachan.demo=true",
            "lachan.samples=false",
            "lachan.home=target/drafts-${lachan.fork:1}",
            "camunda.bpm.job-execution.enabled=false",
            "spring.jmx.enabled=false"
        })
abstract class DraftStories {

    private static final String DRAFT = "/api/v1/rule-drafts";
    private static final String NUMBERS = DRAFT + "/tables/numbers";

    @LocalServerPort
    int port;

    @Autowired
    RuleDrafts drafts;

    @Autowired
    Rulebooks rulebooks;

    @Autowired
    RulebooksOnFile onFile;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void nobodyHasADraft() {
        jdbc.sql("delete from rule_draft_table").update();
        jdbc.sql("delete from rule_draft").update();
    }

    @Test
    void aChangedTableIsKeptAndTheRulebookInForceStays() throws IOException {
        String inForce = rulebooks.latest().hash();

        assertThat(save("quanly", changed("quanly", "14"), "\"0\"").statusCode())
                .isEqualTo(204);

        assertThat(get("quanly", NUMBERS).at("/rows/0/1").asText()).isEqualTo("14");
        assertThat(get("quanly", NUMBERS).at("/base/0/1").asText()).isEqualTo("13");
        assertThat(changedRows("quanly", "numbers")).isEqualTo(1);
        assertThat(get("quanly2", NUMBERS).at("/rows/0/1").asText()).isEqualTo("13");
        assertThat(rulebooks.latest().hash()).isEqualTo(inForce);
        assertThat(drafts.files("quanly").byPath().get("numbers.csv")).contains("LIGHT_WORK_AGE,14");
        assertThat(drafts.files("quanly2").hash()).isEqualTo(inForce);
    }

    @Test
    void whatIsTypedBackIsNoChange() throws IOException {
        save("quanly", changed("quanly", "14"), "\"0\"");
        save("quanly", changed("quanly", " 13 "), "\"1\"");

        assertThat(changedRows("quanly", "numbers")).isZero();
        assertThat(drafts.files("quanly").hash()).isEqualTo(rulebooks.latest().hash());
    }

    @Test
    void ofTwoWindowsTheSecondIsToldInsteadOfOverwriting() throws IOException {
        ObjectNode mine = changed("quanly", "14");
        save("quanly", mine, "\"0\"");

        HttpResponse<String> late = save("quanly", changed("quanly", "15"), "\"0\"");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json.readTree(late.body()).path("detail").asText()).contains("cửa sổ", "Chưa có gì bị ghi đè");
        assertThat(get("quanly", NUMBERS).at("/rows/0/1").asText()).isEqualTo("14");
        assertThat(as("quanly").send("PUT", NUMBERS, mine.toString()).statusCode())
                .isEqualTo(428);
    }

    @Test
    void afterDiscardingAnOldWindowStillOverwritesNothing() throws IOException {
        save("quanly", changed("quanly", "14"), "\"0\"");
        assertThat(as("quanly").send("DELETE", NUMBERS, null).statusCode()).isEqualTo(204);

        assertThat(get("quanly", NUMBERS).at("/rows/0/1").asText()).isEqualTo("13");
        assertThat(save("quanly", changed("quanly", "15"), "\"1\"").statusCode())
                .isEqualTo(409);
    }

    @Test
    void discardingTheWholeDraftLeavesTheRulebookInForce() throws IOException {
        save("quanly", changed("quanly", "14"), "\"0\"");

        assertThat(as("quanly").send("DELETE", DRAFT, null).statusCode()).isEqualTo(204);

        assertThat(drafts.of("quanly").isEmpty()).isTrue();
    }

    @Test
    void theGateNamesTheRowAndColumnOfAFault() throws IOException {
        save("quanly", changed("quanly", "mười ba"), "\"0\"");

        JsonNode told = check("quanly");

        assertThat(told.path("well").asBoolean()).isFalse();
        assertThat(told.path("faults")).anySatisfy(fault -> {
            assertThat(fault.path("table").asText()).isEqualTo("numbers");
            assertThat(fault.path("row").asInt(-1)).isZero();
            assertThat(fault.path("column").asText()).isEqualTo("gia_tri");
            assertThat(fault.path("message").asText()).contains("mười ba");
        });
    }

    @Test
    void theGateRunsTheExamplesToo() throws IOException {
        assertThat(check("quanly").path("well").asBoolean()).isTrue();

        save("quanly", changed("quanly", "14"), "\"0\"");

        assertThat(check("quanly").path("faults"))
                .isNotEmpty()
                .anySatisfy(fault -> assertThat(fault.path("file").asText()).startsWith("examples/"));
    }

    @Test
    void aDraftIsToldThatAnotherRulebookCameInForceAndMovesOntoIt() throws IOException {
        save("quanly", changed("quanly", "14"), "\"0\"");
        basedOn(older("numbers.csv", "LIGHT_WORK_AGE,13,tuoi", "LIGHT_WORK_AGE,12,tuoi"));

        JsonNode told = get("quanly", DRAFT);
        assertThat(told.path("overtaken").asBoolean()).isTrue();
        assertThat(told.at("/undecided/0").asText()).isEqualTo("numbers");
        assertThat(as("quanly").post(DRAFT + "/move-on", "{}").statusCode()).isEqualTo(422);
        assertThat(as("quanly")
                        .post(DRAFT + "/move-on", "{\"keep\": [\"numbers\"]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("quanly", DRAFT).path("overtaken").asBoolean()).isFalse();
        assertThat(get("quanly", NUMBERS).at("/rows/0/1").asText()).isEqualTo("14");
    }

    @Test
    void whatOnlyTheDraftChangedComesAlongByItself() throws IOException {
        save("quanly", changed("quanly", "14"), "\"0\"");
        basedOn(older("visits.csv", "EMERGENCY,1,7", "EMERGENCY,2,7"));

        assertThat(get("quanly", DRAFT).path("undecided")).isEmpty();
        assertThat(as("quanly").post(DRAFT + "/move-on", "{}").statusCode()).isEqualTo(200);
        assertThat(changedRows("quanly", "numbers")).isEqualTo(1);
        assertThat(changedRows("quanly", "visits")).isZero();
    }

    @Test
    void aDownloadedTableUploadedAgainIsNoChange() throws IOException {
        HttpResponse<String> csv = as("quanly").get(NUMBERS + "/csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("numbers.csv");

        HttpResponse<String> back = as("quanly")
                .send("POST", NUMBERS + "/file", csv.body(), Map.of("Content-Type", "application/octet-stream"));

        assertThat(json.readTree(back.body()).path("rows"))
                .isEqualTo(get("quanly", NUMBERS).path("rows"));
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithItsPlace() throws IOException {
        HttpResponse<String> refused = as("quanly")
                .with("Accept-Language", "en")
                .send("POST", NUMBERS + "/file", "a,b\n1,2\n", Map.of("Content-Type", "application/octet-stream"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json.readTree(refused.body()).at("/errors/0/message").asText())
                .contains("Line 1", "headings");
    }

    @Test
    void rowsThatAreNoTableAreRefused() {
        assertThat(as("quanly")
                        .with("If-Match", "\"0\"")
                        .send("PUT", NUMBERS, "{\"rows\": [[\"a\"]]}")
                        .statusCode())
                .isEqualTo(422);
        for (String bad : new String[] {"", "[]", "{\"rows\": 1}", "{\"rows\": [[1]]}", "{\"rows\": [[null]]}"}) {
            assertThat(as("quanly")
                            .with("If-Match", "\"0\"")
                            .send("PUT", NUMBERS, bad)
                            .statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(as("quanly").get(DRAFT + "/tables/nothing").statusCode()).isEqualTo(404);
        assertThat(Visitor.session(port, "quanly", "quanly")
                        .get("/rules/nothing")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePagesShowTheDraftAndTellItsDifferencesInWords() throws IOException {
        save("quanly", changed("quanly", "14"), "\"0\"");
        Visitor browser = Visitor.session(port, "quanly", "quanly");

        assertThat(browser.get("/rules").body()).contains("Các con số", "numbers.csv", "lc-touched");
        assertThat(browser.get("/rules/numbers").body()).contains("data-table=\"numbers\"");
        assertThat(browser.get("/rules/differences").body())
                .contains("Dòng 1 (LIGHT_WORK_AGE): đã sửa", ">13</del>", ">14</ins>");
    }

    private JsonNode check(String who) throws IOException {
        return json.readTree(as(who).post(DRAFT + "/check", "").body());
    }

    private long changedRows(String who, String table) throws IOException {
        for (JsonNode line : get(who, DRAFT).path("tables")) {
            if (line.path("table").asText().equals(table)) {
                return line.path("changedRows").asLong();
            }
        }
        throw new AssertionError("No table " + table);
    }

    /** The rows of the numbers with the first one saying something else. */
    private ObjectNode changed(String who, String number) throws IOException {
        ArrayNode rows = (ArrayNode) get(who, NUMBERS).path("rows");
        ((ArrayNode) rows.get(0)).set(1, json.getNodeFactory().textNode(number));
        return json.createObjectNode().set("rows", rows);
    }

    private HttpResponse<String> save(String who, ObjectNode rows, String version) {
        return as(who).with("If-Match", version).send("PUT", NUMBERS, rows.toString());
    }

    private JsonNode get(String who, String path) throws IOException {
        HttpResponse<String> answer = as(who).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    /** A rulebook that the one in force differs from in one place. */
    private RuleFiles older(String file, String now, String then) {
        Map<String, String> texts = new HashMap<>(
                onFile.find(rulebooks.latest().hash()).orElseThrow().byPath());
        texts.computeIfPresent(file, (name, text) -> text.replace(now, then));
        return RuleFiles.of(texts);
    }

    private void basedOn(RuleFiles files) {
        assertThat(files.hash()).isNotEqualTo(rulebooks.latest().hash());
        jdbc.sql("delete from rulebook where hash = ?").param(files.hash()).update();
        jdbc.sql("insert into rulebook (hash, version, title_vi, title_en, in_force_from, archived_at, bytes)"
                        + " values (?, 'older', 'cũ', 'older', date '2021-03-15', ?, ?)")
                .params(files.hash(), OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC), files.bytes())
                .update();
        jdbc.sql("update rule_draft set base_hash = ?").param(files.hash()).update();
    }

    private Visitor as(String who) {
        return Visitor.basic(port, who, who);
    }
}
