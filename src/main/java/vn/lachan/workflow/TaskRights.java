package vn.lachan.workflow;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Rights on tasks, computed instead of stored: a task is seen by whom it is assigned to and by the candidates of the
 * duties held at this request, so that a right ends with its assignment and a query needs no authorisation rows.
 */
class TaskRights extends AuthorizationManager {

    /** Hands the caller and the duties on to the statements of {@code TaskRights.xml}; no row is asked for. */
    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        TaskStatements.requireInstalled(Context.getProcessEngineConfiguration());
        AuthorizationCheck rights = query.getAuthCheck();
        rights.getPermissionChecks().clear();
        rights.setAuthorizationCheckEnabled(false);
        boolean asked = isAuthCheckExecuted();
        rights.setAuthUserId(asked ? getCurrentAuthentication().getUserId() : null);
        rights.setAuthGroupIds(asked ? duties(getCurrentAuthentication()) : null);
    }

    /** Tasks have no rows to delete, see {@link NoTaskRows}. */
    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
        if (resource != Resources.TASK) {
            super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }

    /** Tasklist shows codes beside the tasks it lists: it is answered for the scopes of the caller's tasks, and no others. */
    @Override
    public void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        super.configureVariableInstanceQuery(query);
        if (query.getAuthCheck().isAuthorizationCheckEnabled()
                && query.getVariableScopeIds() != null
                && areMine(query.getVariableScopeIds())) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
        }
    }

    private boolean areMine(String[] scopes) {
        TaskQueryImpl either = new TaskQueryImpl();
        either.setOrQueryActive();
        either.taskIdIn(scopes);
        either.processInstanceIdIn(scopes);
        TaskQueryImpl tasks = new TaskQueryImpl();
        tasks.addOrQuery(either);
        return tasks.executeList(Context.getCommandContext(), null).stream()
                .flatMap(task -> Stream.of(task.getId(), task.getExecutionId(), task.getProcessInstanceId()))
                .collect(Collectors.toSet())
                .containsAll(List.of(scopes));
    }

    /** Throws {@link AuthorizationException} unless the task is the caller's or waits for one of their duties. */
    void requireMine(TaskEntity task) {
        if (!isAuthCheckExecuted()) {
            return;
        }
        Authentication caller = getCurrentAuthentication();
        boolean mine = caller.getUserId().equals(task.getAssignee())
                || task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(duties(caller)::contains);
        if (!mine) {
            throw new AuthorizationException(
                    caller.getUserId(), Permissions.READ.getName(), Resources.TASK.resourceName(), task.getId());
        }
    }

    private static List<String> duties(Authentication caller) {
        return caller.getGroupIds().stream().filter(Groups::isDuty).toList();
    }

    /** Gives the engine these rights in place of its own. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new TaskRights();
        }
    }
}
