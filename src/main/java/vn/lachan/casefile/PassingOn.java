package vn.lachan.casefile;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.directory.UnitSuccession;
import vn.lachan.directory.Units;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.UnitCode;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;

/** Makes the commune that others merged into answer for a case of theirs. Number, report and history stay as they are. */
@Component
public class PassingOn {

    private static final int LONGEST_FACT = 200;

    private final Communes communes;
    private final Units units;
    private final Ledger ledger;
    private final Clock clock;

    PassingOn(Communes communes, Units units, Ledger ledger, Clock clock) {
        this.communes = communes;
        this.units = units;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The commune that answers today for what was {@code unit}'s. */
    public UnitCode answering(UnitCode unit) {
        return communes.answering(unit, WorkingCalendar.dayOf(clock.instant()));
    }

    /**
     * Passes a case on that its commune can no longer answer for.
     *
     * @return whether it was passed on; false where its commune is still there, was split, or the case came over already
     */
    public boolean pass(CaseFile file) {
        UnitCode from = file.responsibleUnit();
        UnitCode to = answering(from);
        if (to.equals(from)) {
            return false;
        }
        file.handTo(to);
        Map<String, Object> facts = new HashMap<>(Map.of("from", from, "to", to));
        units.successionsOf(from).stream()
                .filter(step -> step.predecessor().equals(from))
                .findFirst()
                .ifPresent(step -> told(step, facts));
        ledger.record(file.number(), Act.of("UNITS_MERGED", facts));
        return true;
    }

    private static void told(UnitSuccession step, Map<String, Object> facts) {
        String law = step.citation().law();
        facts.put("on", step.on());
        facts.put("law", law.substring(0, Math.min(law.length(), LONGEST_FACT)));
    }
}
