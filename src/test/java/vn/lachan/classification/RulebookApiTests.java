package vn.lachan.classification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lachan.RunningHouse;
import vn.lachan.Visitor;

/** What the page for practising asks of the rulebook in force, and who may ask. */
@RunningHouse
class RulebookApiTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULEBOOK = "/api/v1/rulebook";
    private static final String EXAMPLES = "/api/v1/rulebook/examples";

    @LocalServerPort
    int port;

    private Visitor intake;

    @BeforeEach
    void signOn() {
        intake = as("tiepnhan");
    }

    private Visitor as(String account) {
        return Visitor.basic(port, account, account);
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static List<String> codes(JsonNode list) {
        return list.findValuesAsText("code");
    }

    @Test
    void namesTheCodesOfADayInBothLanguages() throws Exception {
        JsonNode told = json(intake.get(RULEBOOK + "?on=2026-10-01"));

        assertThat(told.get("hash").asText()).startsWith("sha256:");
        assertThat(told.get("inForceFrom").asText()).isEqualTo("2026-09-10");
        assertThat(told.at("/title/en").asText()).isNotBlank();
        assertThat(codes(told.get("classes"))).contains("TRAFFICKED", "NEEDS_INFO", "OUT_OF_SCOPE");
        assertThat(codes(told.get("ageBands"))).containsExactly("<5", "5-<13", "13-<15", "15-<18", "18+");
        assertThat(codes(told.get("reviews"))).contains("LOTTERY_POINT", "WHICH_EMPLOYER");
        assertThat(codes(told.get("violations"))).contains("PEN-27.1", "PEN-17.4");
        assertThat(codes(told.at("/lists/work"))).contains("LW-07", "HW-147-1E", "OTHER");
        assertThat(codes(told.at("/lists/workplace"))).contains("NONE", "WP-A4-03");
        JsonNode circumstance = told.at("/lists/specialCircumstances/1");
        assertThat(circumstance.get("code").asText()).isEqualTo("SC-A1");
        assertThat(circumstance.get("group").asText()).isEqualTo("SC-A");
        assertThat(circumstance.get("vi").asText())
                .isNotEqualTo(circumstance.get("en").asText());
        assertThat(told.at("/lists/specialCircumstances/0").has("group")).isFalse();
    }

    @Test
    void tellsTheEditionOfTheDayAndTheLatestWhereNoDayIsAsked() throws Exception {
        JsonNode before = json(intake.get(RULEBOOK + "?on=2026-09-09"));
        JsonNode latest = json(intake.get(RULEBOOK));

        assertThat(before.get("inForceFrom").asText()).isLessThan("2026-09-10");
        assertThat(latest.get("inForceFrom").asText()).isEqualTo("2026-09-10");
    }

    @Test
    void isFetchedOnceWhileTheEditionIsTheSame() {
        HttpResponse<String> first = intake.get(RULEBOOK + "?on=2026-10-01");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("no-cache", "private");
        assertThat(as("canbo")
                        .with("If-None-Match", tag)
                        .get(RULEBOOK + "?on=2026-11-30")
                        .statusCode())
                .isEqualTo(304);
        assertThat(as("canbo")
                        .with("If-None-Match", tag)
                        .get(RULEBOOK + "?on=2026-09-09")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhatIsWrongWithADay() {
        assertThat(intake.get(RULEBOOK + "?on=2021-03-14").statusCode()).isEqualTo(404);
        HttpResponse<String> notADay = intake.get(RULEBOOK + "?on=yesterday");
        assertThat(notADay.statusCode()).isEqualTo(400);
        assertThat(notADay.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void bringsExamplesOfManyKindsThatCanAllBeTriedOut() throws Exception {
        JsonNode examples = json(intake.get(EXAMPLES));

        List<String> classes = new ArrayList<>();
        for (JsonNode example : examples) {
            assertThat(example.get("vi").asText()).isNotBlank();
            assertThat(example.get("en").asText()).isNotBlank();
            JsonNode decision = json(intake.post(
                    "/api/v1/classifications/trial", example.get("facts").toString()));
            classes.add(decision.get("childClass").asText());
        }
        assertThat(classes)
                .hasSizeGreaterThanOrEqualTo(12)
                .contains(
                        "TRAFFICKED",
                        "WORST_FORM",
                        "HAZARDOUS_WORK",
                        "CHILD_LABOUR",
                        "NEEDS_INFO",
                        "AT_RISK",
                        "LAWFUL_WORK");
    }

    @Test
    void opensToTheDutiesThatMayClassifyAndToNobodyElse() {
        for (String account : List.of("canbo", "chutich2", "giaoduc", "congan", "thanhtra", "quanly", "tiepnhan")) {
            Visitor page = Visitor.session(port, account, account);
            for (String path : List.of(RULEBOOK, EXAMPLES, "/classify")) {
                assertThat(page.get(path).statusCode()).as(account + path).isEqualTo(200);
            }
            assertThat(page.get("/").body()).contains("href=\"/classify\"");
        }
        for (String account : List.of("quantri", "kiemtoan")) {
            Visitor page = Visitor.session(port, account, account);
            for (String path : List.of(RULEBOOK, EXAMPLES, "/classify")) {
                assertThat(page.get(path).statusCode()).as(account + path).isEqualTo(403);
            }
            assertThat(page.get("/").body()).doesNotContain("/classify");
        }
        assertThat(Visitor.anonymous(port).get(RULEBOOK).statusCode()).isEqualTo(401);
        assertThat(Visitor.location(Visitor.anonymous(port).get("/classify"))).isEqualTo("/login");
    }

    @Test
    void tellsTheLawAsItWasKnownAtAMoment() throws Exception {
        String day = RULEBOOK + "?on=2026-10-01";

        assertThat(json(intake.get(day + "&known=2200-01-01T00:00:00Z"))).isEqualTo(json(intake.get(day)));
        assertThat(intake.get(day + "&known=2000-01-01T00:00:00Z").statusCode()).isEqualTo(404);
        assertThat(intake.get(RULEBOOK + "?known=2000-01-01T00:00:00Z").statusCode())
                .isEqualTo(404);
        HttpResponse<String> refused = intake.get(day + "&known=2026-10-01");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("2026-11-22T08:30:00+07:00");
    }
}
