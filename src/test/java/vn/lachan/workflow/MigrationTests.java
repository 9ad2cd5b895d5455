package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.OnH2;

/** A running case keeps the process that it began with, until it is moved to a changed one: at whichever task it waits. */
@OnH2
class MigrationTests extends WalkStories {

    private static final int MOST_ROUNDS = 400;
    private static final int WAYWARD_ROUNDS = 40;
    private static final int CASES = 40;

    @Autowired
    RepositoryService repository;

    MigrationTests() {
        super(new Random(7));
    }

    @Test
    void aRunningCaseMovesToAChangedProcessAtEveryUserTask() throws Exception {
        ProcessDefinition before = latest();
        for (int index = 0; index < CASES; index++) {
            reported("{\"carerIsHarmDoer\": %s}".formatted(index % 4 == 0));
        }
        ProcessDefinition after = changed();
        MigrationPlan plan = runtime.createMigrationPlan(before.getId(), after.getId())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        assertThat(tasks.createTaskQuery().processDefinitionId(before.getId()).count())
                .isPositive();

        Set<String> movedAt = new TreeSet<>();
        for (int round = 0;
                runtime.createProcessInstanceQuery()
                                .processDefinitionKey(CaseProcesses.INTERVENTION)
                                .count()
                        > 0;
                round++) {
            assertThat(round).isLessThan(MOST_ROUNDS);
            boolean ending = round >= WAYWARD_ROUNDS;
            tasks.createTaskQuery().list().forEach(task -> {
                movesOnce(task, plan, movedAt);
                walks(task, ending);
            });
            passes(Duration.ofDays(1 + chance.nextInt(31)));
            firesDueTimers();
            assertThat(runtime.createIncidentQuery().count()).isZero();
        }

        assertThat(movedAt).isEqualTo(userTasks());
    }

    /** Moves the task's case where no case was moved at such a task yet; what waits there waits there still. */
    private void movesOnce(Task listed, MigrationPlan plan, Set<String> movedAt) {
        Task task = tasks.createTaskQuery().taskId(listed.getId()).singleResult();
        if (task == null
                || !task.getProcessDefinitionId().equals(plan.getSourceProcessDefinitionId())
                || !movedAt.add(task.getTaskDefinitionKey())) {
            return;
        }
        Set<String> waiting = waiting(task.getProcessInstanceId());

        runtime.newMigration(plan)
                .processInstanceIds(task.getProcessInstanceId())
                .execute();

        assertThat(waiting(task.getProcessInstanceId())).isEqualTo(waiting).contains(task.getId());
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getProcessDefinitionId())
                .isEqualTo(plan.getTargetProcessDefinitionId());
    }

    private Set<String> waiting(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).list().stream()
                .map(Task::getId)
                .collect(Collectors.toSet());
    }

    private ProcessDefinition latest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(CaseProcesses.INTERVENTION)
                .latestVersion()
                .singleResult();
    }

    /** A version with another name for one task and one more way out of a gateway's name. */
    private ProcessDefinition changed() throws Exception {
        String model = Files.readString(Path.of("processes", "intervention.bpmn"), StandardCharsets.UTF_8);
        repository
                .createDeployment()
                .addString(
                        "intervention.bpmn",
                        model.replace("name=\"Họp xác định nhu cầu", "name=\"Họp đánh giá nhu cầu")
                                .replace("name=\"Kết thúc?\"", "name=\"Cho kết thúc?\""))
                .deploy();
        return latest();
    }

    private static Set<String> userTasks() {
        return Bpmn.readModelFromFile(new File("processes", "intervention.bpmn"))
                .getModelElementsByType(UserTask.class)
                .stream()
                .map(UserTask::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
