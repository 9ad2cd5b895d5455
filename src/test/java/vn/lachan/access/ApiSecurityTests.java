package vn.lachan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.lachan.RunningHouse;
import vn.lachan.TwoCommunes;
import vn.lachan.Visitor;
import vn.lachan.clock.Time;
import vn.lachan.directory.Accounts;
import vn.lachan.directory.Assignment;
import vn.lachan.directory.NewAccount;
import vn.lachan.directory.Period;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/** Signing on and off, tokens, the end of rights, and what the answers give away. */
@RunningHouse
class ApiSecurityTests {

    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String PASSWORD = "mat khau dai";
    private static final Duty CASEWORKER_A = new Duty(Role.CASEWORKER, new UnitCode(TwoCommunes.A));
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    TwoCommunes communes;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @Autowired
    Time time;

    @Autowired
    SignOn signOn;

    private TwoCommunes.Opened a;

    @BeforeEach
    void reportAChild() throws Exception {
        a = communes.report(TwoCommunes.A);
    }

    private String newcomer() {
        String username = "moi" + NUMBER.incrementAndGet();
        accounts.create(new NewAccount(username, "Người mới", PASSWORD, Optional.empty()));
        return username;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Visitor basic(String username) {
        return Visitor.basic(port, username, username);
    }

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
    void refusesWhatADutyDoesNotInclude() {
        HttpResponse<String> answer = basic("kiemtoan").post("/api/v1/reports", "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"status\":403").doesNotContain("Exception");
        assertThat(basic("canbo").get("/api/v1/demo/clock").statusCode()).isEqualTo(403);
    }

    @Test
    void wantsThePagesTokenForAWriteInASession() {
        Visitor session = Visitor.session(port, "canbo", "canbo");

        assertThat(session.post("/api/v1/reports", "{}").statusCode()).isEqualTo(422);
        for (String token : List.of("", "sai", "00000000-0000-0000-0000-000000000000")) {
            assertThat(session.send("POST", "/api/v1/reports", "{}", Map.of("X-LACHAN-XSRF", token))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(session.send("POST", "/logout", null, Map.of("X-LACHAN-XSRF", "sai"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(basic("canbo").post("/api/v1/reports", "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void doesNotTakeAnEmptyBasicHeaderForAPassword() {
        Visitor session = Visitor.session(port, "canbo", "canbo");

        for (String header : List.of("Basic ", "Basic x", "basic Og==")) {
            assertThat(session.send(
                                    "POST",
                                    "/api/v1/reports",
                                    "{}",
                                    Map.of("Authorization", header, "X-LACHAN-XSRF", "sai"))
                            .statusCode())
                    .as(header)
                    .isIn(401, 403);
        }
    }

    @Test
    void endsARightWithItsAssignmentWithinTheSession() {
        String username = newcomer();
        Assignment assignment = accounts.assign(username, CASEWORKER_A, Period.from(today()));
        Visitor session = Visitor.session(port, username, PASSWORD);
        Visitor machine = Visitor.basic(port, username, PASSWORD);
        assertThat(session.get(TASKLIST + "/task/" + a.task()).statusCode()).isEqualTo(200);
        assertThat(session.get("/cases/" + a.number().value()).statusCode()).isEqualTo(200);
        assertThat(machine.get("/engine-rest/task/" + a.task()).statusCode()).isEqualTo(200);

        accounts.endAssignment(assignment.id(), today().minusDays(1));

        assertThat(session.get(TASKLIST + "/task/" + a.task()).statusCode()).isEqualTo(403);
        assertThat(session.get(TASKLIST + "/task").statusCode()).isEqualTo(403);
        assertThat(session.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
        assertThat(session.get("/cases/" + a.number().value()).statusCode()).isEqualTo(404);
        assertThat(session.get("/").body()).doesNotContain(a.number().value());
        assertThat(session.get("/api/v1/tasks/" + a.task() + "/form").statusCode())
                .isEqualTo(403);
        assertThat(machine.get("/engine-rest/task/" + a.task()).statusCode()).isEqualTo(403);
    }

    @Test
    void changesWhatTasklistShowsWithTheDuty() {
        String username = newcomer();
        Assignment first = accounts.assign(username, CASEWORKER_A, Period.from(today()));
        Visitor session = Visitor.session(port, username, PASSWORD);
        assertThat(session.get(TASKLIST + "/task/" + a.task()).statusCode()).isEqualTo(200);

        accounts.assign(username, new Duty(Role.CASEWORKER, new UnitCode(TwoCommunes.B)), Period.from(today()));
        accounts.endAssignment(first.id(), today().minusDays(1));

        assertThat(session.get(TASKLIST + "/task/" + a.task()).statusCode()).isEqualTo(404);
        assertThat(session.get(TASKLIST + "/task").body()).doesNotContain(a.task());
    }

    @Test
    void endsADeputysRightWithThePrincipals() {
        String principal = newcomer();
        String deputy = newcomer();
        Assignment own = accounts.assign(principal, CASEWORKER_A, Period.from(today()));
        accounts.appointDeputy(deputy, CASEWORKER_A, new Period(today(), today().plusDays(7)), principal);
        Visitor session = Visitor.session(port, deputy, PASSWORD);
        assertThat(session.get(TASKLIST + "/task/" + a.task()).statusCode()).isEqualTo(200);
        assertThat(session.post(TASKLIST + "/task/" + a.task() + "/claim", "{\"userId\": \"" + deputy + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(session.post(TASKLIST + "/task/" + a.task() + "/claim", "{\"userId\": \"" + principal + "\"}")
                        .statusCode())
                .isEqualTo(403);

        accounts.endAssignment(own.id(), today().minusDays(1));

        assertThat(session.get(TASKLIST + "/task/" + a.task()).statusCode()).isEqualTo(403);
    }

    @Test
    void signsADisabledAccountOffAtOnce() {
        String username = newcomer();
        accounts.assign(username, CASEWORKER_A, Period.from(today()));
        Visitor page = Visitor.session(port, username, PASSWORD);
        Visitor call = Visitor.session(port, username, PASSWORD);
        Visitor tasklist = Visitor.session(port, username, PASSWORD);
        Visitor machine = Visitor.basic(port, username, PASSWORD);
        assertThat(machine.get("/api/v1/units").statusCode()).isEqualTo(200);

        accounts.disable(username);

        assertThat(Visitor.location(page.get("/"))).isEqualTo("/login");
        assertThat(call.get("/api/v1/units").statusCode()).isEqualTo(401);
        assertThat(tasklist.get(TASKLIST + "/task").statusCode()).isEqualTo(401);
        assertThat(machine.get("/api/v1/units").statusCode()).isEqualTo(401);
        assertThat(machine.get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThatThrownBy(() -> Visitor.session(port, username, PASSWORD)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void holdsUpWhoeverGuessesPasswords() {
        String username = newcomer();
        accounts.assign(username, CASEWORKER_A, Period.from(today()));
        Visitor guessing = Visitor.basic(port, username, "sai");
        for (int n = 0; n < 5; n++) {
            assertThat(guessing.get("/api/v1/units").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> held = guessing.get("/api/v1/units");
        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(held.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(Visitor.basic(port, username, PASSWORD)
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(429);
        HttpResponse<String> form = Visitor.anonymous(port).signOn(username, PASSWORD);
        assertThat(form.statusCode()).isEqualTo(429);
        assertThat(form.body()).contains("Đợi một phút");
        assertThat(basic("canbo").get("/api/v1/units").statusCode()).isEqualTo(200);
        assertThat(signOn.authenticate(from("10.1.1.1", username, PASSWORD)).isAuthenticated())
                .isTrue();

        time.advance(Duration.ofSeconds(61));
        assertThat(Visitor.basic(port, username, PASSWORD).get("/api/v1/units").statusCode())
                .isEqualTo(200);
    }

    @Test
    void looksAtNoPasswordWhileSomebodyHasToWait() {
        String username = newcomer();
        for (int n = 0; n < 5; n++) {
            assertThatThrownBy(() -> signOn.authenticate(from("10.1.1.2", username, "sai")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signOn.authenticate(from("10.1.1.2", username, PASSWORD)))
                .isInstanceOf(TooManyWrongPasswords.class);
    }

    private static Authentication from(String address, String username, String password) {
        UsernamePasswordAuthenticationToken given =
                UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        given.setDetails(new WebAuthenticationDetails(request));
        return given;
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
