package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lachan.TwoCommunes;

/** What stories of the back doors are told with: a case in each of two communes, and what of it must not change. */
abstract class BackDoorStories {

    @LocalServerPort
    int port;

    @Autowired
    TwoCommunes communes;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    FilterService filters;

    TwoCommunes.Opened mine;
    TwoCommunes.Opened theirs;
    State before;
    State theirsBefore;

    /** What must not change. */
    record State(String name, String assignee, int priority, List<String> candidates, Map<String, Object> variables) {}

    @BeforeEach
    void openACaseInEachCommune() throws Exception {
        mine = communes.report(TwoCommunes.A);
        theirs = communes.report(TwoCommunes.B);
        before = state(mine);
        theirsBefore = state(theirs);
    }

    State state(TwoCommunes.Opened opened) {
        Task task = tasks.createTaskQuery().taskId(opened.task()).singleResult();
        assertThat(task).as("the open task").isNotNull();
        return new State(
                task.getName(),
                String.valueOf(task.getAssignee()),
                task.getPriority(),
                tasks.getIdentityLinksForTask(opened.task()).stream()
                        .map(link -> link.getType() + " " + link.getGroupId() + " " + link.getUserId())
                        .sorted()
                        .toList(),
                runtime.getVariables(opened.instance()));
    }

    String filter() {
        return filters.createFilterQuery().list().get(0).getId();
    }

    static String answers() {
        return TwoCommunes.answersOfTheCheck().toString();
    }
}
