package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.RunningHouse;
import vn.lachan.TwoCommunes;

/** The second gate, within the engine: what a caller may have run, should the first one ever let a call through. */
@RunningHouse
class ClientCommandsTests {

    private static final String GROUP = "CASEWORKER:06685";

    @Autowired
    TwoCommunes communes;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    private TwoCommunes.Opened mine;
    private TwoCommunes.Opened theirs;
    private Map<String, Object> variables;

    @BeforeEach
    void signOn() throws Exception {
        mine = communes.report(TwoCommunes.A);
        theirs = communes.report(TwoCommunes.B);
        variables = engine.getRuntimeService().getVariables(mine.instance());
        identity.setAuthentication("canbo", List.of("CASEWORKER", GROUP));
    }

    @AfterEach
    void signOff() {
        identity.clearAuthentication();
    }

    @Test
    void refusesWhatACaseworkerHasNoBusinessWith() {
        String task = mine.task();
        Map<String, ThrowingCallable> attempts = new LinkedHashMap<>();
        attempts.put("bpmnError", () -> engine.getTaskService().handleBpmnError(task, "x"));
        attempts.put("escalation", () -> engine.getTaskService().handleEscalation(task, "x"));
        attempts.put("assign another", () -> engine.getTaskService().setAssignee(task, "canbo2"));
        attempts.put("claim for another", () -> engine.getTaskService().claim(task, "canbo2"));
        attempts.put("own", () -> engine.getTaskService().setOwner(task, "canbo"));
        attempts.put("delegate", () -> engine.getTaskService().delegateTask(task, "canbo2"));
        attempts.put("resolve", () -> engine.getTaskService().resolveTask(task));
        attempts.put("resolve with", () -> engine.getTaskService().resolveTask(task, Map.of("urgency", "STANDARD")));
        attempts.put("add group", () -> engine.getTaskService().addCandidateGroup(task, "POLICE:22"));
        attempts.put("drop group", () -> engine.getTaskService().deleteCandidateGroup(task, GROUP));
        attempts.put("add user", () -> engine.getTaskService().addCandidateUser(task, "canbo2"));
        attempts.put("rename", () -> {
            Task open = engine.getTaskService().createTaskQuery().taskId(task).singleResult();
            open.setName("Việc khác");
            engine.getTaskService().saveTask(open);
        });
        attempts.put("new task", () -> engine.getTaskService()
                .saveTask(engine.getTaskService().newTask()));
        attempts.put("priority", () -> engine.getTaskService().setPriority(task, 1));
        attempts.put("delete task", () -> engine.getTaskService().deleteTask(task));
        attempts.put("comment", () -> engine.getTaskService().createComment(task, mine.instance(), "x"));
        attempts.put("variable", () -> engine.getTaskService().setVariable(task, "urgency", "STANDARD"));
        attempts.put("local", () -> engine.getTaskService().setVariableLocal(task, "x", 1));
        attempts.put("no variable", () -> engine.getTaskService().removeVariable(task, "urgency"));
        attempts.put(
                "complete with", () -> engine.getTaskService().complete(task, Map.of("checkOutcome", "UNFOUNDED")));
        attempts.put("complete, return", () -> engine.getTaskService()
                .completeWithVariablesInReturn(task, Map.of("checkOutcome", "UNFOUNDED"), false));
        attempts.put("submit with", () -> engine.getFormService().submitTaskForm(task, Map.of("checkOutcome", "X")));
        attempts.put("complete without form", () -> engine.getTaskService().complete(task));
        attempts.put("set variable", () -> engine.getRuntimeService().setVariable(mine.instance(), "urgency", "X"));
        attempts.put("delete", () -> engine.getRuntimeService().deleteProcessInstance(mine.instance(), "x"));
        attempts.put("start", () -> engine.getRuntimeService().startProcessInstanceByKey("intervention", "x"));
        attempts.put("signal", () -> engine.getRuntimeService().signal(mine.instance()));
        attempts.put("message", () -> engine.getRuntimeService().correlateMessage("x"));
        attempts.put("suspend", () -> engine.getRuntimeService().suspendProcessInstanceById(mine.instance()));
        attempts.put("modify", () -> engine.getRuntimeService()
                .createProcessInstanceModification(mine.instance())
                .startBeforeActivity("initialAssessment")
                .execute());
        attempts.put("deploy", () -> engine.getRepositoryService()
                .createDeployment()
                .addString("x.bpmn", "<x/>")
                .deploy());
        attempts.put("undeploy", () -> engine.getRepositoryService().deleteDeployment("x", true));
        attempts.put("new filter", () -> engine.getFilterService()
                .saveFilter(engine.getFilterService().newTaskFilter("x")));
        attempts.put("change filter", () -> {
            Filter filter = engine.getFilterService().createFilterQuery().list().get(0);
            filter.setName("x");
            engine.getFilterService().saveFilter(filter);
        });
        attempts.put("delete filter", () -> engine.getFilterService().deleteFilter("x"));
        attempts.put("grant", () -> engine.getAuthorizationService()
                .saveAuthorization(
                        engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT)));
        attempts.put("run job", () -> engine.getManagementService().executeJob("x"));
        attempts.put("retries", () -> engine.getManagementService().setJobRetries(job(), 0));
        attempts.put("properties", () -> engine.getManagementService().setProperty("x", "y"));
        attempts.put("history", () -> engine.getHistoryService().deleteHistoricProcessInstance(mine.instance()));
        attempts.put("native", () -> engine.getTaskService()
                .createNativeTaskQuery()
                .sql("select * from ACT_RU_TASK")
                .list());

