package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    @ParameterizedTest
    @EnumSource
    void tellsWhoeverClaimsWhatIsDoneMeanwhile(Way way) {
        HttpResponse<String> late = way.visitor(port, "canbo")
                .post(way.root + "/task/00000000-0000-0000-0000-000000000000/claim", "{\"userId\": \"canbo\"}");

        assertThat(late.statusCode()).as(late.body()).isEqualTo(400);
        assertThat(late.body()).contains(TaskCompletion.TAKEN);
    }

    @Test
    void asksForTasklistsOwnTokenOnWrites() {
        Visitor canbo = Way.TASKLIST.visitor(port, "canbo");
        String path = Way.TASKLIST.root + "/task/" + mine.task() + "/claim";

        canbo.keep("XSRF-TOKEN", "0123456789ABCDEF");
        assertThat(canbo.post(path, "{\"userId\": \"canbo\"}").statusCode()).isEqualTo(403);
        assertThat(state(mine)).isEqualTo(before);
    }

    @Test
    void givesEveryPageTheNonceOfItsOwnHeaderWhoeverElseComes() {
        Visitor canbo = Way.TASKLIST.visitor(port, "canbo");
        AtomicBoolean enough = new AtomicBoolean();
        List<CompletableFuture<Void>> others = Stream.generate(() -> Way.TASKLIST.visitor(port, "canbo2"))
                .limit(2)
                .map(other -> CompletableFuture.runAsync(() -> lookAtTasks(other, enough)))
                .toList();
        try {
            for (int page = 0; page < 200; page++) {
                HttpResponse<String> tasklist = canbo.get("/camunda/app/tasklist/default/");
                assertThat(tasklist.body()).contains("nonce=\"" + nonce(tasklist) + '"');
            }
        } finally {
            enough.set(true);
            others.forEach(CompletableFuture::join);
        }
    }

    private static String nonce(HttpResponse<String> page) {
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        Matcher nonce = Pattern.compile("'nonce-([^']+)'").matcher(policy);
        assertThat(nonce.find()).as(policy).isTrue();
        return nonce.group(1);
    }

    private static void lookAtTasks(Visitor visitor, AtomicBoolean enough) {
        while (!enough.get()) {
            visitor.get(Way.TASKLIST.root + "/task");
        }
    }
}
