package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.TwoCommunes;
import vn.lachan.Visitor;

/** No way round the form of a task leads anywhere. */
abstract class WaysRoundStories extends BackDoorStories {

    @Autowired
    RepositoryService repository;

    @ParameterizedTest
    @EnumSource
    void refusesEveryWayRoundTheForm(Way way) throws Exception {
        long deployments = repository.createDeploymentQuery().count();
        long instances = runtime.createProcessInstanceQuery().count();
        long ready = filters.createFilterQuery().count();
        Visitor canbo = way.visitor(port, "canbo");

        for (Call call : WaysRound.ALL) {
            for (TwoCommunes.Opened opened : List.of(mine, theirs)) {
                Call filled = call.of(opened, filter());
                HttpResponse<String> answer = canbo.send(filled.method(), way.root + filled.path(), filled.body());
                assertThat(answer.statusCode())
                        .as(filled + ": " + answer.body())
                        .isBetween(400, 499);
                assertThat(answer.body()).as(filled.toString()).doesNotContain("Exception:", "\tat ");
            }
            assertThat(state(mine)).as("after " + call).isEqualTo(before);
            assertThat(state(theirs)).as("after " + call).isEqualTo(theirsBefore);
        }

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(instances);
        assertThat(filters.createFilterQuery().count()).isEqualTo(ready);
        canStillBeCompletedByItsForm();
    }

    @ParameterizedTest
    @EnumSource
    void refusesOtherSpellingsOfAClosedPath(Way way) {
        Visitor canbo = way.visitor(port, "canbo");

        for (Call call : WaysRound.OTHER_SPELLINGS) {
            Call filled = call.of(mine, filter());
            HttpResponse<String> answer = canbo.send(filled.method(), way.root + filled.path(), filled.body());
            assertThat(answer.statusCode()).as(filled + ": " + answer.body()).isBetween(400, 499);
        }
        for (String root :
                List.of("//engine-rest", "/Engine-Rest", "/engine-rest;a=b", "/engine-rest/../engine-rest")) {
            Call filled = Call.call("POST", root + "/task/$T/bpmnError", "{\"errorCode\": \"x\"}")
                    .of(mine, filter());
            assertThat(canbo.send(filled.method(), filled.path(), filled.body()).statusCode())
                    .as(filled.toString())
                    .isIn(302, 400, 403, 404);
        }
        assertThat(state(mine)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void runsNoExpressionThatACallerSends(Way way) {
        String code = "${execution.x}${identityService.setAuthenticatedUserId('quantri')}${1/0}";
        Visitor canbo = way.visitor(port, "canbo");
        String outer = "{\"assigneeExpression\": \"" + code + "\"}";
        String inner = "{\"orQueries\": [{\"assigneeExpression\": \"" + code + "\", \"name\": \"x\"}]}";

        for (String query : List.of(outer, inner)) {
            for (String path :
                    List.of("/task", "/task/count", "/filter/$F/list", "/filter/$F/count", "/filter/$F/singleResult")) {
                Call filled = Call.call("POST", path, query).of(mine, filter());
                HttpResponse<String> answer = canbo.post(way.root + filled.path(), filled.body());
                assertThat(answer.statusCode())
                        .as(filled + ": " + answer.body())
                        .isIn(400, 403);
                assertThat(answer.body()).doesNotContain("Unable to resolve", "ELException", "Unknown property");
            }
        }
        assertThat(canbo.get(way.root + "/task?assigneeExpression=%24%7B1%2F0%7D")
                        .statusCode())
                .isEqualTo(403);
    }

    private void canStillBeCompletedByItsForm() {
        HttpResponse<String> done =
                Visitor.basic(port, "canbo", "canbo").post("/api/v1/tasks/" + mine.task() + "/complete", answers());

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(mine.instance())
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("initialAssessment");
    }
}
