package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lachan.RunningHouse;
import vn.lachan.TwoCommunes;
import vn.lachan.Visitor;

/** The engine's own interfaces, tried by a caseworker who may do the task, as ways round its form. */
@RunningHouse
class EngineBackDoorTests {

    @LocalServerPort
    int port;

    @Autowired
    TwoCommunes communes;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    FilterService filters;

    private TwoCommunes.Opened mine;
    private TwoCommunes.Opened theirs;
    private State before;
    private State theirsBefore;

    /** What must not change. */
    private record State(
            String name, String assignee, int priority, List<String> candidates, Map<String, Object> variables) {}

    /** The two ways in: the interface for machines, and the one beneath Tasklist. */
    enum Way {
        ENGINE_REST("/engine-rest"),
        TASKLIST("/camunda/api/engine/engine/default");

        private final String root;

        Way(String root) {
            this.root = root;
        }

        Visitor visitor(int port, String username) {
            return this == ENGINE_REST
                    ? Visitor.basic(port, username, username)
                    : Visitor.session(port, username, username);
        }
    }

    /** A call with the task's id in place of {@code $T}, the instance's of {@code $I}, the definition's of {@code $D}. */
    private record Call(String method, String path, String body) {

        Call of(TwoCommunes.Opened opened, String filter) {
            return new Call(method, filled(path, opened, filter), filled(body, opened, filter));
        }

        private static String filled(String text, TwoCommunes.Opened opened, String filter) {
            return text.replace("$T", opened.task())
                    .replace("$I", opened.instance())
                    .replace("$D", opened.definition())
                    .replace("$F", filter);
        }
    }

    private static Call call(String method, String path, String body) {
        return new Call(method, path, body);
    }

