package vn.lachan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lachan.Visitor;

/** What answers say of the application, and what browsers are told. */
abstract class GivingNothingAwayStories extends SecurityStories {

    @Test
    void tellsBrowsersWhatAPageMayDo() {
        Visitor session = Visitor.session(port, "canbo", "canbo");

        for (String page : List.of("/", "/login", "/cases/" + a.number().value(), "/cases/khong-co")) {
            HttpResponse<String> answer = session.get(page);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(page)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(page)
                    .contains("no-store");
        }
        assertThat(session.get("/camunda/app/tasklist/default/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("allow-modals", "frame-ancestors 'none'", "object-src 'none'"));
        assertThat(session.get(TASKLIST + "/task")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
        assertThat(basic("canbo")
                        .get("/engine-rest/task")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    @Test
    void givesNothingAwayInItsErrors() {
        Visitor session = Visitor.session(port, "canbo", "canbo");
        Visitor machine = basic("canbo");
        List<HttpResponse<String>> answers = List.of(
                session.get("/cases/khong-co"),
                session.get("/khong-co"),
                session.get("/error"),
                session.get("/cases/%ff"),
                session.get("/app-forms/../application.yaml"),
                session.get("/app-forms/khong-co.html"),
                session.send("DELETE", "/", null),
                machine.post("/api/v1/reports", "{"),
                machine.post("/api/v1/reports", "[]"),
                machine.get("/api/v1/khong-co"),
                machine.get("/api/v1/tasks/x/form"),
                machine.post("/engine-rest/task", "{"),
                machine.get("/engine-rest/task?sortBy=khongCo"),
                machine.get("/engine-rest//task"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.toString()).isBetween(400, 499);
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
            assertThat(answer.body())
                    .as(answer.toString())
                    .doesNotContain("\tat ", "Tomcat", "org.springframework", "org.hibernate", "java.lang");
        });
    }
}
