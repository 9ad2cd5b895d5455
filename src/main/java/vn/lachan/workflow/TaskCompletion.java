package vn.lachan.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.access.CurrentActor;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.OpenTask;
import vn.lachan.taskform.TaskForms;
import vn.lachan.taskform.TaskTaken;

/**
 * The one gate before every command of a caller: what is not allowed is refused in words, and the completion of a task
 * takes its form into effect and into the ledger, in the engine's own transaction.
 */
@Component
class TaskCompletion extends CommandInterceptor {

    static final String TAKEN = "Người khác đang giữ hoặc đã hoàn thành việc này; chưa có gì thay đổi."
            + " / Somebody else holds this task or has completed it; nothing was changed.";
    private static final String REFUSED =
            "Không được phép làm việc này qua đường này. / This may not be done this way.";
    private static final String VARIABLES = "Hoàn thành việc bằng biểu mẫu; không nhận biến gửi kèm."
            + " / Complete the task by its form; variables sent along are not taken.";

    private final ObjectProvider<TaskForms> forms;
    private final ObjectProvider<Ledger> ledger;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final TaskTable table;
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    TaskCompletion(
            ObjectProvider<TaskForms> forms,
            ObjectProvider<Ledger> ledger,
            CurrentActor currentActor,
            JdbcClient jdbc,
            TaskTable table) {
        this.forms = forms;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.table = table;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (inside.get()) {
            return next.execute(command);
        }
        inside.set(true);
        try {
            CommandContext context = Context.getCommandContext();
            caller(context).ifPresent(caller -> {
                requireAllowed(command, caller);
                refuseWhereBarred(command);
            });
            if (ClientCommands.completes(command)) {
                applyForm(command, context);
            }
            return next.execute(command);
        } finally {
            inside.remove();
        }
    }

    private static Optional<String> caller(CommandContext context) {
        return Optional.ofNullable(context.getAuthentication()).map(Authentication::getUserId);
    }

    private static void requireAllowed(Command<?> command, String caller) {
        if (!ClientCommands.allowed(command, caller)) {
            throw new AuthorizationException(REFUSED);
        }
    }

    /** Who may not work on a task does not get it either. */
    private void refuseWhereBarred(Command<?> command) {
        if (ClientCommands.takes(command)) {
            table.find(ClientCommands.taskId(command))
                    .map(TaskTable.Found::task)
                    .ifPresent(open -> {
                        try {
                            forms.getObject().refuseWhereBarred(open, currentActor.get());
                        } catch (FormRefused barred) {
                            throw new AuthorizationException(words(barred.errors()));
                        }
                    });
        }
    }

    private void applyForm(Command<?> command, CommandContext context) {
        if (ClientCommands.bringsVariables(command)) {
            throw refusal(VARIABLES, new IllegalArgumentException("variables"));
        }
        String taskId = ClientCommands.taskId(command);
        OpenTask open = locked(taskId);
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        take(open, task);
    }

    /** Of two who complete one task at once, the second waits here and finds it gone. */
    private OpenTask locked(@Nullable String taskId) {
        return jdbc.sql("select id_ from act_ru_task where id_ = ? for update")
                .param(taskId)
                .query(String.class)
                .optional()
                .flatMap(table::find)
                .map(TaskTable.Found::task)
                .orElseThrow(() -> refusal(TAKEN, new TaskTaken("No such task any more")));
    }

    private void take(OpenTask open, TaskEntity task) {
        try {
            TaskForms.Applied applied = forms.getObject().apply(open, currentActor.get());
            task.getProcessInstance().setVariables(applied.codes());
            Map<String, Object> facts = new HashMap<>(applied.codes());
            facts.put("task", open.key());
            facts.put("definition", task.getProcessDefinitionId());
            String key = task.getProcessInstance().getBusinessKey();
            if (!open.file().value().equals(key)) {
                facts.put("process", key);
            }
            ledger.getObject()
                    .record(open.file(), Act.of("TASK_COMPLETED", facts).with(applied.answers()));
        } catch (FormRefused refused) {
            throw refusal(sentence(refused.errors()), refused);
        } catch (TaskTaken taken) {
            throw refusal(TAKEN, taken);
        }
    }

    private static String sentence(List<FormError> errors) {
        return errors.stream()
                .map(error -> error.pointer() + ": " + error.vietnamese() + " / " + error.english())
                .collect(Collectors.joining("; ", "Biểu mẫu còn chỗ cần sửa. / The form has answers to mend. ", ""));
    }

    private static String words(List<FormError> errors) {
        return errors.stream()
                .map(error -> error.vietnamese() + " / " + error.english())
                .collect(Collectors.joining("; "));
    }

    /** The engine's REST API answers this exception, and only this, with 400 and its text. */
    private static FormFieldValidationException refusal(String text, @Nullable Exception cause) {
        return new FormFieldValidationException(null, text, cause);
    }
}
