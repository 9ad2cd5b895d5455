package vn.lachan.taskform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.identity.Actor;

/** The forms of open tasks: shown with what is known, saved as drafts, checked, and taken into effect. */
@Service
public class TaskForms {

    private final FormDefinitions definitions;
    private final Drafts drafts;
    private final Map<String, FormHandler> handlers;

    TaskForms(FormDefinitions definitions, Drafts drafts, List<FormHandler> handlers) {
        this.definitions = definitions;
        this.drafts = drafts;
        this.handlers = handlers.stream().collect(Collectors.toMap(FormHandler::formKey, Function.identity()));
        this.handlers.keySet().forEach(definitions::get);
    }

    /** A form as it is shown. */
    public record Shown(FormDefinition definition, ObjectNode values, Optional<Draft> draft) {}

    /** What taking a form into effect gave: codes for the process, and the answers for the record. */
    public record Applied(Map<String, String> codes, ObjectNode answers) {}

    /** Tells the capability that somebody has opened the form. */
    @Transactional
    public void opened(OpenTask task, Actor by) {
        handler(task).opened(task, by);
    }

    /** The form with what the case knows and the draft. */
    @Transactional(readOnly = true)
    public Shown show(OpenTask task) {
        FormDefinition definition = definitions.get(task.key());
        return new Shown(definition, definition.prefilled(handler(task).known(task)), drafts.find(task));
    }

    /** Saves a draft, see {@link Drafts#save}; returns its new version. */
    @Transactional
    public long save(OpenTask task, ObjectNode answers, @Nullable Long read, Actor by) {
        refuseWhereTaken(task, by);
        refuseWhereBarred(task, by);
        return drafts.save(task, definitions.get(task.key()).given(answers), read, by.username());
    }

    /** All that hinders the completion of the task by {@code by}; empty where nothing does. */
    @Transactional(readOnly = true)
    public List<FormError> check(OpenTask task, Actor by) {
        List<FormError> barred = handler(task).barred(task, by);
        return barred.isEmpty() ? check(task, answers(task)) : barred;
    }

    /** Throws {@link FormRefused} where {@code by} may not work on the task though it is addressed to their duty. */
    @Transactional(readOnly = true)
    public void refuseWhereBarred(OpenTask task, Actor by) {
        List<FormError> barred = handler(task).barred(task, by);
        if (!barred.isEmpty()) {
            throw new FormRefused(barred);
        }
    }

    /** Takes the draft into effect. Must run in the transaction that completes the task. */
    @Transactional
    public Applied apply(OpenTask task, Actor by) {
        refuseWhereTaken(task, by);
        refuseWhereBarred(task, by);
        ObjectNode answers = answers(task);
        List<FormError> errors = check(task, answers);
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
        Map<String, String> codes = handler(task).apply(task, answers, by);
        drafts.drop(task.id());
        return new Applied(codes, answers);
    }

    private List<FormError> check(OpenTask task, ObjectNode answers) {
        List<FormError> errors = new ArrayList<>(definitions.get(task.key()).check(answers));
        if (errors.isEmpty()) {
            errors.addAll(handler(task).check(task, answers));
        }
        return errors;
    }

    /** The draft, or where nobody has written one what the case knows. */
    private ObjectNode answers(OpenTask task) {
        FormDefinition definition = definitions.get(task.key());
        ObjectNode answers = drafts.find(task)
                .map(Draft::answers)
                .orElseGet(() -> definition.prefilled(handler(task).known(task)));
        return definition.given(answers);
    }

    private static void refuseWhereTaken(OpenTask task, Actor by) {
        if (task.assignee() != null && !task.assignee().equals(by.username())) {
            throw new TaskTaken("Taken by " + task.assignee());
        }
    }

    private FormHandler handler(OpenTask task) {
        FormHandler handler = handlers.get(task.key());
        if (handler == null) {
            throw new IllegalStateException("No capability handles the form " + task.key());
        }
        return handler;
    }
}
