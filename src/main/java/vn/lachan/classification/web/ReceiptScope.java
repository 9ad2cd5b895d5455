package vn.lachan.classification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lachan.classification.Maker;
import vn.lachan.directory.UnitKind;
import vn.lachan.directory.Units;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/** Who sees which receipts: the one who had it made, and those who audit or answer for the rules over that unit. */
@Component
class ReceiptScope {

    private static final Set<Role> OVERSEERS = Set.of(Role.AUDITOR, Role.RULE_SUPERVISOR);

    private final Units units;
    private final Clock clock;

    ReceiptScope(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    boolean isOpenTo(Actor actor, Maker maker) {
        return maker.account().equals(actor.username())
                || actor.duties().stream()
                        .filter(duty -> OVERSEERS.contains(duty.role()))
                        .map(Duty::unit)
                        .anyMatch(unit -> isCountry(unit) || covers(unit, maker));
    }

    private boolean isCountry(UnitCode unit) {
        return units.find(unit)
                .filter(known -> known.kind() == UnitKind.COUNTRY)
                .isPresent();
    }

    private boolean covers(UnitCode unit, Maker maker) {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        return maker.unit() != null && units.covers(unit, maker.unit(), today);
    }
}
