package vn.lachan.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import vn.lachan.OwnJvm;
import vn.lachan.SignedOn;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.ReceivingReports;
import vn.lachan.clock.Time;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Entry;
import vn.lachan.ledger.Ledger;
import vn.lachan.referral.Referrals;
import vn.lachan.taskform.OpenTask;
import vn.lachan.taskform.OpenTasks;
import vn.lachan.taskform.TaskForms;

/** What a process story needs: the whole application without its job executor, people who act, time that is moved. */
@SpringBootTest(
        properties = {
            "lachan.demo=true",
            "lachan.samples=false",
            "lachan.home=target/stories-${lachan.fork:1}",
            "lachan.handover.every=24h",
            "lachan.handover.portion=5",
            "lachan.impact.every=24h",
            "lachan.impact.portion=5",
            "lachan.rule-counts.every=24h",
            "camunda.bpm.job-execution.enabled=false",
            "spring.jmx.enabled=false"
        })
@OwnJvm
abstract class Stories {

    static final String COMMUNE_A = "06685";

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    ReceivingReports reports;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    TaskForms forms;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    Ledger ledger;

    @Autowired
    Referrals referrals;

    @Autowired
    Time time;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void useThisEngine() {
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void letGo() {
        BpmnAwareTests.reset();
    }

    /** A report of one child, taken down by the service account. */
    CaseNumber reported(String more) {
        ObjectNode told = object(
                "{\"source\": \"PHONE\", \"incidentUnit\": \"" + COMMUNE_A
                        + "\", \"story\": \"Chuyện hư cấu\", \"children\": [{\"fullName\": \"Trẻ Hư Cấu\", \"sex\": \"FEMALE\"}]}");
        told.setAll(object(more));
        return SignedOn.as("tiepnhan", () -> reports.receive(told, currentActor.get(), null))
                .caseNumbers()
                .get(0);
    }

    CaseNumber reported() {
        return reported("{}");
    }

    /** The process that runs for the case; null once the case has ended. */
    ProcessInstance process(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }

    Task openTask(CaseNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }

    /** The first open task of that key. */
    Task openTask(CaseNumber number, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(key)
                .listPage(0, 1)
                .get(0);
    }

    /** Fills in the form of the case's only open task and completes it, as its owner would. */
    void completes(String who, CaseNumber number, String answers) {
        completes(who, openTask(number), answers);
    }

    /** Fills in the form of an open task of that key and completes it, as its owner would. */
    void completes(String who, CaseNumber number, String key, String answers) {
        completes(who, openTask(number, key), answers);
    }

    void completes(String who, Task open, String answers) {
        SignedOn.does(who, () -> {
            OpenTask task = openTasks.find(open.getId()).orElseThrow();
            forms.save(task, object(answers), null, currentActor.get());
            openTasks.complete(task.id());
        });
    }

    /** Moves the clock and fires by hand what became due. */
    void passes(Duration duration) {
        time.advance(duration);
    }

    /** Fires the case's timers that are due. */
    int firesDueTimers(CaseNumber number) {
        List<Job> due = management
                .createJobQuery()
                .processInstanceId(process(number).getId())
                .duedateLowerThan(org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime())
                .list();
        due.forEach(job -> management.executeJob(job.getId()));
        return due.size();
    }

    List<String> flowsTaken(CaseNumber number) {
        return ledger.read(number).stream()
                .flatMap(entry -> entry.acts().stream())
                .filter(act -> act.what().equals("FLOW_TAKEN") && !act.facts().has("process"))
                .map(act -> act.facts().path("flow").asText())
                .toList();
    }

    List<String> acts(CaseNumber number) {
        return ledger.read(number).stream()
                .flatMap(entry -> entry.acts().stream())
                .map(Entry.Recorded::what)
                .filter(what -> !what.equals("FLOW_TAKEN"))
                .toList();
    }

    /** Has the commune recall what it asked of agencies, so that nothing hinders the closing. */
    void recallsAllReferrals(CaseNumber number) {
        SignedOn.does("canbo", () -> referrals
                .open(number)
                .forEach(open -> referrals.recall(open, "Không còn cần (hư cấu)", currentActor.get())));
    }

    ObjectNode object(String text) {
        return quietly(() -> json.readValue(text, ObjectNode.class));
    }

    private static <T> T quietly(Callable<T> work) {
        try {
            return work.call();
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
