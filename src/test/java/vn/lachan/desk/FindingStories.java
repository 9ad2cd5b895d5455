package vn.lachan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which cases the list finds, for whom and in what order. */
abstract class FindingStories extends CaseListStories {

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
            assertThat(object(refused.body())
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
        assertThat(object(two.body()).path("errors")).hasSize(2);
        assertThat(two.body()).contains("At most 200 characters").doesNotContain("aaaa");
        assertThat(as("canbo").post("/api/v1/cases/search", "[1]").statusCode()).isEqualTo(400);
    }

    private List<String> found(String text) {
        ObjectNode asked = json.createObjectNode().put("q", text);
        HttpResponse<String> answer = as("canbo").post("/api/v1/cases/search", asked.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return numbers(object(answer.body()));
    }
}
