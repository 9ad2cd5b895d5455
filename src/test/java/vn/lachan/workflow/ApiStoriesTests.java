package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.lachan.identity.CaseNumber;
import vn.lachan.vault.Database;

/** Reports in and task forms over HTTP, as any client beside Tasklist uses them. */
@AutoConfigureMockMvc
@DirtiesContext
class ApiStoriesTests extends Stories {

    private static final String REPORT = """
            {"source": "PHONE", "incidentUnit": "06685", "story": "Hư cấu",
             "children": [{"fullName": "Trẻ Hư Cấu", "sex": "FEMALE"}]}""";

    @Autowired
    MockMvc http;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String url = Database.H2.emptyUrl();
        properties.add("spring.datasource.url", () -> url);
    }

    @Test
    void theSampleReportIsTaken() throws Exception {
        var answer = send("tiepnhan", post("/api/v1/reports"), Files.readString(Path.of("docs/samples/report.json")));

        assertThat(answer.getStatus()).isEqualTo(201);
        JsonNode body = body(answer);
        assertThat(body.path("reportNumber").asText()).matches("TB-\\d{4}-\\d{6}");
        assertThat(body.path("caseNumbers")).hasSize(2);
        assertThat(answer.getHeader("Location"))
                .isEqualTo("/api/v1/reports/" + body.path("reportNumber").asText());
        assertThat(send("tiepnhan", get(String.valueOf(answer.getHeader("Location"))))
                        .getContentAsString())
                .isEqualTo(answer.getContentAsString());
        assertThat(send("canbo2", get(String.valueOf(answer.getHeader("Location"))))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aResendUnderTheSameKeyGivesTheFirstAnswer() throws Exception {
        var first = send("tiepnhan", post("/api/v1/reports").header("Idempotency-Key", "again"), REPORT);
        var second = send(
                "tiepnhan",
                post("/api/v1/reports").header("Idempotency-Key", "again"),
                REPORT.replace(", \"story\"", ",\n \"story\""));

        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        send("tiepnhan", post("/api/v1/reports").header("Idempotency-Key", "other"), REPORT);

        var answer = send(
                "tiepnhan",
                post("/api/v1/reports").header("Idempotency-Key", "other"),
                REPORT.replace("PHONE", "POLICE"));

        assertThat(answer.getStatus()).isEqualTo(422);
    }

    @Test
    void twoSendersMayUseTheSameKey() throws Exception {
        var one = send("tiepnhan", post("/api/v1/reports").header("Idempotency-Key", "shared"), REPORT);
        var other = send("canbo", post("/api/v1/reports").header("Idempotency-Key", "shared"), REPORT);

        assertThat(other.getContentAsString()).isNotEqualTo(one.getContentAsString());
    }

    @Test
    void ofTheSameReportSentTwiceAtOnceOneIsTaken() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var one = pool.submit(() -> together(both));
            var other = pool.submit(() -> together(both));
            assertThat(one.get()).isEqualTo(other.get()).contains("TB-");
        } finally {
            pool.shutdownNow();
        }
    }

    private String together(CountDownLatch both) throws Exception {
        both.countDown();
        both.await();
        return send("tiepnhan", post("/api/v1/reports").header("Idempotency-Key", "race"), REPORT)
                .getContentAsString();
    }

    static Stream<Arguments> badReports() {
        return Stream.of(
                Arguments.of(REPORT.replace("\"source\": \"PHONE\", ", ""), "/source"),
                Arguments.of(REPORT.replace("PHONE", "FAX"), "/source"),
                Arguments.of(REPORT.replace("06685", "99999"), "/incidentUnit"),
                Arguments.of(REPORT.replace("06685", "22"), "/incidentUnit"),
                Arguments.of(REPORT.replace("06685", "không phải mã"), "/incidentUnit"),
                Arguments.of(REPORT.replace("FEMALE", "GIRL"), "/children/0/sex"),
                Arguments.of(REPORT.replace("\"Hư cấu\"", "7"), "/story"),
                Arguments.of(REPORT.replace("\"Hư cấu\"", "\"" + "x".repeat(9000) + "\""), "/story"),
                Arguments.of(REPORT.replace("{\"fullName\"", "{\"tuoi\": 7, \"fullName\""), "/children/0/tuoi"),
                Arguments.of(
                        REPORT.replace("{\"fullName\"", "{\"birthDate\": \"2014-02-30\", \"fullName\""),
                        "/children/0/birthDate"),
                Arguments.of(
                        REPORT.replace("{\"fullName\"", "{\"birthDate\": \"2999-01-01\", \"fullName\""),
                        "/children/0/birthDate"),
                Arguments.of(
                        REPORT.replace("{\"source\"", "{\"receivedAt\": \"2999-01-01T00:00:00+07:00\", \"source\""),
                        "/receivedAt"),
                Arguments.of(REPORT.replaceAll("\\[.*]", "[]"), "/children"));
    }

    @ParameterizedTest
    @MethodSource("badReports")
    void aBadReportIsRefusedWithThePlaceInBothLanguages(String report, String pointer) throws Exception {
        var vietnamese = send("tiepnhan", post("/api/v1/reports"), report);
        var english = send("tiepnhan", post("/api/v1/reports").header("Accept-Language", "en"), report);

        assertThat(vietnamese.getStatus()).isEqualTo(422);
        assertThat(vietnamese.getContentType()).startsWith("application/problem+json");
        assertThat(body(vietnamese).path("errors").findValuesAsText("pointer")).containsExactly(pointer);
        assertThat(body(vietnamese).path("errors").get(0).path("message").asText())
                .isNotBlank()
                .isNotEqualTo(
                        body(english).path("errors").get(0).path("message").asText());
    }

    @Test
    void whatIsNoJsonIsRefusedWithoutSayingWhatItWas() throws Exception {
        var answer = send("tiepnhan", post("/api/v1/reports"), "{\"story\": \"Bí mật");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).doesNotContain("Bí mật").doesNotContain("Exception");
    }

    @Test
    void aFormIsShownWithWhatIsKnownAndItsDraftIsSavedUnderItsTag() throws Exception {
        String form = "/api/v1/tasks/" + openTask(reported()).getId() + "/form";

        var shown = send("canbo", get(form));
        assertThat(shown.getHeader("ETag")).isEqualTo("\"0\"");
        assertThat(body(shown).path("values").path("fullName").asText()).isEqualTo("Trẻ Hư Cấu");
        assertThat(body(shown).path("values").path("story").asText()).isEqualTo("Chuyện hư cấu");
        assertThat(body(shown).path("task").path("caseNumber").asText()).startsWith("HS-");
        assertThat(body(shown).has("draft")).isFalse();

        var saved = send("canbo", put(form).header("If-Match", "\"0\""), "{\"checkNote\": \"Nháp\"}");
        assertThat(saved.getStatus()).isEqualTo(204);
        assertThat(saved.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(body(send("canbo", get(form)))
                        .path("draft")
                        .path("checkNote")
                        .asText())
                .isEqualTo("Nháp");
    }

    @Test
    void aDraftThatWasChangedMeanwhileIsNotOverwritten() throws Exception {
        String form = "/api/v1/tasks/" + openTask(reported()).getId() + "/form";
        send("canbo", put(form).header("If-Match", "\"0\""), "{\"checkNote\": \"Của tôi\"}");

        var late = send("canbo", put(form).header("If-Match", "\"0\""), "{\"checkNote\": \"Muộn\"}");

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(body(late).path("changedBy").asText()).isEqualTo("canbo");
        assertThat(body(send("canbo", get(form)))
                        .path("draft")
                        .path("checkNote")
                        .asText())
                .isEqualTo("Của tôi");
    }

    @Test
    void theCheckSaysWhatIsMissingAndChangesNothing() throws Exception {
        CaseNumber number = reported();
        String task = "/api/v1/tasks/" + openTask(number).getId();

        var checked = send("canbo", post(task + "/form/check"));
        var completed = send("canbo", post(task + "/complete"));

        assertThat(checked.getStatus()).isEqualTo(422);
        assertThat(completed.getStatus()).isEqualTo(422);
        assertThat(body(completed).path("errors").findValuesAsText("pointer")).containsExactly("/outcome");
        assertThat(openTask(number).getTaskDefinitionKey()).isEqualTo("checkReport");
    }

    @Test
    void answersInTheBodyCompleteATaskInOneStep() throws Exception {
        CaseNumber number = reported();
        String task = "/api/v1/tasks/" + openTask(number).getId();

        var done = send("canbo", post(task + "/complete"), "{\"sex\": \"FEMALE\", \"outcome\": \"PROCEED\"}");

        assertThat(done.getStatus()).isEqualTo(200);
        assertThat(openTask(number).getTaskDefinitionKey()).isEqualTo("initialAssessment");
        assertThat(send("canbo", post(task + "/complete")).getStatus()).isEqualTo(404);
    }

    @Test
    void aTaskThatAnotherHasTakenIsNotCompleted() throws Exception {
        CaseNumber number = reported();
        String taskId = openTask(number).getId();
        tasks.setAssignee(taskId, "somebody");

        var answer = send(
                "canbo",
                post("/api/v1/tasks/" + taskId + "/complete"),
                "{\"sex\": \"MALE\", \"outcome\": \"PROCEED\"}");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(openTask(number).getTaskDefinitionKey()).isEqualTo("checkReport");
    }

    @Test
    void theFormOfAnotherCommunesTaskIsNotThere() throws Exception {
        String task = "/api/v1/tasks/" + openTask(reported()).getId();

        assertThat(send("canbo2", get(task + "/form")).getStatus()).isEqualTo(404);
        assertThat(send("canbo2", put(task + "/form"), "{}").getStatus()).isEqualTo(404);
        assertThat(send("canbo2", post(task + "/form/check")).getStatus()).isEqualTo(404);
        assertThat(send("canbo2", post(task + "/complete")).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse send(String who, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response =
                http.perform(request.with(httpBasic(who, who))).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private MockHttpServletResponse send(String who, MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return send(who, request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private JsonNode body(MockHttpServletResponse response) throws Exception {
        return json.readTree(response.getContentAsString());
    }
}
