package vn.lachan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lachan.Visitor;

/** Filters that somebody keeps under a name, one account’s own. */
abstract class SavedViewStories extends CaseListStories {

    @Test
    void viewsAreKeptOverTheApiToo() {
        HttpResponse<String> saved =
                as("canbo").post("/api/v1/cases/views", "{\"name\": \" Nặng nhọc \", \"class\": \"HAZARDOUS_WORK\"}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        JsonNode view = object(saved.body());
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
        assertThat(object(taken.body()).path("detail").asText()).startsWith("Not saved");
        for (String bad : List.of("\"q\": \"nguyen\"", "\"class\": \"BAD\"", "\"urgency\": \"high\"")) {
            assertThat(as("canbo")
                            .post("/api/v1/cases/views", "{\"name\": \"Khác\", " + bad + "}")
                            .statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }
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
}
