package vn.lachan.workflow;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * What a signed-on caller may ask of the engine, whatever the way in: reading, claiming for oneself, giving back and
 * completing. The engine's own permissions would let a candidate do far more.
 */
final class ClientCommands {

    /** Commands that read, by the class's simple name; queries are recognised by their type. */
    private static final Set<String> READING = Set.of(
            "AuthorizationCheckCmd",
            "CreateGroupQueryCmd",
            "CreateUserQueryCmd",
            "ExecuteFilterCountCmd",
            "ExecuteFilterListCmd",
            "ExecuteFilterListPageCmd",
            "ExecuteFilterSingleResultCmd",
            "GetActivityInstanceCmd",
            "GetDeployedProcessDefinitionCmd",
            "GetDeploymentBpmnModelInstanceCmd",
            "GetDeploymentProcessModelCmd",
            "GetDeploymentResourceCmd",
            "GetExecutionVariablesCmd",
            "GetFilterCmd",
            "GetFormKeyCmd",
            "GetIdentityLinksForTaskCmd",
            "GetJobExceptionStacktraceCmd",
            "GetSubTasksCmd",
            "GetTaskFormCmd",
            "GetTaskFormVariablesCmd",
            "GetTaskVariablesCmd",
            "IsIdentityServiceReadOnlyCmd");

    /** What an operator does to jobs that failed. */
    private static final Set<String> OPERATING = Set.of("SetJobRetriesCmd", "SetJobsRetriesCmd", "UpdateJobRetriesCmd");

    private ClientCommands() {}

    static boolean completes(Command<?> command) {
        return command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
    }

    static boolean claims(Command<?> command) {
        return command instanceof ClaimTaskCmd
                || command.getClass().getSimpleName().equals("AssignTaskCmd");
    }

    /** The task that a completing or taking command names. */
    static @Nullable String taskId(Command<?> command) {
        return (String) new DirectFieldAccessor(command).getPropertyValue("taskId");
    }

    /** Whether a command gives a task to somebody. */
    static boolean takes(Command<?> command) {
        return claims(command) && new DirectFieldAccessor(command).getPropertyValue("userId") != null;
    }

    /** Whether a completing command brings variables of its own. */
    static boolean bringsVariables(Command<?> command) {
        String field = command instanceof SubmitTaskFormCmd ? "properties" : "variables";
        return new DirectFieldAccessor(command).getPropertyValue(field) instanceof Map<?, ?> variables
                && !variables.isEmpty();
    }

    /** Whether {@code caller} may have {@code command} run. */
    static boolean allowed(Command<?> command, String caller) {
        String name = command.getClass().getSimpleName();
        return (command instanceof AbstractQuery<?, ?> query && !runsExpressions(query))
                || completes(command)
                || (READING.contains(name) && !extendsWithExpressions(command))
                || OPERATING.contains(name)
                || assignsNobodyElse(command, caller);
    }

    /**
     * Whether a query brings expressions, which are code. The engine refuses them in a caller's query, and overlooks
     * those in the parts of a query that are joined by "or".
     */
    private static boolean runsExpressions(AbstractQuery<?, ?> query) {
        return !query.getExpressions().isEmpty()
                || (query instanceof TaskQueryImpl tasks
                        && tasks.getQueries().stream()
                                .anyMatch(part -> !part.getExpressions().isEmpty()));
    }

    /** The same for what a caller adds to a ready-made filter. */
    private static boolean extendsWithExpressions(Command<?> command) {
        return command instanceof AbstractExecuteFilterCmd
                && new DirectFieldAccessor(command).getPropertyValue("extendingQuery")
                        instanceof AbstractQuery<?, ?> more
                && runsExpressions(more);
    }

    private static boolean assignsNobodyElse(Command<?> command, String caller) {
        if (!claims(command)) {
            return false;
        }
        Object user = new DirectFieldAccessor(command).getPropertyValue("userId");
        return user == null || user.equals(caller);
    }
}
