package vn.lachan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lachan.Visitor;

/** Signing on and off, the session and its cookies. */
abstract class SigningOnStories extends SecurityStories {

    @Test
    void asksForANameAndPassword() {
        HttpResponse<String> answer = Visitor.anonymous(port).get("/api/v1/units");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Visitor.basic(port, "canbo", "sai").get("/api/v1/units").statusCode())
                .isEqualTo(401);
        assertThat(Visitor.basic(port, "khongcoai", "sai")
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void changesTheSessionsIdAtSignOn() {
        Visitor visitor = Visitor.anonymous(port);
        visitor.get("/");
        Optional<String> before = visitor.cookie("LACHAN-SESSION");

        visitor.signOn("canbo", "canbo");
        String after = visitor.cookie("LACHAN-SESSION").orElseThrow();

        assertThat(before).isNotEqualTo(Optional.of(after));
        Visitor planted = Visitor.anonymous(port);
        planted.keep("LACHAN-SESSION", "0123456789ABCDEF0123456789ABCDEF");
        planted.signOn("canbo", "canbo");
        assertThat(planted.cookie("LACHAN-SESSION").orElseThrow()).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
    }

    @Test
    void endsTasklistsSessionWithThePages() {
        Visitor session = Visitor.session(port, "canbo", "canbo");
        String id = session.cookie("LACHAN-SESSION").orElseThrow();

        assertThat(session.send("POST", "/logout", null).statusCode()).isEqualTo(302);

        isDead(id);
    }

    @Test
    void endsThePagesSessionWithTasklists() {
        Visitor session = Visitor.session(port, "canbo", "canbo");
        String id = session.cookie("LACHAN-SESSION").orElseThrow();

        assertThat(session.post("/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(200);

        isDead(id);
    }

    private void isDead(String session) {
        Visitor again = Visitor.anonymous(port);
        again.keep("LACHAN-SESSION", session);
        assertThat(again.get(TASKLIST + "/task").statusCode()).isEqualTo(401);
        assertThat(Visitor.location(again.get("/"))).isEqualTo("/login");
        assertThat(Visitor.location(again.get("/camunda/app/tasklist/default/")))
                .isEqualTo("/login");
    }

    @Test
    void keepsItsCookiesToItself() {
        Visitor visitor = Visitor.anonymous(port);
        HttpResponse<String> page = visitor.get("/login");
        HttpResponse<String> signedOn = visitor.signOn("canbo", "canbo");
        HttpResponse<String> tasklist = visitor.get("/camunda/app/tasklist/default/");

        assertThat(cookie(page, "LACHAN-XSRF")).contains("SameSite=Lax").contains("Path=/");
        assertThat(cookie(signedOn, "LACHAN-SESSION")).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(cookie(tasklist, "XSRF-TOKEN")).containsIgnoringCase("SameSite=Lax");
        assertThat(Visitor.basic(port, "canbo", "canbo")
                        .get("/engine-rest/task")
                        .headers()
                        .allValues("Set-Cookie"))
                .isEmpty();
    }

    private static String cookie(HttpResponse<?> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "=") && !cookie.contains("Max-Age=0"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cookie " + name));
    }
}
