package vn.lachan.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.taskform.OpenTask;

/** What waits for somebody, for the pages beside Tasklist. */
@Component
public class Worklist {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final Clock clock;

    Worklist(TaskService tasks, RuntimeService runtime, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many tasks wait: taken by the actor, taken by nobody, overdue, and in an emergency. */
    public record Waiting(long mine, long unassigned, long overdue, long emergency) {}

    /** A task as the landing page lists it. */
    public record Item(OpenTask task, boolean overdue, boolean mine) {}

    public Waiting waiting(Actor actor) {
        if (!Groups.hasTasks(actor)) {
            return new Waiting(0, 0, 0, 0);
        }
        return new Waiting(
                tasks.createTaskQuery().taskAssignee(actor.username()).count(),
                candidate(actor).count(),
                all(actor).dueBefore(now()).count(),
                all(actor).taskPriority(new Priority().of("EMERGENCY")).count());
    }

    /** The most pressing tasks, at most {@code most}. */
    public List<Item> first(Actor actor, int most) {
        if (!Groups.hasTasks(actor)) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Task> first =
                all(actor).orderByTaskPriority().desc().orderByDueDate().asc().listPage(0, most);
        Map<String, String> numbers = caseNumbers(first);
        return first.stream()
                .map(task -> item(task, numbers.get(task.getProcessInstanceId()), actor, now))
                .toList();
    }

    private Map<String, String> caseNumbers(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        return runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    /** Whether the actor's duties bring tasks at all. */
    public static boolean isFor(Actor actor) {
        return Groups.hasTasks(actor);
    }

    /** A task of that case that waits for the actor, if any. */
    public Optional<OpenTask> openTask(CaseNumber number, Actor actor) {
        return all(actor).processInstanceBusinessKey(number.value()).listPage(0, 1).stream()
                .findFirst()
                .map(task -> EngineTasks.open(task, number.value()));
    }

    /** Which of {@code duties} have open tasks waiting for them, whoever holds them. */
    public Set<Duty> waitedFor(Collection<Duty> duties) {
        if (duties.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("select distinct group_id_ from act_ru_identitylink where type_ = 'candidate'"
                        + " and group_id_ in (:groups)")
                .param("groups", duties.stream().map(Duty::group).toList())
                .query(String.class)
                .list()
                .stream()
                .flatMap(group -> Duty.ofGroup(group).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Item item(Task task, @Nullable String caseNumber, Actor actor, Instant now) {
        OpenTask open = EngineTasks.open(task, String.valueOf(caseNumber));
        Instant due = open.due();
        return new Item(open, due != null && due.isBefore(now), actor.username().equals(open.assignee()));
    }

    private TaskQuery candidate(Actor actor) {
        return tasks.createTaskQuery().taskCandidateGroupIn(List.copyOf(actor.groups()));
    }

    private TaskQuery all(Actor actor) {
        return tasks.createTaskQuery()
                .or()
                .taskAssignee(actor.username())
                .taskCandidateGroupIn(List.copyOf(actor.groups()))
                .includeAssignedTasks()
                .endOr();
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
