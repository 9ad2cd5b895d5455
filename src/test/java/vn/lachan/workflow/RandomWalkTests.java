package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.OnH2;
import vn.lachan.SignedOn;
import vn.lachan.casefile.CaseState;
import vn.lachan.identity.CaseNumber;
import vn.lachan.intervention.CorrectingFacts;
import vn.lachan.intervention.NoSuchCase;
import vn.lachan.intervention.NotNow;
import vn.lachan.intervention.Reopening;
import vn.lachan.ledger.Entry;
import vn.lachan.ledger.LedgerVerifier;
import vn.lachan.taskform.FormRefused;

/**
 * Many cases go random ways through all forms, outcomes and timers until each has come to an end. How many is
 * {@code -Dlachan.walk.cases=1000}, and from 500 on all ends must have been reached; a walk is repeated with {@code
 * -Dlachan.seed}.
 */
@OnH2
class RandomWalkTests extends WalkStories {

    private static final int CASES = Integer.getInteger("lachan.walk.cases", 40);
    private static final long SEED = Long.getLong("lachan.seed", new SecureRandom().nextLong());
    private static final int ENOUGH_FOR_EVERY_END = 500;
    private static final List<String> EVERY_END = List.of(
            "closed",
            "advised",
            "closedReferred",
            "closedUnfounded",
            "closedOpenedInError",
            "measuresTaken",
            "removalRefused",
            "removalEnded",
            "overrideReviewed",
            "birthdayOver",
            "monitoringDone",
            "supportDone");
    private static final int WAYWARD_ROUNDS = 30;
    private static final int MOST_ROUNDS = 400;

    RandomWalkTests() {
        super(new Random(SEED));
    }

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CorrectingFacts correcting;

    @Autowired
    Reopening reopening;

    @Autowired
    LedgerVerifier verifier;

    @Test
    void everyCaseComesToAnEndAndTheLedgerSaysWhatIs() {
        List<CaseNumber> cases = new ArrayList<>();
        for (int index = 0; index < CASES; index++) {
            cases.add(reported("{\"seriousHarm\": %s}".formatted(chance.nextInt(8) == 0)));
        }
        int round = 0;
        while (runtime.createProcessInstanceQuery()
                        .processDefinitionKey(CaseProcesses.INTERVENTION)
                        .count()
                > 0) {
            assertThat(round)
                    .as("rounds; walk again with -Dlachan.seed=%d", SEED)
                    .isLessThan(MOST_ROUNDS);
            boolean ending = round++ >= WAYWARD_ROUNDS;
            tasks.createTaskQuery().list().forEach(task -> walks(task, ending));
            if (!ending) {
                cases.forEach(this::strays);
            }
            passes(Duration.ofDays(1 + chance.nextInt(31)));
            firesDueTimers();
            assertThat(runtime.createIncidentQuery().count()).isZero();
            nothingIsStuck();
        }
        cases.forEach(this::isTold);
        allEndsAreReached();
    }

    /** Now and then a fact is corrected or an ended case opened again. */
    private void strays(CaseNumber number) {
        if (chance.nextInt(20) != 0) {
            return;
        }
        CASEWORKERS
                .values()
                .forEach(who -> SignedOn.does(who, () -> {
                    try {
                        if (chance.nextBoolean()) {
                            reopening.reopen(number, "Lý do hư cấu", chance.nextInt(4) == 0, currentActor.get());
                        } else {
                            int version =
                                    correcting.show(number, currentActor.get()).version();
                            correcting.correct(
                                    number,
                                    object(answers.facts(today())).put("correctionReason", "Lý do hư cấu"),
                                    version,
                                    currentActor.get());
                        }
                    } catch (NotNow | NoSuchCase | FormRefused notThisOne) {
                        assertThat(notThisOne).isNotNull();
                    }
                }));
    }

    /** Whatever runs waits for a person or for a moment. */
    private void nothingIsStuck() {
        Set<String> waiting = tasks.createTaskQuery().list().stream()
                .map(Task::getProcessInstanceId)
                .collect(Collectors.toSet());
        management.createJobQuery().active().list().forEach(job -> waiting.add(job.getProcessInstanceId()));
        runtime.createProcessInstanceQuery().list().forEach(instance -> assertThat(waiting)
                .as("what %s waits for: %s", instance.getBusinessKey(), active(instance.getId()))
                .contains(instance.getId()));
    }

    private List<String> active(String instance) {
        ActivityInstance tree = runtime.getActivityInstance(instance);
        return java.util.Arrays.stream(tree.getChildActivityInstances())
                .map(ActivityInstance::getActivityId)
                .toList();
    }

    private void isTold(CaseNumber number) {
        assertThat(verifier.verify(number, finding -> {}).isWhole()).isTrue();
        List<Entry> entries = ledger.read(number);
        String told = entries.stream()
                .flatMap(entry -> java.util.Optional.ofNullable(entry.state()).stream())
                .map(Entry.State::after)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        String state = jdbc.sql("select state from case_file where case_number = ?")
                .param(number.value())
                .query(String.class)
                .single();
        assertThat(told).as("%s", number).isEqualTo(state);
        assertThat(CaseState.valueOf(state).isEnd()).isTrue();
        assertThat(count(entries, "TASK_COMPLETED")).isEqualTo(completed(number));
        assertThat(entries.stream().filter(entry -> entry.receipt() != null).count())
                .isEqualTo(jdbc.sql("select count(*) from facts_version where case_number = ?")
                        .param(number.value())
                        .query(Long.class)
                        .single());
    }

    private static long count(List<Entry> entries, String act) {
        return entries.stream()
                .flatMap(entry -> entry.acts().stream())
                .filter(recorded ->
                        recorded.what().equals(act) && !recorded.facts().has("process"))
                .count();
    }

    private long completed(CaseNumber number) {
        return history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .taskDeleteReason("completed")
                .count();
    }

    private void allEndsAreReached() {
        Map<String, Long> ends = new TreeMap<>(history.createHistoricActivityInstanceQuery().finished().list().stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .collect(Collectors.groupingBy(HistoricActivityInstance::getActivityId, Collectors.counting())));
        System.out.printf("%d cases, seed %d, ends %s%n", CASES, SEED, ends);
        assertThat(ends.keySet())
                .as("walk again with -Dlachan.seed=%d", SEED)
                .containsAll(CASES >= ENOUGH_FOR_EVERY_END ? EVERY_END : List.of("closed", "advised"));
    }
}