    /** What a candidate could do to a case in an engine left as it comes. */
    private static final List<Call> WAYS_ROUND = List.of(
            call("POST", "/task/$T/bpmnError", "{\"errorCode\": \"x\"}"),
            call("POST", "/task/$T/bpmnEscalation", "{\"escalationCode\": \"x\"}"),
            call("POST", "/task/$T/identity-links", "{\"groupId\": \"POLICE:22\", \"type\": \"candidate\"}"),
            call(
                    "POST",
                    "/task/$T/identity-links/delete",
                    "{\"groupId\": \"CASEWORKER:06685\", \"type\": \"candidate\"}"),
            call("POST", "/task/$T/assignee", "{\"userId\": \"canbo2\"}"),
            call("POST", "/task/$T/assignee", "{\"userId\": \"canbo\"}"),
            call("POST", "/task/$T/delegate", "{\"userId\": \"canbo2\"}"),
            call("POST", "/task/$T/resolve", "{}"),
            call("PUT", "/task/$T", "{\"name\": \"Việc khác\", \"priority\": 1}"),
            call("POST", "/task/create", "{\"name\": \"Việc riêng\"}"),
            call("DELETE", "/task/$T", ""),
            call("POST", "/task/$T/complete", "{\"variables\": {\"checkOutcome\": {\"value\": \"UNFOUNDED\"}}}"),
            call(
                    "POST",
                    "/task/$T/complete",
                    "{\"variables\": {\"checkOutcome\": {\"value\": \"UNFOUNDED\"}}, \"withVariablesInReturn\": true}"),
            call("POST", "/task/$T/complete", "{\"withVariablesInReturn\": true}"),
            call("POST", "/task/$T/complete", "{}"),
            call("POST", "/task/$T/submit-form", "{\"variables\": {\"checkOutcome\": {\"value\": \"UNFOUNDED\"}}}"),
            call("POST", "/task/$T/submit-form", "{\"withVariablesInReturn\": true}"),
            call("POST", "/task/$T/variables", "{\"modifications\": {\"urgency\": {\"value\": \"STANDARD\"}}}"),
            call("PUT", "/task/$T/variables/urgency", "{\"value\": \"STANDARD\"}"),
            call("DELETE", "/task/$T/variables/urgency", ""),
            call("PUT", "/task/$T/localVariables/urgency", "{\"value\": \"STANDARD\"}"),
            call("POST", "/task/$T/localVariables", "{\"modifications\": {\"x\": {\"value\": 1}}}"),
            call("POST", "/task/$T/comment/create", "{\"message\": \"x\"}"),
            call("POST", "/task/$T/attachment/create", "{}"),
            call("POST", "/task/$T/claim", "{\"userId\": \"canbo2\"}"),
            call("POST", "/task/$T/claim", "{\"userId\": \"quantri\"}"),
            call("POST", "/deployment/create", "{}"),
            call("DELETE", "/deployment/x?cascade=true", ""),
            call("POST", "/process-definition/key/intervention/start", "{}"),
            call("POST", "/process-definition/$D/start", "{\"businessKey\": \"x\"}"),
            call("POST", "/process-definition/key/intervention/submit-form", "{}"),
            call("POST", "/process-definition/$D/restart", "{}"),
            call("PUT", "/process-definition/$D/suspended", "{\"suspended\": true}"),
            call("DELETE", "/process-definition/$D", ""),
            call("PUT", "/process-instance/$I/variables/urgency", "{\"value\": \"STANDARD\"}"),
            call("POST", "/process-instance/$I/modification", "{\"instructions\": []}"),
            call("PUT", "/process-instance/$I/suspended", "{\"suspended\": true}"),
            call("DELETE", "/process-instance/$I", ""),
            call("POST", "/process-instance/delete", "{\"processInstanceIds\": [\"$I\"]}"),
            call("POST", "/execution/$I/signal", "{}"),
            call("POST", "/message", "{\"messageName\": \"x\"}"),
            call("POST", "/signal", "{\"name\": \"x\"}"),
            call("POST", "/condition", "{}"),
            call("POST", "/migration/execute", "{}"),
            call("POST", "/modification/execute", "{}"),
            call("POST", "/external-task/fetchAndLock", "{\"workerId\": \"x\", \"maxTasks\": 1}"),
            call("POST", "/authorization/create", "{\"type\": 1, \"permissions\": [\"ALL\"], \"userId\": \"canbo\"}"),
            call("POST", "/user/create", "{}"),
            call("POST", "/identity/verify", "{\"username\": \"quantri\", \"password\": \"quantri\"}"),
            call("GET", "/identity/groups?userId=canbo2", ""),
            call("GET", "/user", ""),
            call("GET", "/history/task", ""),
            call("GET", "/history/variable-instance", ""),
            call("GET", "/history/user-operation", ""),
            call("POST", "/variable-instance", "{}"),
            call("GET", "/process-instance", ""),
            call("GET", "/process-definition/statistics", ""),
            call("GET", "/task/report/candidate-group-count", ""),
            call("GET", "/job", ""),
            call("GET", "/incident", ""),
            call("POST", "/filter/create", "{\"name\": \"x\", \"resourceType\": \"Task\", \"query\": {}}"),
            call("PUT", "/filter/$F", "{\"name\": \"x\", \"resourceType\": \"Task\", \"query\": {}}"),
            call("DELETE", "/filter/$F", ""),
            call("PATCH", "/task/$T", "{\"name\": \"x\"}"),
            call("OPTIONS", "/task/$T", ""),
            call("HEAD", "/process-instance", ""),
            call("PROPFIND", "/task/$T", ""),
            call("post", "/task/$T/bpmnError", "{\"errorCode\": \"x\"}"));

