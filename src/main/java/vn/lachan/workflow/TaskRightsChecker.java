package vn.lachan.workflow;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Asks {@link TaskRights} before a task is read, worked on or given to somebody. */
final class TaskRightsChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        requireMine(task);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        requireMine(task);
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        requireMine(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        requireMine(task);
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        requireMine(task);
    }

    private static void requireMine(TaskEntity task) {
        AuthorizationManager rights = Context.getCommandContext().getAuthorizationManager();
        ((TaskRights) rights).requireMine(task);
    }
}
