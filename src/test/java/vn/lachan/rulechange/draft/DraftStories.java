package vn.lachan.rulechange.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.OwnJvm;
import vn.lachan.Visitor;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulechange.draft.file.TablesZip;

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
@OwnJvm
abstract class DraftStories {

    private static final String DRAFT = "/api/v1/rule-drafts";
    private static final String NUMBERS = DRAFT + "/tables/numbers";
    private static final String RISKS = DRAFT + "/tables/examples.risk_factors";

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

        assertThat(save("quanly", changed("quanly", "14")).statusCode()).isEqualTo(204);

        assertThat(get("quanly", NUMBERS).at("/rows/0/1").asText()).isEqualTo("14");
        assertThat(get("quanly", NUMBERS).at("/base/0/1").asText()).isEqualTo("13");
        assertThat(changedRows("quanly", "numbers")).isEqualTo(1);
        assertThat(get("quanly2", NUMBERS).at("/rows/0/1").asText()).isEqualTo("13");
        assertThat(rulebooks.latest().hash()).isEqualTo(inForce);
        assertThat(drafts.of("quanly").files().byPath().get("numbers.csv")).contains("LIGHT_WORK_AGE,14");
        assertThat(drafts.of("quanly2").files().hash()).isEqualTo(inForce);
    }

    @Test
    void whatIsTypedBackIsNoChange() throws IOException {
        save("quanly", changed("quanly", "14"));
        save("quanly", changed("quanly", " 13 "));

        assertThat(changedRows("quanly", "numbers")).isZero();
        assertThat(drafts.of("quanly").files().hash())
                .isEqualTo(rulebooks.latest().hash());
    }

    @Test
    void ofTwoWindowsTheSecondIsToldInsteadOfOverwriting() throws IOException {
        ObjectNode mine = changed("quanly", "14");
        String read = tag("quanly", NUMBERS);
        save("quanly", mine, read);

        HttpResponse<String> late = save("quanly", changed("quanly", "15"), read);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json.readTree(late.body()).path("detail").asText()).contains("cửa sổ", "Chưa có gì bị ghi đè");
        assertThat(get("quanly", NUMBERS).at("/rows/0/1").asText()).isEqualTo("14");
        assertThat(as("quanly").send("PUT", NUMBERS, mine.toString()).statusCode())
                .isEqualTo(428);
    }

    @Test
    void afterDiscardingAnOldWindowStillOverwritesNothing() throws IOException {
        save("quanly", changed("quanly", "14"));
        String read = tag("quanly", NUMBERS);
        assertThat(as("quanly").send("DELETE", NUMBERS, null).statusCode()).isEqualTo(204);

        assertThat(get("quanly", NUMBERS).at("/rows/0/1").asText()).isEqualTo("13");
        assertThat(save("quanly", changed("quanly", "15"), read).statusCode()).isEqualTo(409);
    }

    @Test
    void discardingTheWholeDraftLeavesTheRulebookInForce() throws IOException {
        save("quanly", changed("quanly", "14"));

        assertThat(as("quanly").send("DELETE", DRAFT, null).statusCode()).isEqualTo(204);

        assertThat(drafts.of("quanly").isEmpty()).isTrue();
    }

    @Test
    void theGateNamesTheRowAndColumnOfAFault() throws IOException {
        save("quanly", changed("quanly", "mười ba"));

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

        save("quanly", changed("quanly", "14"));

        assertThat(check("quanly").path("faults"))
                .isNotEmpty()
                .anySatisfy(fault -> assertThat(fault.path("file").asText()).startsWith("examples/"));
    }

    @Test
    void aDraftIsToldThatAnotherRulebookCameInForceAndMovesOntoIt() throws IOException {
        save("quanly", changed("quanly", "14"));
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
    void anOldWindowDoesNotPutTheRowsOfAnOlderRulebookOverAnother() throws IOException {
        String visits = DRAFT + "/tables/visits";
        save("quanly", changed("quanly", "14"));
        basedOn(older("visits.csv", "EMERGENCY,1,7", "EMERGENCY,2,7"));
        JsonNode old = get("quanly", visits);
        String read = tag("quanly", visits);
        assertThat(old.path("overtaken").asBoolean()).isTrue();
        assertThat(as("quanly").post(DRAFT + "/move-on", "{}").statusCode()).isEqualTo(200);

        HttpResponse<String> late = as("quanly")
                .with("If-Match", read)
                .with("Accept-Language", "en")
                .send("PUT", visits, rows(old.path("rows")).toString());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json.readTree(late.body()).path("detail").asText()).contains("another rulebook now");
        assertThat(changedRows("quanly", "visits")).isZero();
    }

    @Test
    void anOvertakenDraftIsNotOfferedToBeProposed() throws IOException {
        save("quanly", changed("quanly", "14"));
        Visitor browser = Visitor.session(port, "quanly", "quanly");
        assertThat(browser.get("/rules").body()).contains("hash=draft");

        basedOn(older("visits.csv", "EMERGENCY,1,7", "EMERGENCY,2,7"));

        assertThat(browser.get("/rules").body()).contains("id=\"move\"").doesNotContain("hash=draft");
    }

    @Test
    void whatOnlyTheDraftChangedComesAlongByItself() throws IOException {
        save("quanly", changed("quanly", "14"));
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
        save("quanly", changed("quanly", "14"));
        Visitor browser = Visitor.session(port, "quanly", "quanly");

        assertThat(browser.get("/rules").body()).contains("Các con số", "numbers.csv", "lc-touched");
        assertThat(browser.get("/rules/numbers").body()).contains("data-table=\"numbers\"");
        assertThat(browser.get("/rules/differences").body())
                .contains("Dòng 1 (LIGHT_WORK_AGE): đã sửa", ">13</del>", ">14</ins>");
    }

    @Test
    void examplesAreEditedLikeTheOtherTablesAndToldAtTheirCell() throws IOException {
        JsonNode table = get("quanly", RISKS);
        ArrayNode rows = (ArrayNode) table.path("rows");
        int column = headings(table).indexOf("kq_phan_loai");
        assertThat(rows.get(1).get(column).asText()).isEqualTo("AT_RISK");
        ((ArrayNode) rows.get(1)).set(column, json.getNodeFactory().textNode("CHILD_LABOUR"));
        assertThat(as("quanly")
                        .with("If-Match", tag("quanly", RISKS))
                        .send(
                                "PUT",
                                RISKS,
                                json.createObjectNode().set("rows", rows).toString())
                        .statusCode())
                .isEqualTo(204);

        assertThat(check("quanly").path("faults")).anySatisfy(fault -> {
            assertThat(fault.path("table").asText()).isEqualTo("examples.risk_factors");
            assertThat(fault.path("row").asInt(-1)).isEqualTo(1);
            assertThat(fault.path("column").asText()).isEqualTo("kq_phan_loai");
            assertThat(fault.path("message").asText()).contains("phải là CHILD_LABOUR", "nhưng ra AT_RISK");
        });
        assertThat(changedRows("quanly", "examples.risk_factors")).isEqualTo(1);
        Visitor browser = Visitor.session(port, "quanly", "quanly");
        assertThat(browser.get("/rules/risk_factors").body()).contains("/rules/examples.risk_factors");
        assertThat(browser.get("/rules/examples.risk_factors").body()).contains("data-table=\"examples.risk_factors\"");
        assertThat(browser.get("/rules/differences").body())
                .contains("examples/risk_factors.csv", ">CHILD_LABOUR</ins>");
    }

    @Test
    void aTableOfExamplesMayComeToBeAndGo() throws IOException {
        String classes = DRAFT + "/tables/examples.classes";
        JsonNode table = get("quanly", classes);
        assertThat(table.path("rows")).isEmpty();
        List<String> headings = headings(table);
        ArrayNode row = json.createArrayNode();
        Map<String, String> cells =
                Map.of("ten_vi", "chỉ biết ngày 2", "ngay", "2026-10-02", "kq_phan_loai", "NEEDS_INFO");
        headings.forEach(heading -> row.add(cells.getOrDefault(heading, "")));
        String rows = json.createObjectNode()
                .set("rows", json.createArrayNode().add(row))
                .toString();
        assertThat(as("quanly")
                        .with("If-Match", tag("quanly", classes))
                        .send("PUT", classes, rows)
                        .statusCode())
                .isEqualTo(204);

        assertThat(drafts.of("quanly").files().byPath().get("examples/classes.csv"))
                .isEqualTo("ten_vi,ngay,kq_phan_loai\nchỉ biết ngày 2,2026-10-02,NEEDS_INFO\n");
        assertThat(as("quanly")
                        .with("If-Match", tag("quanly", classes))
                        .send("PUT", classes, "{\"rows\": []}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(drafts.of("quanly").files().hash())
                .isEqualTo(rulebooks.latest().hash());
    }

    @Test
    void anArchiveOfAllTablesIsShownFirstAndTakenWhenSheSaysSo() throws Exception {
        byte[] zip = TablesZip.write(drafts.of("quanly"));
        assertThat(json.readTree(zip("POST", zip, null).body()).path("tables")).isEmpty();

        save("quanly2", changed("quanly2", "14"));
        byte[] other = TablesZip.write(drafts.of("quanly2"));
        HttpResponse<String> told = zip("POST", other, null);
        assertThat(json.readTree(told.body()).at("/tables/0/table").asText()).isEqualTo("numbers");
        assertThat(json.readTree(told.body()).at("/tables/0/changed").asInt()).isEqualTo(1);
        assertThat(drafts.of("quanly").isEmpty()).isTrue();
        String tag = told.headers().firstValue("ETag").orElseThrow();

        assertThat(zip("PUT", other, null).statusCode()).isEqualTo(428);
        save("quanly", changed("quanly", "15"));
        assertThat(zip("PUT", other, tag).statusCode()).isEqualTo(409);
        assertThat(get("quanly", NUMBERS).at("/rows/0/1").asText()).isEqualTo("15");

        String read = zip("POST", other, null).headers().firstValue("ETag").orElseThrow();
        assertThat(zip("PUT", other, read).statusCode()).isEqualTo(204);
        assertThat(get("quanly", NUMBERS).at("/rows/0/1").asText()).isEqualTo("14");
        assertThat(zip("POST", "no zip".getBytes(UTF_8), null).statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> zip(String method, byte[] archive, @Nullable String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + DRAFT + "/tables.zip"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("quanly:quanly".getBytes(UTF_8)))
                .header("Content-Type", "application/octet-stream")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(archive));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> headings(JsonNode table) {
        return table.path("columns").findValuesAsText("heading");
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
        return rows(rows);
    }

    private ObjectNode rows(JsonNode rows) {
        return json.createObjectNode().set("rows", rows);
    }

    private HttpResponse<String> save(String who, ObjectNode rows) {
        return save(who, rows, tag(who, NUMBERS));
    }

    private HttpResponse<String> save(String who, ObjectNode rows, String read) {
        return as(who).with("If-Match", read).send("PUT", NUMBERS, rows.toString());
    }

    /** What a window that opens the table now is told to save over. */
    private String tag(String who, String path) {
        return as(who).get(path).headers().firstValue("ETag").orElseThrow();
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
