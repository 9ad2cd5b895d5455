package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.CaseReopened;
import vn.lachan.casefile.CaseState;
import vn.lachan.casefile.PassingOn;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Role;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.rulebook.Urgency;

/** Work on a case that had come to its end begins again, as a spell with a number of its own. */
@Service
public class Reopening {

    private final CasesAtHand cases;
    private final PassingOn passing;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reopening(CasesAtHand cases, PassingOn passing, Ledger ledger, Clock clock, ApplicationEventPublisher events) {
        this.cases = cases;
        this.passing = passing;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens the file again for a reason.
     *
     * @param danger whether the child is in danger now (Decree 56/2017 art. 31): then the new spell is an emergency
     * @return the number of the new spell
     * @throws NotNow while the case is still being worked on
     */
    @Transactional
    public int reopen(CaseNumber number, String reason, boolean danger, Actor by) {
        CaseFile file = cases.of(number, by, Set.of(Role.CASEWORKER, Role.CHAIRMAN));
        if (!file.state().isEnd()) {
            throw new NotNow("Hồ sơ này đang được xử lý, chưa kết thúc.", "This case is being worked on.");
        }
        return begin(file, reason, danger ? Urgency.EMERGENCY : Urgency.STANDARD);
    }

    /** Begins the next spell of a case that has ended. */
    int begin(CaseFile file, String reason, Urgency urgency) {
        CaseNumber number = file.number();
        CaseState before = file.state();
        passing.pass(file);
        file.reopen(clock.instant(), urgency);
        ledger.record(
                number,
                Act.of("CASE_REOPENED", Map.of("spell", file.spell()))
                        .with(JsonNodeFactory.instance.objectNode().put("reason", reason)));
        ledger.state(number, before.name(), file.state().name());
        events.publishEvent(new CaseReopened(number, urgency));
        return file.spell();
    }
}
