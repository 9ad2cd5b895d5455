package vn.lachan.rulechange;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.rulebook.Putting;
import vn.lachan.rulebook.RuleChecks;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.rulebook.RulesCheck;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.RuleFiles;

/** What the process of a rule change does and asks, by expression. */
@Component("ruleChange")
@Transactional
public class RuleChangeProcess {

    static final String BASE_CHANGED_VI =
            "Trong khi chờ, một thay đổi khác đã được áp dụng: xem lại trên bộ quy tắc" + " đang áp dụng rồi gửi lại.";
    static final String BASE_CHANGED_EN =
            "Another change was put in force meanwhile: look at it again over the rulebook"
                    + " in force, and submit it again.";

    private final RuleChanges changes;
    private final CandidateTable candidates;
    private final Approvals approvals;
    private final RulebooksOnFile onFile;
    private final RuleChecks checks;
    private final EndingChanges ending;
    private final ChangeDeadlines deadlines;
    private final RunningNodes nodes;
    private final ChangeLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleChangeProcess(
            RuleChanges changes,
            CandidateTable candidates,
            Approvals approvals,
            RulebooksOnFile onFile,
            RuleChecks checks,
            EndingChanges ending,
            ChangeDeadlines deadlines,
            RunningNodes nodes,
            ChangeLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.candidates = candidates;
        this.approvals = approvals;
        this.onFile = onFile;
        this.checks = checks;
        this.ending = ending;
        this.deadlines = deadlines;
        this.nodes = nodes;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** The candidate group of those who answer for the rules. */
    public String supervisors() {
        return ChangeForm.SUPERVISORS.group();
    }

    /** Who proposed the change, and alone mends it. */
    @Transactional(readOnly = true)
    public String proposer(String number) {
        return changes.get(number).proposer().orElseThrow();
    }

    /** By when {@code task} is due in the present turn. */
    @Transactional(readOnly = true)
    public Date due(String number, String task) {
        return Date.from(deadlines.due(changes.get(number), task));
    }

    /** Takes down that {@code task} was not done in time, and has those told who can do it. */
    public void overdue(String number, String task) {
        RuleChange change = changes.get(number);
        log.record(change, "TASK_OVERDUE", Map.of("task", task));
        events.publishEvent(new ChangeTaskOverdue(change.number(), task, ChangeForm.SUPERVISORS));
    }

    /** Checks the files that were submitted; {@code PASSED}, or {@code REFUSED} with what is to be mended. */
    public String check(String number) {
        RuleChange change = changes.get(number);
        RuleFiles files = candidates.get(change.hash());
        RulesCheck check = checks.whole(files);
        if (!check.isWell()) {
            log.giveBack(change, Remarks.of(check.faults()));
            log.record(change, "RULES_REFUSED", Map.of("faults", check.faults().size()));
            return "REFUSED";
        }
        change.needs(GoldenExamples.approvals(onFile.find(change.base()).orElseThrow(), files));
        log.go(change, ChangeState.ASSESSING);
        log.record(change, "RULES_CHECKED", Map.of("examples", check.examples(), "approvals", change.approvals()));
        return "PASSED";
    }

    /** Has the effects worked out; the process waits until they are known. */
    public void wantImpact(String number) {
        RuleChange change = changes.get(number);
        log.record(change, "IMPACT_WANTED", Map.of("base", change.base()));
        events.publishEvent(new ImpactWanted(number, change.hash()));
    }

    /** Lays the change before the others who answer for the rules. */
    public void submit(String number) {
        RuleChange change = changes.get(number);
        log.go(change, ChangeState.PROPOSED);
        log.record(change, "RULE_CHANGE_SUBMITTED", Map.of("base", change.base()));
    }

    /** The beginning of the day on which an approved change is to be put in force. */
    @Transactional(readOnly = true)
    public Date activationDay(String number) {
        return Date.from(changes.get(number)
                .inForceFrom()
                .orElseThrow()
                .atStartOfDay(WorkingCalendar.ZONE)
                .toInstant());
    }

    /** Puts the approved content in force: {@code DONE}, or {@code GIVEN_BACK} to the proposer. */
    public String activate(String number) {
        RuleChange change = changes.get(number);
        List<String> approvers = approvals.approvers(change);
        if (approvers.size() < change.approvals()) {
            throw new IllegalStateException(number + " is not approved");
        }
        Optional<Words> late = change.told().late(WorkingCalendar.dayOf(clock.instant()));
        if (late.isPresent()) {
            return givenBack(change, Remarks.of(late.get()));
        }
        Putting putting = onFile.putInForce(candidates.get(change.hash()), change.base());
        if (putting instanceof Putting.Done) {
            log.go(change, ChangeState.ACTIVATED);
            approvals.activated(change, approvers.get(0));
            log.record(change, "RULEBOOK_ACTIVATED", Map.of("base", change.base()));
            ending.heldAgain(change.hash());
            return "DONE";
        }
        return givenBack(
                change,
                putting instanceof Putting.Refused refused
                        ? Remarks.of(refused.faults())
                        : Remarks.of(new Words(BASE_CHANGED_VI, BASE_CHANGED_EN)));
    }

    private String givenBack(RuleChange change, String remarks) {
        log.giveBack(change, remarks);
        log.record(change, "RULE_CHANGE_GIVEN_BACK", Map.of("inForce", onFile.last()));
        return "GIVEN_BACK";
    }

    /** Whether all nodes judge by what was put in force or back: {@code SAME}, {@code WAIT}, or {@code LATE}. */
    public String confirm(String number) {
        RuleChange change = changes.get(number);
        String inForce = onFile.last();
        boolean followed = !inForce.equals(change.awaited());
        List<String> others = followed ? List.of() : nodes.notJudgingBy(change.awaited());
        if (others.isEmpty()) {
            log.go(change, change.afterNodes(inForce));
            log.record(change, "NODES_CONFIRMED", Map.of("followed", followed));
            return "SAME";
        }
        Instant latest = deadlines.due(change, "confirmRulebook");
        if (clock.instant().isBefore(latest)) {
            return "WAIT";
        }
        log.record(change, "NODES_DIFFER", Map.of("nodes", others.size()));
        return "LATE";
    }
}