        attempts.forEach((name, attempt) -> assertThatThrownBy(attempt)
                .as(name)
                .isInstanceOfAny(
                        FormFieldValidationException.class,
                        AuthorizationException.class,
                        BadUserRequestException.class));
        unharmed();
    }

    private String job() {
        var caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(mine.instance())
                    .singleResult()
                    .getId();
        } finally {
            identity.setAuthentication(caller.getUserId(), caller.getGroupIds());
        }
    }

    private void unharmed() {
        identity.clearAuthentication();
        Task open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(mine.instance())
                .singleResult();
        assertThat(open.getId()).isEqualTo(mine.task());
        assertThat(open.getName()).isEqualTo("Kiểm tra tin báo");
        assertThat(open.getAssignee()).isNull();
        assertThat(engine.getTaskService().getIdentityLinksForTask(mine.task()))
                .singleElement()
                .satisfies(link -> assertThat(link.getGroupId()).isEqualTo(GROUP));
        assertThat(engine.getRuntimeService().getVariables(mine.instance())).isEqualTo(variables);
    }

    @Test
    void refusesExpressionsInAnyPartOfAQuery() {
        TaskQueryImpl inner = new TaskQueryImpl();
        inner.taskAssigneeExpression("${1/0}");
        TaskQueryImpl joined =
                (TaskQueryImpl) engine.getTaskService().createTaskQuery().taskName("x");
        joined.addOrQuery(inner);

        assertThatThrownBy(joined::list).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(joined::count).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> engine.getTaskService()
                        .createTaskQuery()
                        .taskAssigneeExpression("${1/0}")
                        .list())
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void showsNothingOfAnotherCommune() {
        String task = theirs.task();

        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                .isZero();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(theirs.number().value())
                        .list())
                .isEmpty();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().count())
                .isZero();
        assertThat(scopes(mine.instance())).isPositive();
        assertThat(scopes(theirs.instance())).isZero();
        assertThat(scopes(mine.instance(), theirs.instance())).isZero();
        assertThat(engine.getHistoryService().createHistoricTaskInstanceQuery().count())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .count())
                .isZero();
        assertThat(engine.getIdentityService().createUserQuery().count()).isZero();
        assertThatThrownBy(() -> engine.getTaskService().getVariables(task)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> engine.getTaskService().claim(task, "canbo"))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> engine.getTaskService().complete(task)).isInstanceOf(AuthorizationException.class);
    }

    private long scopes(String... ids) {
        return engine.getRuntimeService()
                .createVariableInstanceQuery()
                .variableScopeIdIn(ids)
                .count();
    }

    @Test
    void letsACaseworkerClaimAndGiveBack() {
        assertThatCode(() -> {
                    engine.getTaskService().claim(mine.task(), "canbo");
                    engine.getTaskService().setAssignee(mine.task(), null);
                })
                .doesNotThrowAnyException();
        unharmed();
    }
}
