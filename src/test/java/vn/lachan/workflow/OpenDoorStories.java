package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lachan.Visitor;

/** What is open stays open, with its token. */
abstract class OpenDoorStories extends BackDoorStories {

    @ParameterizedTest
    @EnumSource
    void letsACaseworkerDoTheirWork(Way way) {
        Visitor canbo = way.visitor(port, "canbo");
        String task = way.root + "/task/" + mine.task();

        assertThat(canbo.get(task).statusCode()).isEqualTo(200);
        assertThat(canbo.send("HEAD", task, null).statusCode()).isEqualTo(200);
        assertThat(canbo.post(task + "/claim", "{\"userId\": \"canbo\"}").statusCode())
                .isEqualTo(204);
        assertThat(state(mine).assignee()).isEqualTo("canbo");
        assertThat(canbo.post(task + "/unclaim", "").statusCode()).isEqualTo(204);
        assertThat(canbo.post(task + "/claim", "{\"userId\": \"canbo\"}").statusCode())
                .isEqualTo(204);
        assertThat(Visitor.basic(port, "canbo", "canbo")
                        .send("PUT", "/api/v1/tasks/" + mine.task() + "/form", answers())
                        .statusCode())
                .isEqualTo(204);
        assertThat(canbo.post(task + "/complete", "{}").statusCode()).isEqualTo(204);
        assertThat(runtime.getVariable(mine.instance(), "checkOutcome")).isEqualTo("PROCEED");
    }

    @Test
    void asksForTasklistsOwnTokenOnWrites() {
        Visitor canbo = Way.TASKLIST.visitor(port, "canbo");
        String path = Way.TASKLIST.root + "/task/" + mine.task() + "/claim";

        canbo.keep("XSRF-TOKEN", "0123456789ABCDEF");
        assertThat(canbo.post(path, "{\"userId\": \"canbo\"}").statusCode()).isEqualTo(403);
        assertThat(state(mine)).isEqualTo(before);
    }
}
