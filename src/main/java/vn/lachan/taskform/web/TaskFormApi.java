package vn.lachan.taskform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.taskform.Draft;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.OpenTask;
import vn.lachan.taskform.OpenTasks;
import vn.lachan.taskform.TaskForms;

/** {@code /api/v1/tasks/{id}/form}: the form of a task, its draft, its check and its completion. */
@RestController
@RequestMapping("/api/v1/tasks/{taskId}")
class TaskFormApi {

    private static final Logger LOG = LoggerFactory.getLogger(TaskFormApi.class);

    private final OpenTasks tasks;
    private final TaskForms forms;
    private final CurrentActor currentActor;

    TaskFormApi(OpenTasks tasks, TaskForms forms, CurrentActor currentActor) {
        this.tasks = tasks;
        this.forms = forms;
        this.currentActor = currentActor;
    }

    record TaskView(
            String id,
            String key,
            String name,
            @Nullable String caseNumber,
            @Nullable String referralNumber,
            @Nullable String changeNumber,
            String urgency,
            @Nullable Instant due,
            @Nullable String assignee) {

        /** Whoever is asked by a referral knows that, and not the case. */
        static TaskView of(OpenTask task) {
            String referral = referral(task);
            boolean change = task.file() instanceof ChangeNumber;
            return new TaskView(
                    task.id(),
                    task.key(),
                    task.name(),
                    referral == null && !change ? task.file().value() : null,
                    referral,
                    change ? task.file().value() : null,
                    task.urgency(),
                    task.due(),
                    task.assignee());
        }
    }

    record FormView(
            TaskView task,
            JsonNode schema,
            ObjectNode values,
            @Nullable ObjectNode draft) {}

    @GetMapping("/form")
    ResponseEntity<FormView> form(@PathVariable String taskId) {
        OpenTask task = task(taskId);
        tell(task);
        TaskForms.Shown shown = forms.show(task);
        Optional<Draft> draft = shown.draft();
        return ResponseEntity.ok()
                .eTag(tag(draft.map(Draft::version).orElse(0L)))
                .body(new FormView(
                        TaskView.of(task),
                        shown.definition().schema(),
                        shown.values(),
                        draft.map(Draft::answers).orElse(null)));
    }

    /** Of two who open a form at the same moment one is heard. */
    private void tell(OpenTask task) {
        try {
            forms.opened(task, currentActor.get());
        } catch (OptimisticLockingFailureException openedMeanwhile) {
            LOG.debug("Somebody else opened task {} at the same moment", task.id());
        }
    }

    @PutMapping("/form")
    ResponseEntity<Void> save(
            @PathVariable String taskId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode answers) {
        long version = forms.save(task(taskId), answers, version(ifMatch), currentActor.get());
        return ResponseEntity.noContent().eTag(tag(version)).build();
    }

    /** Says what would hinder the completion, and changes nothing. */
    @PostMapping("/form/check")
    ResponseEntity<Void> check(@PathVariable String taskId) {
        var errors = forms.check(task(taskId), currentActor.get());
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
        return ResponseEntity.noContent().build();
    }

    /** Completes the task with its draft; answers in the body, where there are any, are saved as the draft first. */
    @PostMapping("/complete")
    ResponseEntity<Map<String, String>> complete(
            @PathVariable String taskId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable ObjectNode answers) {
        OpenTask task = task(taskId);
        Long read = version(ifMatch);
        if (answers != null && !answers.isEmpty()) {
            forms.save(task, answers, read, currentActor.get());
        }
        tasks.complete(taskId);
        return ResponseEntity.ok(completed(task));
    }

    private static Map<String, String> completed(OpenTask task) {
        String referral = referral(task);
        if (referral != null) {
            return Map.of("referralNumber", referral);
        }
        return Map.of(
                task.file() instanceof ChangeNumber ? "changeNumber" : "caseNumber",
                task.file().value());
    }

    private static @Nullable String referral(OpenTask task) {
        return Optional.ofNullable(task.item())
                .flatMap(ReferralNumber::parse)
                .map(ReferralNumber::value)
                .orElse(null);
    }

    private OpenTask task(String taskId) {
        return tasks.find(taskId).orElseThrow(NoSuchTask::new);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.replace("W/", "")
                    .replace("\"", "")
                    .replace("-gzip", "")
                    .strip());
        } catch (NumberFormatException notOurs) {
            return -1L;
        }
    }

    /** Nobody learns whether a task that is not theirs exists. */
    static final class NoSuchTask extends RuntimeException {}
}
