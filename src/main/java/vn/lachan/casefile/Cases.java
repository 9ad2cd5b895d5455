package vn.lachan.casefile;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.rulebook.Deadlines;

/** What processes ask of cases, by expression: who has a task, by when, and what the passing of time means. */
@Component("cases")
public class Cases {

    private final KnownFacts facts;
    private final Communes communes;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            KnownFacts facts,
            Communes communes,
            Deadlines deadlines,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.facts = facts;
        this.communes = communes;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** The candidate group of the caseworkers who answer for the case (Decree 56/2017 art. 26). */
    public String caseworkers(String caseNumber) {
        return new Duty(Role.CASEWORKER, responsible(file(caseNumber))).group();
    }

    /** The candidate group of the caseworkers where the child lives, to whom the case is to be handed over. */
    public String caseworkersOfResidence(String caseNumber) {
        CaseFile file = file(caseNumber);
        return new Duty(Role.CASEWORKER, today(file.residenceUnit().orElseGet(file::responsibleUnit))).group();
    }

    /** The candidate group of the chairmen who decide, and of those who stand in for them. */
    public String chairmen(String caseNumber) {
        return new Duty(Role.CHAIRMAN, responsible(file(caseNumber))).group();
    }

    /** Whether the child lives in another commune than the one that answers for the case. */
    public boolean livesElsewhere(String caseNumber) {
        CaseFile file = file(caseNumber);
        return file.residenceUnit()
                .filter(unit -> !today(unit).equals(responsible(file)))
                .isPresent();
    }

    /** EMERGENCY, URGENT or STANDARD. */
    public String urgency(String caseNumber) {
        return file(caseNumber).urgency().name();
    }

    /** By when {@code task}, handed out now, has to be done. */
    public Date due(String caseNumber, String task) {
        CaseFile file = file(caseNumber);
        return Date.from(deadlines.due(task, file.urgency(), file.spellBeganAt(), clock.instant()));
    }

    /** Takes down and tells that {@code task} was not done in time. */
    @Transactional
    public void overdue(String caseNumber, String task) {
        ledger.record(new CaseNumber(caseNumber), Act.of("TASK_OVERDUE", Map.of("task", task)));
        CaseFile file = file(caseNumber);
        events.publishEvent(new TaskOverdue(file.number(), task, file.urgency(), responsible(file)));
    }

    /** Takes down and tells that {@code task} is about to become late. */
    @Transactional
    public void warn(String caseNumber, String task) {
        ledger.record(new CaseNumber(caseNumber), Act.of("TASK_NEARLY_DUE", Map.of("task", task)));
        CaseFile file = file(caseNumber);
        events.publishEvent(new TaskNearlyDue(file.number(), task, file.urgency(), responsible(file)));
    }

    private UnitCode responsible(CaseFile file) {
        return today(file.responsibleUnit());
    }

    private UnitCode today(UnitCode unit) {
        return communes.answering(unit, WorkingCalendar.dayOf(clock.instant()));
    }

    private CaseFile file(String caseNumber) {
        return facts.file(new CaseNumber(caseNumber));
    }
}
