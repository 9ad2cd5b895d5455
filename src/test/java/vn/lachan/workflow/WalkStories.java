package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.RandomAnswers;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.taskform.FormRefused;

/** Cases that go random ways, worked on by the caseworkers and chairmen of two communes. */
abstract class WalkStories extends Stories {

    static final Map<String, String> CASEWORKERS = Map.of("06685", "canbo", "01843", "canbo2");
    private static final Map<String, String> CHAIRMEN = Map.of("06685", "chutich", "01843", "chutich2");

    final Random chance;
    final RandomAnswers answers;

    @Autowired
    Clock clock;

    WalkStories(Random chance) {
        this.chance = chance;
        this.answers = new RandomAnswers(chance);
    }

    /** Does what waits; an answer that does not fit the case gives way to the next. */
    void walks(Task listed, boolean ending) {
        Task task = tasks.createTaskQuery().taskId(listed.getId()).singleResult();
        if (task == null || (!ending && chance.nextInt(3) == 0)) {
            return;
        }
        CaseNumber number = CaseNumber.parse(businessKey(task)).orElseThrow();
        for (int tries = 0; tries < 40; tries++) {
            try {
                completes(owner(task), task, answers.to(task.getTaskDefinitionKey(), today(), ending));
                return;
            } catch (FormRefused unfit) {
                assertThat(tries)
                        .as("answers refused to %s of %s: %s", task, number, unfit.errors())
                        .isLessThan(39);
            }
        }
    }

    private String businessKey(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private String owner(Task task) {
        Duty duty = tasks.getIdentityLinksForTask(task.getId()).stream()
                .flatMap(link -> Duty.ofGroup(String.valueOf(link.getGroupId())).stream())
                .findFirst()
                .orElseThrow();
        Map<String, String> people = duty.role() == Role.CHAIRMAN ? CHAIRMEN : CASEWORKERS;
        return Objects.requireNonNull(people.get(duty.unit().value()));
    }

    void firesDueTimers() {
        List<Job> due = management
                .createJobQuery()
                .duedateLowerThan(ClockUtil.getCurrentTime())
                .list();
        due.forEach(job -> {
            if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                management.executeJob(job.getId());
            }
        });
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
