package vn.lachan.workflow;

import java.util.ArrayList;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lachan.access.CurrentActor;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.OpenTask;
import vn.lachan.taskform.OpenTasks;
import vn.lachan.taskform.TaskTaken;

/** The engine's open tasks, under the rights of the one who is signed on. */
@Component
class EngineTasks implements OpenTasks {

    /** The variable of a task that is handed out once for each of several. */
    private static final String ITEM = "service";

    /** The variable that names the case, also where the process has a number of its own. */
    static final String CASE = "caseNumber";

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final IdentityService identity;
    private final CurrentActor currentActor;

    EngineTasks(
            ProcessEngineConfigurationImpl engine,
            TaskService tasks,
            IdentityService identity,
            CurrentActor currentActor) {
        this.engine = engine;
        this.tasks = tasks;
        this.identity = identity;
        this.currentActor = currentActor;
    }

    @Override
    public Optional<OpenTask> find(String taskId) {
        try {
            return engine.getCommandExecutorTxRequired().execute(context -> Optional.ofNullable(
                            context.getTaskManager().findTaskById(taskId))
                    .filter(this::isMine)
                    .map(EngineTasks::open));
        } catch (AuthorizationException notTheirs) {
            return Optional.empty();
        }
    }

    private boolean isMine(TaskEntity task) {
        Actor actor = currentActor.get();
        return actor.username().equals(task.getAssignee())
                || task.getCandidates().stream()
                        .anyMatch(candidate -> actor.groups().contains(candidate.getGroupId()));
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

    /** The task in our words; must run within the engine's command. */
    static OpenTask open(TaskEntity task) {
        String key = task.getProcessInstance().getBusinessKey();
        String caseNumber = Objects.requireNonNullElse((String) task.getVariable(CASE), key);
        return open(task, caseNumber, caseNumber.equals(key) ? (String) task.getVariable(ITEM) : key);
    }

    static OpenTask open(Task task, String caseNumber) {
        return open(task, caseNumber, null);
    }

    private static OpenTask open(Task task, String caseNumber, @Nullable String item) {
        Date due = task.getDueDate();
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                new CaseNumber(caseNumber),
                Priority.urgency(task.getPriority()).name(),
                due == null ? null : due.toInstant(),
                task.getAssignee(),
                item);
    }
}
