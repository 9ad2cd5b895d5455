package vn.lachan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import vn.lachan.SignedOn;
import vn.lachan.Visitor;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.ReceivingReports;
import vn.lachan.clock.Time;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Entry;
import vn.lachan.ledger.Ledger;
import vn.lachan.vault.Vault;

/** What people find in the case list, over HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lachan.demo=true",
            "lachan.samples=false",
            "lachan.home=target/lists-${lachan.fork:1}",
            "camunda.bpm.job-execution.enabled=false",
            "spring.jmx.enabled=false"
        })
@DirtiesContext
abstract class CaseListStories {

    private static final String A = "06685";
    private static final String B = "01843";
    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

    @LocalServerPort
    int port;

    @Autowired
    ReceivingReports reports;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    Ledger ledger;

    @Autowired
    Vault vault;

    @Autowired
    Time time;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private CaseNumber an;
    private CaseNumber binh;
    private CaseNumber emergency;
    private CaseNumber elsewhere;

    @BeforeEach
    void fourChildrenInTwoCommunes() {
        jdbc.sql("delete from saved_view").update();
        jdbc.sql("update case_file set incident_unit = 'XX', responsible_unit = 'XX', residence_unit = null")
                .update();
        an = reported(A, "{\"fullName\": \"Nguyễn Văn Ẩn\", \"sex\": \"MALE\"}", false);
        binh = reported(A, "{\"fullName\": \"Đỗ Thị Bình\", \"sex\": \"FEMALE\"}", false);
        emergency = reported(A, "{\"sex\": \"UNKNOWN\"}", true);
        elsewhere = reported(B, "{\"fullName\": \"Nguyễn Văn An\", \"sex\": \"MALE\"}", false);
    }

    private CaseNumber reported(String commune, String child, boolean danger) {
        ObjectNode told = (ObjectNode) read("{\"source\": \"PHONE\", \"incidentUnit\": \"" + commune
                + "\", \"story\": \"Chuyện hư cấu\", \"seriousHarm\": " + danger + ", \"children\": [" + child + "]}");
        return SignedOn.as("tiepnhan", () -> reports.receive(told, currentActor.get(), null))
                .caseNumbers()
                .get(0);
    }

    @Test
    void aCaseworkerFindsTheCasesOfTheirCommuneAndNoOthers() {
        JsonNode found = get("canbo", "/api/v1/cases");

        assertThat(numbers(found)).containsExactly(emergency.value(), binh.value(), an.value());
        assertThat(found.path("total").asInt()).isEqualTo(3);
        assertThat(found.path("states").path("RECEIVED").asInt()).isEqualTo(3);
        JsonNode line = found.path("items").get(1);
        assertThat(line.path("childName").asText()).isEqualTo("Đỗ Thị Bình");
        assertThat(line.path("incidentUnit").path("name").asText()).contains("Hồng Gai");
        assertThat(line.path("due").asText()).isNotEmpty();
        assertThat(found.path("items").get(0).has("childName")).isFalse();
        assertThat(numbers(get("chutich", "/api/v1/cases"))).hasSize(3);
        assertThat(numbers(get("canbo2", "/api/v1/cases"))).containsExactly(elsewhere.value());
        assertThat(numbers(get("canbo2", "/api/v1/cases?unit=" + A))).isEmpty();
    }

    @Test
    void theCommuneWhereTheChildLivesFindsTheCaseTooAndOnce() {
        jdbc.sql("update case_file set residence_unit = ? where case_number in (?, ?)")
                .params(B, an.value(), elsewhere.value())
                .update();

        assertThat(numbers(get("canbo2", "/api/v1/cases"))).containsExactly(elsewhere.value(), an.value());
        assertThat(numbers(get("canbo", "/api/v1/cases"))).contains(an.value());
        assertThat(numbers(get("canbo2", "/api/v1/cases?unit=" + B))).containsExactly(elsewhere.value(), an.value());
    }

    @Test
    void aNameIsFoundByItsWordsWithoutMarksAndCase() {
        assertThat(found("nguyen van an")).containsExactly(an.value());
        assertThat(found("AN Nguyễn")).containsExactly(an.value());
        assertThat(found("do binh")).containsExactly(binh.value());
        assertThat(found("nguyen binh")).isEmpty();
        assertThat(found("nguy")).isEmpty();
        assertThat(found("!!!")).isEmpty();
        assertThat(found("  ")).hasSize(3);
    }

    @Test
    void aCaseIsFoundByItsNumberOrTheEndOfIt() {
        assertThat(found(an.value())).containsExactly(an.value());
        assertThat(found(an.value().toLowerCase(java.util.Locale.ROOT))).containsExactly(an.value());
        assertThat(found(an.value().substring(8))).containsExactly(an.value());
        assertThat(found(" " + an.value().substring(3) + " ")).containsExactly(an.value());
        assertThat(found(elsewhere.value())).isEmpty();
        assertThat(found("999999")).isEmpty();
    }

    @Test
    void filtersNarrowTheListAndTheCountsOfStatesFollowTheOthers() {
        jdbc.sql("update case_file set state = 'CHECKED' where case_number = ?")
                .param(an.value())
                .update();

        JsonNode checked = get("canbo", "/api/v1/cases?state=CHECKED");
        assertThat(numbers(checked)).containsExactly(an.value());
        assertThat(checked.path("total").asInt()).isEqualTo(1);
        assertThat(checked.path("states").path("RECEIVED").asInt()).isEqualTo(2);
        assertThat(numbers(get("canbo", "/api/v1/cases?urgency=EMERGENCY"))).containsExactly(emergency.value());
        assertThat(numbers(get("canbo", "/api/v1/cases?unit=" + A + "&state=RECEIVED&urgency=STANDARD")))
                .containsExactly(binh.value());
        assertThat(numbers(get("canbo", "/api/v1/cases?state=UNFOUNDED"))).isEmpty();
    }

    @Test
    void casesAreFoundByTheClassThatAPersonConfirmed() {
        jdbc.sql("update case_file set child_class = 'HAZARDOUS_WORK' where case_number in (?, ?)")
                .params(an.value(), elsewhere.value())
                .update();

        JsonNode found = get("canbo", "/api/v1/cases?class=HAZARDOUS_WORK");

        assertThat(numbers(found)).containsExactly(an.value());
        assertThat(found.path("items").get(0).path("childClass").asText()).isEqualTo("HAZARDOUS_WORK");
        assertThat(found.path("states").path("RECEIVED").asInt()).isEqualTo(1);
        assertThat(numbers(get("canbo", "/api/v1/cases?class=AT_RISK"))).isEmpty();
        assertThat(session("canbo").get("/cases?class=HAZARDOUS_WORK&lang=en").body())
                .contains(an.value(), "Hazardous work")
                .doesNotContain(binh.value());
    }

    @Test
    void viewsAreKeptOverTheApiToo() {
        HttpResponse<String> saved =
                as("canbo").post("/api/v1/cases/views", "{\"name\": \" Nặng nhọc \", \"class\": \"HAZARDOUS_WORK\"}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        JsonNode view = read(saved.body());
        String there = saved.headers().firstValue("Location").orElseThrow();
        assertThat(there).isEqualTo("/api/v1/cases/views/" + view.path("id").asLong());
        assertThat(view.path("name").asText()).isEqualTo("Nặng nhọc");
        assertThat(view.path("query").asText()).isEqualTo("class=HAZARDOUS_WORK");
        assertThat(session("canbo").get("/cases").body()).contains("Nặng nhọc");

        assertThat(as("canbo").send("PUT", there, "{\"name\": \"Nặng\"}").statusCode())
                .isEqualTo(204);
        assertThat(get("canbo", "/api/v1/cases/views")
                        .path("items")
                        .get(0)
                        .path("name")
                        .asText())
                .isEqualTo("Nặng");
        assertThat(get("chutich", "/api/v1/cases/views").path("items")).isEmpty();
        assertThat(as("chutich").send("DELETE", there, null).statusCode()).isEqualTo(404);
        assertThat(as("canbo").send("DELETE", there, null).statusCode()).isEqualTo(204);
        assertThat(get("canbo", "/api/v1/cases/views").path("items")).isEmpty();
    }

    @Test
    void aViewOverTheApiIsRefusedWithItsReason() {
        String view = "{\"name\": \"Gấp\", \"urgency\": \"EMERGENCY\"}";
        as("canbo").post("/api/v1/cases/views", view);

        HttpResponse<String> taken = as("canbo").with("Accept-Language", "en").post("/api/v1/cases/views", view);
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(read(taken.body()).path("detail").asText()).startsWith("Not saved");
        for (String bad : List.of("\"q\": \"nguyen\"", "\"class\": \"BAD\"", "\"urgency\": \"high\"")) {
            assertThat(as("canbo")
                            .post("/api/v1/cases/views", "{\"name\": \"Khác\", " + bad + "}")
                            .statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }
    }

    @Test
    void comingBirthdaysAreListedForTheCommuneThatAnswersAndNoOther() {
        LocalDate today = today();
        birthday(an, today);
        birthday(binh, today.plusDays(29));
        birthday(emergency, today.plusDays(30));
        birthday(elsewhere, today);

        String page = session("canbo").get("/cases/birthdays").body();

        assertThat(page)
                .containsSubsequence("Nguyễn Văn Ẩn", an.value(), "Đỗ Thị Bình", binh.value())
                .doesNotContain(emergency.value(), elsewhere.value());
        jdbc.sql("update case_file set state = 'ADVISED' where case_number = ?")
                .param(an.value())
                .update();
        vault.destroy(binh.value());
        assertThat(session("canbo").get("/cases/birthdays").body())
                .contains(binh.value())
                .doesNotContain(an.value(), "Bình");
        assertThat(session("canbo").get("/").body()).contains("/cases/birthdays");
    }

    @Test
    void comingBirthdaysAreTurnedPageByPageWithoutMissingAny() {
        LocalDate day = today().plusDays(3);
        List<CaseNumber> all = new ArrayList<>();
        for (int n = 0; n < 26; n++) {
            CaseNumber number = reported(A, "{\"sex\": \"MALE\"}", false);
            birthday(number, day);
            all.add(number);
        }
        Visitor browser = session("canbo");

        String first = browser.get("/cases/birthdays").body();
        assertThat(first)
                .contains(all.get(24).value() + "</a>")
                .doesNotContain(all.get(25).value() + "</a>");
        assertThat(first).contains("after=" + day + "_" + all.get(24));
        assertThat(browser.get("/cases/birthdays?after=" + day + "_" + all.get(24))
                        .body())
                .contains(all.get(25).value() + "</a>")
                .doesNotContain(all.get(24).value() + "</a>");
        assertThat(browser.get("/cases/birthdays?after=x_y").body())
                .contains(all.get(0).value());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    private void birthday(CaseNumber number, LocalDate day) {
        jdbc.sql("update case_file set next_birthday = ? where case_number = ?")
                .params(day, number.value())
                .update();
    }

    @Test
    void casesAreFoundByTheEarliestDueDateOfTheirTasks() {
        assertThat(numbers(get("canbo", "/api/v1/cases?due=OVERDUE"))).isEmpty();
        assertThat(numbers(get("canbo", "/api/v1/cases?due=WEEK"))).contains(emergency.value());

        time.advance(Duration.ofHours(13));

        assertThat(numbers(get("canbo", "/api/v1/cases?due=OVERDUE"))).contains(emergency.value());
        assertThat(numbers(get("canbo", "/api/v1/cases?due=WEEK"))).doesNotContain(emergency.value());
        assertThat(numbers(get("canbo", "/api/v1/cases?due=TODAY"))).doesNotContain(emergency.value());
        JsonNode late = get("canbo", "/api/v1/cases?due=OVERDUE&urgency=EMERGENCY")
                .path("items")
                .get(0);
        assertThat(late.path("overdue").asBoolean()).isTrue();
        assertThat(get("canbo", "/api/v1/cases?due=OVERDUE").path("total").asInt())
                .isEqualTo(numbers(get("canbo", "/api/v1/cases?due=OVERDUE")).size());
    }

    @Test
    void casesStandInTheOrderAskedForPageByPage() {
        jdbc.sql("update case_file set urgency = 'URGENT' where case_number = ?")
                .param(an.value())
                .update();

        assertThat(numbers(get("canbo", "/api/v1/cases?sort=urgency")))
                .containsExactly(emergency.value(), an.value(), binh.value());
        assertThat(numbers(get("canbo", "/api/v1/cases?sort=due")))
                .startsWith(emergency.value())
                .hasSize(3);
        assertThat(numbers(get("canbo", "/api/v1/cases?size=2"))).containsExactly(emergency.value(), binh.value());
        assertThat(numbers(get("canbo", "/api/v1/cases?size=2&page=2"))).containsExactly(an.value());
        JsonNode beyond = get("canbo", "/api/v1/cases?size=2&page=3");
        assertThat(numbers(beyond)).isEmpty();
        assertThat(beyond.path("total").asInt()).isEqualTo(3);
    }

    @Test
    void aChildWhoseKeyIsDestroyedIsListedWithoutAName() {
        vault.destroy(an.value());

        assertThat(found(an.value())).containsExactly(an.value());
        assertThat(found("nguyen")).isEmpty();
        assertThat(get("canbo", "/api/v1/cases").toString()).doesNotContain("Nguyễn Văn Ẩn");
    }

    @Test
    void whatIsUnfitIsToldAllAtOnceInTheLanguageOfTheRequest() {
        for (String bad : List.of(
                "state=OPEN",
                "urgency=high",
                "due=SOON",
                "class=SOME",
                "unit=x",
                "size=101",
                "size=0",
                "page=0",
                "page=x",
                "page=401",
                "sort=name",
                "stat=CHECKED",
                "q=nguyen")) {
            HttpResponse<String> refused = as("canbo").get("/api/v1/cases?" + bad);
            assertThat(refused.statusCode()).as(bad).isEqualTo(400);
            assertThat(read(refused.body())
                            .path("errors")
                            .get(0)
                            .path("pointer")
                            .asText())
                    .isEqualTo("/" + bad.substring(0, bad.indexOf('=')));
        }
        HttpResponse<String> two = as("canbo")
                .with("Accept-Language", "en")
                .post("/api/v1/cases/search", "{\"q\": \"" + "a".repeat(201) + "\", \"state\": [\"OPEN\"]}");
        assertThat(two.statusCode()).isEqualTo(400);
        assertThat(read(two.body()).path("errors")).hasSize(2);
        assertThat(two.body()).contains("At most 200 characters").doesNotContain("aaaa");
        assertThat(as("canbo").post("/api/v1/cases/search", "[1]").statusCode()).isEqualTo(400);
    }

    @Test
    void thePageKeepsANameOutOfItsAddressAndFindsItAgain() {
        Visitor browser = session("canbo");

        HttpResponse<String> sent = submit(browser, "/cases", "q", "nguyễn văn an", "sort", "due");
        String there = sent.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> page = browser.get(path(there));

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(path(there)).matches("/cases\\?sort=due&search=[0-9a-f]{12}");
        assertThat(page.body()).contains(an.value(), "Nguyễn Văn Ẩn", "value=\"nguyễn văn an\"");
        assertThat(page.body()).doesNotContain(binh.value());
        assertThat(browser.get("/cases/" + an.value()).body())
                .contains(path(there).replace("&", "&amp;"));
        assertThat(browser.get("/cases").body()).contains(an.value(), binh.value());
        assertThat(session("canbo").get(path(there)).body()).contains(binh.value(), "đã hết hạn");
    }

    @Test
    void thePageTellsWhatIsUnfitAndStillShowsAList() {
        HttpResponse<String> page = session("canbo").get("/cases?state=OPEN&page=2x&lang=en");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Takes one of: RECEIVED", an.value());
    }

    @Test
    void filtersAreSavedUnderANameRenamedAndDeleted() {
        Visitor browser = session("canbo");

        submit(browser, "/cases/views", "name", " Khẩn <b> ", "urgency", "EMERGENCY", "q", "nguyen");
        assertThat(browser.get("/cases").body()).contains("Khẩn &lt;b&gt;", "/cases?urgency=EMERGENCY\"");
        assertThat(jdbc.sql("select query from saved_view").query(String.class).single())
                .isEqualTo("urgency=EMERGENCY");
        long id = jdbc.sql("select id from saved_view").query(Long.class).single();

        submit(browser, "/cases/views/" + id, "name", "Gấp", "urgency", "EMERGENCY");
        assertThat(browser.get("/cases?urgency=EMERGENCY").body())
                .contains("Gấp")
                .doesNotContain("&lt;b&gt;");

        submit(browser, "/cases/views/" + id + "/delete");
        assertThat(browser.get("/cases").body()).doesNotContain("Gấp");
    }

    @Test
    void aViewIsRefusedWithItsReason() {
        Visitor browser = session("canbo");
        submit(browser, "/cases/views", "name", "Gấp", "urgency", "EMERGENCY");

        assertThat(refusal(browser, "Gấp")).contains("đã có chế độ xem tên này");
        assertThat(refusal(browser, " ")).contains("hãy đặt tên");
        assertThat(refusal(browser, "a".repeat(61))).contains("dài nhất 60");
        for (int n = 1; n < 20; n++) {
            submit(browser, "/cases/views", "name", "Xem " + n, "due", "TODAY");
        }
        assertThat(refusal(browser, "Một nữa")).contains("nhiều nhất 20");
        submit(session("chutich"), "/cases/views", "name", "Gấp", "urgency", "EMERGENCY");
        assertThat(jdbc.sql("select count(*) from saved_view").query(Long.class).single())
                .isEqualTo(21);
    }

    private static String refusal(Visitor browser, String name) {
        submit(browser, "/cases/views", "name", name, "due", "WEEK");
        return browser.get("/cases?due=WEEK").body();
    }

    @Test
    void nobodyReachesTheViewsOfSomebodyElse() {
        submit(session("canbo"), "/cases/views", "name", "Của tôi", "urgency", "EMERGENCY");
        long id = jdbc.sql("select id from saved_view").query(Long.class).single();
        Visitor other = session("chutich");

        assertThat(other.get("/cases?urgency=EMERGENCY").body()).doesNotContain("Của tôi");
        assertThat(submit(other, "/cases/views/" + id, "name", "Của ai").statusCode())
                .isEqualTo(404);
        assertThat(submit(other, "/cases/views/" + id + "/delete").statusCode()).isEqualTo(404);
        assertThat(submit(other, "/cases/views/x/delete").statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select name from saved_view").query(String.class).list())
                .containsExactly("Của tôi");
    }

    @Test
    void openingAFileIsRecordedAndListingIsNot() {
        Visitor browser = session("chutich");
        browser.get("/cases");
        assertThat(openings(an)).isEmpty();

        browser.get("/cases/" + an.value());
        session("canbo2").get("/cases/" + an.value());

        assertThat(openings(an)).containsExactly("chutich");
    }

    private List<String> openings(CaseNumber number) {
        return ledger.read(number).stream()
                .filter(entry -> entry.acts().stream().map(Entry.Recorded::what).anyMatch("FILE_OPENED"::equals))
                .map(entry -> entry.who().username())
                .toList();
    }

    private List<String> found(String text) {
        ObjectNode asked = json.createObjectNode().put("q", text);
        HttpResponse<String> answer = as("canbo").post("/api/v1/cases/search", asked.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return numbers(read(answer.body()));
    }

    private JsonNode get(String who, String path) {
        HttpResponse<String> answer = as(who).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer.body());
    }

    private static List<String> numbers(JsonNode found) {
        List<String> numbers = new ArrayList<>();
        found.path("items").forEach(item -> numbers.add(item.path("caseNumber").asText()));
        return numbers;
    }

    private static HttpResponse<String> submit(Visitor browser, String path, String... fields) {
        StringBuilder form =
                new StringBuilder("_csrf=").append(browser.cookie("LACHAN-XSRF").orElseThrow());
        for (int n = 0; n < fields.length; n += 2) {
            form.append('&')
                    .append(fields[n])
                    .append('=')
                    .append(URLEncoder.encode(fields[n + 1], StandardCharsets.UTF_8));
        }
        return browser.send("POST", path, form.toString(), FORM);
    }

    private static String path(String location) {
        int at = location.indexOf("/cases");
        return location.substring(at);
    }

    private Visitor as(String who) {
        return Visitor.basic(port, who, who);
    }

    private Visitor session(String who) {
        return Visitor.session(port, who, who);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