    /** Other spellings of one path that is closed. */
    private static final List<Call> OTHER_SPELLINGS = Stream.of(
                    "//task/$T/bpmnError",
                    "/task//$T/bpmnError",
                    "/task/$T//bpmnError",
                    "/task/$T/bpmnError/",
                    "/task/$T/bpmnError;a=b",
                    "/task;a=b/$T/bpmnError",
                    "/task/$T;/bpmnError",
                    "/task/$T/claim/../bpmnError",
                    "/task/./$T/bpmnError",
                    "/task/$T/claim/%2e%2e/bpmnError",
                    "/task/$T/claim%2f..%2fbpmnError",
                    "/task/$T/%62pmnError",
                    "/task/$T/%2562pmnError",
                    "/task/$T%2fbpmnError",
                    "/task/$T/bpmnError%00",
                    "/task/$T/bpmnError%0a",
                    "/task/$T/bpmnError%20",
                    "/task/$T/bpmnError?x=/task/count",
                    "/task/count/../$T/bpmnError",
                    "/TASK/$T/bpmnError",
                    "/Task/$T/BpmnError",
                    "/engine/default/engine/default/task/$T/bpmnError",
                    "/engine/x/task/$T/bpmnError")
            .map(path -> call("POST", path, "{\"errorCode\": \"x\"}"))
            .toList();

    @BeforeEach
    void openACaseInEachCommune() throws Exception {
        mine = communes.report(TwoCommunes.A);
        theirs = communes.report(TwoCommunes.B);
        before = state(mine);
        theirsBefore = state(theirs);
    }

    private State state(TwoCommunes.Opened opened) {
        Task task = tasks.createTaskQuery().taskId(opened.task()).singleResult();
        assertThat(task).as("the open task").isNotNull();
        return new State(
                task.getName(),
                String.valueOf(task.getAssignee()),
                task.getPriority(),
                tasks.getIdentityLinksForTask(opened.task()).stream()
                        .map(link -> link.getType() + " " + link.getGroupId() + " " + link.getUserId())
                        .sorted()
                        .toList(),
                runtime.getVariables(opened.instance()));
    }

