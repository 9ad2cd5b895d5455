package vn.lachan.rulechange;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.rulebook.Putting;
import vn.lachan.rulebook.RulebooksOnFile;
import vn.lachan.rulebook.Words;

/**
 * What the process of a rule change does and asks, by expression, once the change has a last day: on the day after it, what
 * held before comes into force again. Whoever approved the change approved that.
 */
@Component("ruleChangeEnd")
@Transactional
public class EndingChanges {

    private static final Words OTHER_IN_FORCE = new Words(
            "Khi hết ngày cuối, bộ quy tắc đang áp dụng không phải là bộ của thay đổi này: không bộ nào được đưa trở lại.",
            "When its last day was over, the rulebook in force was not that of this change: nothing was put back.");

    private static final Words BASE_IS_OVER = new Words(
            "Bộ quy tắc trước đó cũng chỉ được duyệt có thời hạn, và thời hạn đã hết: không bộ nào được đưa trở lại.",
            "What was in force before was itself approved for a time only, and that is over: nothing was put back.");

    private final RuleChanges changes;
    private final Approvals approvals;
    private final RulebooksOnFile onFile;
    private final ChangeLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndingChanges(
            RuleChanges changes,
            Approvals approvals,
            RulebooksOnFile onFile,
            ChangeLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.approvals = approvals;
        this.onFile = onFile;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the change is in force for a time only. */
    @Transactional(readOnly = true)
    public boolean isAwaited(String number) {
        return changes.get(number).state() == ChangeState.LIMITED;
    }

    /** The beginning of the day after the last. */
    @Transactional(readOnly = true)
    public Date day(String number) {
        return Date.from(changes.get(number)
                .inForceTo()
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(WorkingCalendar.ZONE)
                .toInstant());
    }

    /** Puts back in force what held before: {@code DONE}, or {@code NOT_DONE} with the reason. */
    public String putBack(String number) {
        RuleChange change = changes.get(number);
        log.go(change, ChangeState.ENDING);
        if (changes.isOver(change.base(), WorkingCalendar.dayOf(clock.instant()))) {
            return notPutBack(change, Remarks.of(BASE_IS_OVER));
        }
        Putting putting = onFile.putBack(onFile.find(change.base()).orElseThrow(), change.hash());
        if (putting instanceof Putting.Done) {
            approvals.ended(change);
            log.record(change, "RULEBOOK_PUT_BACK", Map.of("rulebook", change.base()));
            heldAgain(change.base());
            return "DONE";
        }
        return notPutBack(
                change,
                putting instanceof Putting.Refused refused ? Remarks.of(refused.faults()) : Remarks.of(OTHER_IN_FORCE));
    }

    private String notPutBack(RuleChange change, String why) {
        change.remark(why);
        log.record(change, "RULEBOOK_NOT_PUT_BACK", Map.of("inForce", onFile.last()));
        return "NOT_DONE";
    }

    /** A rulebook is in force again: changes that would have brought it back on some day have nothing left to do. */
    void heldAgain(String hash) {
        changes.findByBaseAndState(hash, ChangeState.LIMITED).forEach(over -> {
            log.record(over, "RULE_CHANGE_OVER_EARLY", Map.of("rulebook", hash));
            log.go(over, ChangeState.ENDED);
            changes.saveAndFlush(over);
            events.publishEvent(new ChangeDropped(over.number()));
        });
    }
}
