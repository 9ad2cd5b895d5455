package vn.lachan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.lachan.Visitor;
import vn.lachan.clock.Time;
import vn.lachan.directory.Period;

/** Whoever guesses passwords has to wait, and is told nothing meanwhile. */
abstract class GuessedPasswordStories extends SecurityStories {

    @Autowired
    Time time;

    @Autowired
    SignOn signOn;

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
}
