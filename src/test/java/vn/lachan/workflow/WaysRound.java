package vn.lachan.workflow;

import static vn.lachan.workflow.Call.call;

import java.util.List;
import java.util.stream.Stream;

/** Ways round the form of a task that the engine has, and other spellings of one. */
final class WaysRound {

    /** What a candidate could do to a case in an engine left as it comes. */
    static final List<Call> ALL = List.of(
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
    static final List<Call> OTHER_SPELLINGS = Stream.of(
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

    private WaysRound() {}
}
