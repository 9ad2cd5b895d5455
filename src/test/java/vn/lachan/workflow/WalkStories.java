package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.RandomAnswers;
import vn.lachan.directory.Accounts;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.taskform.FormRefused;

/** Cases that go random ways, worked on by the caseworkers and chairmen of two communes. */
abstract class WalkStories extends Stories {

    static final Map<String, String> CASEWORKERS = Map.of("06685", "canbo", "01843", "canbo2");
    private static final int MOST_TRIES = 60;
    private static final int PATIENCE = 5;

    final Random chance;
    final RandomAnswers answers;

    @Autowired
    Clock clock;

    @Autowired
    Accounts accounts;

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
        Optional<String> owner = owner(task);
        for (int tries = 0; owner.isPresent() && tries < MOST_TRIES; tries++) {
            try {
                completes(owner.get(), task, answers.to(task.getTaskDefinitionKey(), today(), ending));
                return;
            } catch (FormRefused unfit) {
                assertThat(tries)
                        .as("answers refused to %s: %s", task, unfit.errors())
                        .isLessThan(MOST_TRIES - 1);
                if (tries > PATIENCE && !isReferral(task)) {
                    recallsAllReferrals(number(task));
                }
            }
        }
        assertThat(owner.isPresent() || isReferral(task))
                .as("%s is somebody's", task)
                .isTrue();
    }

    private static boolean isReferral(Task task) {
        return Set.of("answerReferral", "reportResult", "escalatedReferral").contains(task.getTaskDefinitionKey());
    }

    CaseNumber number(Task task) {
        return CaseNumber.parse(String.valueOf(runtime.getVariable(task.getExecutionId(), "caseNumber")))
                .orElseThrow();
    }

    /** Somebody whose duty the task is. */
    private Optional<String> owner(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .flatMap(link -> Duty.ofGroup(String.valueOf(link.getGroupId())).stream())
                .flatMap(duty -> accounts.holders(duty, today()).stream())
                .findFirst();
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
