package vn.lachan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lachan.Visitor;

/** A call needs the duty for it, and in a session the token of the page. */
abstract class ForgedCallStories extends SecurityStories {

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
}