    private String filter() {
        return filters.createFilterQuery().list().get(0).getId();
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryWayRoundTheForm(Way way) throws Exception {
        long deployments = repository.createDeploymentQuery().count();
        long instances = runtime.createProcessInstanceQuery().count();
        long ready = filters.createFilterQuery().count();
        Visitor canbo = way.visitor(port, "canbo");

        for (Call call : WAYS_ROUND) {
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

        for (Call call : OTHER_SPELLINGS) {
            Call filled = call.of(mine, filter());
            HttpResponse<String> answer = canbo.send(filled.method(), way.root + filled.path(), filled.body());
            assertThat(answer.statusCode()).as(filled + ": " + answer.body()).isBetween(400, 499);
        }
        for (String root :
                List.of("//engine-rest", "/Engine-Rest", "/engine-rest;a=b", "/engine-rest/../engine-rest")) {
            Call filled = call("POST", root + "/task/$T/bpmnError", "{\"errorCode\": \"x\"}")
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
                Call filled = call("POST", path, query).of(mine, filter());
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

    @ParameterizedTest
    @EnumSource
    void tellsOneCommuneNothingOfAnother(Way way) throws Exception {
        Visitor canbo2 = way.visitor(port, "canbo2");
        String key = mine.number().value();
        List<String> queries = List.of(
                "{}",
                "{\"processInstanceBusinessKey\": \"" + key + "\"}",
                "{\"processInstanceBusinessKeyLike\": \"%\"}",
                "{\"unassigned\": true}",
                "{\"candidateGroup\": \"CASEWORKER:06685\"}",
                "{\"candidateGroups\": [\"CASEWORKER:06685\"], \"includeAssignedTasks\": true}",
                "{\"processInstanceId\": \"" + mine.instance() + "\"}",
                "{\"taskId\": \"" + mine.task() + "\"}",
                "{\"processVariables\": [{\"name\": \"caseNumber\", \"operator\": \"eq\", \"value\": \"" + key
                        + "\"}]}",
                "{\"orQueries\": [{\"processInstanceBusinessKey\": \"" + key + "\", \"unassigned\": true}]}",
                "{\"orQueries\": [{\"candidateGroups\": [\"CASEWORKER:06685\"], \"name\": \"x\"}, {\"unassigned\": true,"
                        + " \"assigned\": true}]}",
                "{\"sorting\": [{\"sortBy\": \"processVariable\", \"sortOrder\": \"asc\","
                        + " \"parameters\": {\"variable\": \"caseNumber\", \"type\": \"String\"}}]}");

        for (String query : queries) {
            for (String path : List.of("/task", "/filter/" + filter() + "/list")) {
                HttpResponse<String> answer = canbo2.post(way.root + path, query);
                assertThat(answer.statusCode()).as(path + query + answer.body()).isEqualTo(200);
                assertThat(answer.body())
                        .as(path + query)
                        .doesNotContain(mine.task(), mine.instance(), "\"" + key + "\"");
            }
        }
        long own = count(way, canbo2, "{\"candidateGroups\": [\"CASEWORKER:01843\"], \"includeAssignedTasks\": true}");
        assertThat(count(way, canbo2, "{}")).isEqualTo(own).isPositive();
        assertThat(count(way, canbo2, "{\"unassigned\": true}")).isLessThanOrEqualTo(own);
        assertThat(count(way, canbo2, "{\"processInstanceBusinessKey\": \"" + key + "\"}"))
                .isZero();
        assertThat(count(way, canbo2, "{\"orQueries\": [{\"unassigned\": true, \"assigned\": true}]}"))
                .isEqualTo(own);
        for (String part : List.of("", "/form", "/identity-links", "/variables", "/form-variables")) {
            assertThat(canbo2.get(way.root + "/task/" + mine.task() + part).statusCode())
                    .as(part)
                    .isIn(403, 404);
        }
        for (String act : List.of("claim", "unclaim", "complete", "submit-form")) {
            assertThat(canbo2.post(way.root + "/task/" + mine.task() + "/" + act, "{\"userId\": \"canbo2\"}")
                            .statusCode())
                    .as(act)
                    .isBetween(400, 499);
        }
        assertThat(state(mine)).isEqualTo(before);
    }

    private static long count(Way way, Visitor visitor, String query) throws Exception {
        HttpResponse<String> answer = visitor.post(way.root + "/task/count", query);
        assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).get("count").asLong();
    }

    @ParameterizedTest
    @EnumSource
    void namesNobodyOfAnotherUnit(Way way) {
        Visitor canbo = way.visitor(port, "canbo");

        assertThat(canbo.get(way.root + "/user/canbo/profile").body()).contains("Hồng Gai");
        assertThat(canbo.get(way.root + "/user/chutich/profile").statusCode()).isEqualTo(200);
        assertThat(canbo.get(way.root + "/user/canbo2/profile").statusCode()).isEqualTo(404);
        assertThat(canbo.get(way.root + "/user/quantri/profile").statusCode()).isEqualTo(404);
        assertThat(canbo.get(way.root + "/group?member=canbo").body()).contains("CASEWORKER:06685");
        assertThat(canbo.get(way.root + "/group?member=canbo2").body()).isEqualTo("[]");
        assertThat(canbo.get(way.root + "/group").body()).isEqualTo("[]");
    }

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
    void showsCodesBesideTheTasksOfTasklist() {
        String ready = filters.createFilterQuery()
                .filterName("Chưa ai nhận")
                .singleResult()
                .getId();
        String list = Way.TASKLIST.root + "/filter/" + ready + "/list?firstResult=0&maxResults=100";
        Map<String, String> hal = Map.of("Accept", "application/hal+json");

        assertThat(Way.TASKLIST
                        .visitor(port, "canbo")
                        .send("POST", list, "{}", hal)
                        .body())
                .contains(mine.task(), "\"" + mine.number().value() + "\"")
                .doesNotContain(theirs.task(), "\"" + theirs.number().value() + "\"");
    }

    @Test
    void asksForTasklistsOwnTokenOnWrites() {
        Visitor canbo = Way.TASKLIST.visitor(port, "canbo");
        String path = Way.TASKLIST.root + "/task/" + mine.task() + "/claim";

        canbo.keep("XSRF-TOKEN", "0123456789ABCDEF");
        assertThat(canbo.post(path, "{\"userId\": \"canbo\"}").statusCode()).isEqualTo(403);
        assertThat(state(mine)).isEqualTo(before);
    }

    private static String answers() {
        return TwoCommunes.answersOfTheCheck().toString();
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
