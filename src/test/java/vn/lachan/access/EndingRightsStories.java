package vn.lachan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.lachan.TwoCommunes;
import vn.lachan.Visitor;
import vn.lachan.directory.Assignment;
import vn.lachan.directory.Period;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/** A right ends with its assignment, at once and everywhere. */
abstract class EndingRightsStories extends SecurityStories {

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
}
