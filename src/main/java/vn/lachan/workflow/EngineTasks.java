package vn.lachan.workflow;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.stereotype.Component;
import vn.lachan.access.CurrentActor;
import vn.lachan.identity.Actor;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.OpenTask;
import vn.lachan.taskform.OpenTasks;
import vn.lachan.taskform.TaskTaken;

/** The engine's open tasks, under the rights of the one who is signed on. */
@Component
class EngineTasks implements OpenTasks {

    /** The variable that names the case, also where the process has a number of its own. */
    static final String CASE = "caseNumber";

    private final TaskTable table;
    private final TaskService tasks;
    private final IdentityService identity;
    private final CurrentActor currentActor;

    EngineTasks(TaskTable table, TaskService tasks, IdentityService identity, CurrentActor currentActor) {
        this.table = table;
        this.tasks = tasks;
        this.identity = identity;
        this.currentActor = currentActor;
    }

    @Override
    public Optional<OpenTask> find(String taskId) {
        return table.find(taskId).filter(this::isMine).map(TaskTable.Found::task);
    }

    private boolean isMine(TaskTable.Found found) {
        Actor actor = currentActor.get();
        return actor.username().equals(found.task().assignee())
                || found.candidates().stream().anyMatch(actor.groups()::contains);
    }

    @Override
    public void complete(String taskId) {
        try {
            as(currentActor.get(), () -> {
                tasks.complete(taskId);
                return taskId;
            });
        } catch (FormFieldValidationException refused) {
            throw reason(refused);
        } catch (AuthorizationException gone) {
            throw new TaskTaken("No longer a task of the caller");
        }
    }

    private static RuntimeException reason(FormFieldValidationException refused) {
        Throwable cause = refused.getCause();
        if (cause instanceof FormRefused answers) {
            return answers;
        }
        return cause instanceof TaskTaken taken ? taken : refused;
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        identity.setAuthentication(actor.username(), new ArrayList<>(Groups.of(actor)));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
