package vn.lachan.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CasesTakenOver;
import vn.lachan.casefile.TaskHolders;
import vn.lachan.casefile.TaskHolders.Holder;
import vn.lachan.casefile.TaskNearlyDue;
import vn.lachan.casefile.TaskOverdue;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.intervention.RemovalEnded;
import vn.lachan.intervention.RemovalEndsSoon;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.rulebook.Urgency;
import vn.lachan.rulechange.ChangeTaskOverdue;

/** Tells people what the passing of time means, in the transaction that takes it down. Whom it tells is policy. */
@Component
class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final TaskHolders tasks;
    private final Reaching reaching;
    private final Notices notices;
    private final Ledger ledger;
    private final Clock clock;

    Telling(TaskHolders tasks, Reaching reaching, Notices notices, Ledger ledger, Clock clock) {
        this.tasks = tasks;
        this.reaching = reaching;
        this.notices = notices;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    void warn(TaskNearlyDue warning) {
        Matter matter = new Matter(warning.number(), Optional.of(warning.task()), warning.urgency(), warning.unit());
        tell(matter, thoseWhoHave(matter, holders(matter), NoticeKind.NEARLY_DUE));
    }

    @EventListener
    void lateness(TaskOverdue late) {
        Matter matter = new Matter(late.number(), Optional.of(late.task()), late.urgency(), late.unit());
        Stream<Recipient> theirs = thoseWhoHave(matter, late(holders(matter)), NoticeKind.OVERDUE);
        tell(matter, late.urgency() == Urgency.EMERGENCY ? Stream.concat(theirs, superiors(matter)) : theirs);
    }

    /** A rule change is never an emergency: whoever could do the task is told, and nobody above. */
    @EventListener
    void lateness(ChangeTaskOverdue late) {
        Matter matter = new Matter(late.number(), Optional.of(late.task()), Urgency.STANDARD, late.duty());
        tell(matter, thoseWhoHave(matter, late(holders(matter)), NoticeKind.OVERDUE));
    }

    @EventListener
    void removal(RemovalEndsSoon end) {
        removal(new Matter(end.number(), Optional.empty(), end.urgency(), end.unit()), NoticeKind.REMOVAL_ENDS_SOON);
    }

    @EventListener
    void removal(RemovalEnded end) {
        removal(new Matter(end.number(), Optional.empty(), end.urgency(), end.unit()), NoticeKind.REMOVAL_ENDED);
    }

    /** Whoever works in the commune that others merged into hears it once, and not once a case. */
    @EventListener
    void takenOver(CasesTakenOver takenOver) {
        Map<String, Recipient> told = new LinkedHashMap<>();
        Stream.of(Role.CASEWORKER, Role.CHAIRMAN)
                .flatMap(role -> reaching.holders(new Duty(role, takenOver.to()), NoticeKind.UNITS_MERGED).stream())
                .forEach(recipient -> told.putIfAbsent(recipient.username(), recipient));
        told.values().forEach(recipient -> notices.add(takenOver, recipient));
    }

    /** The caseworker makes the place ready, the chairman decides on what follows. */
    private void removal(Matter matter, NoticeKind kind) {
        tell(
                matter,
                Stream.of(Role.CASEWORKER, Role.CHAIRMAN)
                        .flatMap(role -> reaching.holders(new Duty(role, matter.unit()), kind).stream()));
    }

    private List<Holder> holders(Matter matter) {
        return tasks.of(matter.file(), matter.task().orElseThrow());
    }

    /** Of several tasks of one key those that are late; all where that cannot be told. */
    private List<Holder> late(List<Holder> holders) {
        Instant now = clock.instant();
        List<Holder> late = holders.stream()
                .filter(holder -> holder.due().filter(due -> !due.isAfter(now)).isPresent())
                .toList();
        return late.isEmpty() ? holders : late;
    }

    private Stream<Recipient> thoseWhoHave(Matter matter, List<Holder> holders, NoticeKind kind) {
        if (holders.stream()
                .allMatch(holder ->
                        holder.assignee().isEmpty() && holder.candidates().isEmpty())) {
            return reaching.holders(matter.duty(), kind).stream();
        }
        return holders.stream().flatMap(holder -> thoseWhoHave(holder, kind));
    }

    /** The assignee; where none is, or that one no longer holds the duty, everybody who could take the task. */
    private Stream<Recipient> thoseWhoHave(Holder holder, NoticeKind kind) {
        return holder.assignee()
                .filter(name -> reaching.stillHolds(name, holder.candidates()))
                .map(name -> Stream.of(new Recipient(name, kind, Optional.empty())))
                .orElseGet(() -> holder.candidates().stream().flatMap(duty -> reaching.holders(duty, kind).stream()));
    }

    private Stream<Recipient> superiors(Matter matter) {
        return Stream.of(new Duty(Role.CHAIRMAN, matter.unit()), reaching.coordinator(matter.unit()))
                .flatMap(duty -> reaching.holders(duty, NoticeKind.ESCALATED).stream());
    }

    private void tell(Matter matter, Stream<Recipient> all) {
        Map<String, Recipient> told = new LinkedHashMap<>();
        all.forEach(recipient -> told.putIfAbsent(recipient.username(), recipient));
        told.values().forEach(recipient -> notices.add(matter, recipient));
        List<Recipient> above = told.values().stream()
                .filter(one ->
                        one.kind() == NoticeKind.ESCALATED || one.insteadOf().isPresent())
                .toList();
        if (told.isEmpty() || !above.isEmpty()) {
            takeDown(matter, above);
        }
    }

    private void takeDown(Matter matter, List<Recipient> above) {
        Map<String, Object> facts = new HashMap<>();
        matter.task().ifPresent(task -> facts.put("task", task));
        facts.put("to", above.stream().map(Recipient::username).sorted().toList());
        facts.put(
                "unheld",
                above.stream()
                        .flatMap(one -> one.insteadOf().stream())
                        .map(Duty::group)
                        .distinct()
                        .sorted()
                        .toList());
        ledger.record(matter.file(), Act.of("ESCALATED", facts));
        if (above.isEmpty()) {
            LOG.error("Nobody could be told of {}: no duty above it is held. Assign people.", matter.file());
        }
    }
}
