package vn.lachan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import vn.lachan.Visitor;
import vn.lachan.identity.CaseNumber;

/** What stories of the case list are told with: four children in two communes, and a list that is asked for them. */
abstract class CaseListStories extends DeskStories {

    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

    CaseNumber an;
    CaseNumber binh;
    CaseNumber emergency;
    CaseNumber elsewhere;

    @BeforeEach
    void fourChildrenInTwoCommunes() {
        jdbc.sql("delete from saved_view").update();
        an = reported(A, "{\"fullName\": \"Nguyễn Văn Ẩn\", \"sex\": \"MALE\"}", false);
        binh = reported(A, "{\"fullName\": \"Đỗ Thị Bình\", \"sex\": \"FEMALE\"}", false);
        emergency = reported(A, "{\"sex\": \"UNKNOWN\"}", true);
        elsewhere = reported(B, "{\"fullName\": \"Nguyễn Văn An\", \"sex\": \"MALE\"}", false);
    }

    JsonNode get(String who, String path) {
        HttpResponse<String> answer = as(who).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return object(answer.body());
    }

    static List<String> numbers(JsonNode found) {
        List<String> numbers = new ArrayList<>();
        found.path("items").forEach(item -> numbers.add(item.path("caseNumber").asText()));
        return numbers;
    }

    static HttpResponse<String> submit(Visitor browser, String path, String... fields) {
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
}
