package vn.lachan.casefile;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.rulebook.Deadlines;

/** What processes ask of cases, by expression: who has a task, by when, and what the passing of time means. */
@Component("cases")
public class Cases {

    private final KnownFacts facts;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;

    Cases(KnownFacts facts, Deadlines deadlines, Ledger ledger, Clock clock) {
        this.facts = facts;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The candidate group of the caseworkers of the commune where it happened (Decree 56/2017 art. 26). */
    public String caseworkers(String caseNumber) {
        return new Duty(Role.CASEWORKER, file(caseNumber).incidentUnit()).group();
    }

    /** By when {@code task}, handed out now, has to be done. */
    public Date due(String caseNumber, String task) {
        CaseFile file = file(caseNumber);
        return Date.from(deadlines.due(task, file.urgency(), file.receivedAt(), clock.instant()));
    }

    /** Takes down that {@code task} was not done in time. */
    @Transactional
    public void overdue(String caseNumber, String task) {
        ledger.record(new CaseNumber(caseNumber), Act.of("TASK_OVERDUE", Map.of("task", task)));
    }

    private CaseFile file(String caseNumber) {
        return facts.file(new CaseNumber(caseNumber));
    }
}
