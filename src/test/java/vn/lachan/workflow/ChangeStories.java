package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.RuleArchive;
import vn.lachan.SignedOn;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.ledger.Entry;
import vn.lachan.rulebook.ChecksWithoutGaps;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulechange.ChangeState;
import vn.lachan.rulechange.ChangeView;
import vn.lachan.rulechange.ImpactReady;
import vn.lachan.rulechange.Proposal;
import vn.lachan.rulechange.ProposedRules;
import vn.lachan.rulechange.ProposingChanges;
import vn.lachan.rulechange.RunningNodes;
import vn.lachan.rulechange.ViewingChanges;

/** What stories of {@code processes/ruleChange.bpmn} are told with: files, who proposes, approves and waits. */
@Import({ProposedRules.class, ChecksWithoutGaps.class})
abstract class ChangeStories extends Stories {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static final String PROPOSER = "quanly";
    static final String APPROVER = "quanly2";
    static final Proposal AT_ONCE =
            new Proposal("Thay đổi hư cấu", "Lý do hư cấu đủ dài", "Chính sách (hư cấu)", null, null);

    @Autowired
    ProposingChanges proposing;

    @Autowired
    ViewingChanges viewing;

    @Autowired
    RulebooksOnFile onFile;

    @Autowired
    Rulebooks rulebooks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    RunningNodes nodes;

    @Autowired
    JdbcClient db;

    /** What is left waiting would hinder the next story. */
    @AfterEach
    void dropWhatWaits() {
        runtime.createProcessInstanceQuery().processDefinitionKey(RuleChangeProcesses.RULE_CHANGE).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .map(ChangeNumber::new)
                .filter(number -> opened(number).mayBeWithdrawn())
                .forEach(number -> proposing.withdraw(number, "Dọn dẹp sau chuyện kể"));
    }

    /** The rulebook in force with another title: nothing that a child is judged by changes. */
    RuleFiles retitled() {
        return inForceWith(
                "rulebook.csv", text -> text.replaceAll("title_en,.*", "title_en,Story " + UUID.randomUUID()));
    }

    RuleFiles inForceWith(String file, UnaryOperator<String> change) {
        Map<String, String> texts =
                new HashMap<>(onFile.find(onFile.last()).orElseThrow().byPath());
        texts.merge(file, change.apply(texts.getOrDefault(file, "")), (before, after) -> after);
        return RuleFiles.of(texts);
    }

    static byte[] zip(RuleFiles files) {
        return RuleArchive.of(files);
    }

    ChangeNumber proposed(RuleFiles files) {
        return proposed(files, AT_ONCE);
    }

    /** Proposed, and checked by the system. */
    ChangeNumber proposed(RuleFiles files, Proposal told) {
        ChangeNumber number = justProposed(files, told);
        systemWorks(number);
        return number;
    }

    ChangeNumber justProposed(RuleFiles files, Proposal told) {
        return SignedOn.as(PROPOSER, () -> proposing.propose(told, proposing.keep(zip(files)), currentActor.get()));
    }

    /** Does the steps that the system does by itself and at once. */
    void systemWorks(ChangeNumber number) {
        jobs(number).messages().list().forEach(job -> management.executeJob(job.getId()));
    }

    JobQuery jobs(ChangeNumber number) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .singleResult()
                        .getId());
    }

    /** Proposed, checked, and its effects known. */
    ChangeNumber awaitingApproval(RuleFiles files, Proposal told) {
        ChangeNumber number = proposed(files, told);
        impactIsKnown(number);
        return number;
    }

    ChangeNumber awaitingApproval(RuleFiles files) {
        return awaitingApproval(files, AT_ONCE);
    }

    void impactIsKnown(ChangeNumber number) {
        events.publishEvent(new ImpactReady(number.value()));
    }

    String approval(ChangeNumber number) {
        return decision("APPROVE", number);
    }

    String decision(String decision, ChangeNumber number) {
        return "{\"decision\": \"%s\", \"note\": \"Ý kiến hư cấu đủ dài\", \"hash\": \"%s\"}"
                .formatted(decision, opened(number).line().hash());
    }

    String resubmission(String files, String more) {
        return ("{\"decision\": \"RESUBMIT\", \"files\": \"%s\", \"title\": \"Thay đổi hư cấu\","
                        + " \"reason\": \"Lý do hư cấu đủ dài\", \"legalSource\": \"Chính sách (hư cấu)\"%s}")
                .formatted(files, more);
    }

    /** Somebody finishes the change's task, and the system does what follows at once. */
    void finishes(String who, ChangeNumber number, String answers) {
        completes(who, task(number), answers);
        if (!isOver(number)) {
            systemWorks(number);
        }
    }

    Task task(ChangeNumber number) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list();
        assertThat(open).as("open tasks of " + number).hasSize(1);
        return open.get(0);
    }

    String keyOf(ChangeNumber number) {
        return task(number).getTaskDefinitionKey();
    }

    ChangeView opened(ChangeNumber number) {
        return viewing.open(number, Locale.forLanguageTag("vi")).orElseThrow();
    }

    ChangeState stateOf(ChangeNumber number) {
        return opened(number).line().state();
    }

    boolean isOver(ChangeNumber number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .count()
                == 0;
    }

    /** Which end the process came to. */
    String endOf(ChangeNumber number) {
        assertThat(isOver(number)).as(number + " is over").isTrue();
        String process = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
        return ends(number).stream()
                .filter(activity -> activity.getParentActivityInstanceId().equals(process))
                .map(HistoricActivityInstance::getActivityId)
                .findFirst()
                .orElseThrow();
    }

    /** Every end that the process or a part of it came to. */
    List<HistoricActivityInstance> ends(ChangeNumber number) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .toList();
    }

    /** Fires the one timer that hangs on that element, whatever the time. */
    void fires(ChangeNumber number, String element) {
        List<Job> jobs = jobs(number).activityId(element).list();
        assertThat(jobs).as("timers on " + element).hasSize(1);
        management.executeJob(jobs.get(0).getId());
        if (!isOver(number)) {
            systemWorks(number);
        }
    }

    void awaitNodes(String hash) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(nodes.notJudgingBy(hash)).isEmpty());
    }

    List<String> acts(ChangeNumber number) {
        return ledger.read(number).stream()
                .flatMap(entry -> entry.acts().stream())
                .map(Entry.Recorded::what)
                .filter(what -> !what.equals("FLOW_TAKEN"))
                .toList();
    }

    String version() {
        return rulebooks.latest().hash();
    }
}
