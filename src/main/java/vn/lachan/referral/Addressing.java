package vn.lachan.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lachan.directory.Accounts;
import vn.lachan.directory.FocalPoint;
import vn.lachan.directory.FocalPoints;
import vn.lachan.directory.Responsible;
import vn.lachan.directory.Unit;
import vn.lachan.directory.Units;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/** Finds who answers for an agency's role where a commune lies today; there is always somebody. */
@Component
class Addressing {

    private static final UnitCode COUNTRY = new UnitCode("VN");

    private final FocalPoints focalPoints;
    private final Units units;
    private final Accounts accounts;
    private final Clock clock;

    Addressing(FocalPoints focalPoints, Units units, Accounts accounts, Clock clock) {
        this.focalPoints = focalPoints;
        this.units = units;
        this.accounts = accounts;
        this.clock = clock;
    }

    Addressee of(Role asked, UnitCode commune) {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        Responsible responsible = focalPoints.responsibleFor(asked, commune, today);
        Duty coordinator = new Duty(
                Role.COORDINATOR,
                units.provinceOf(commune, today).map(Unit::code).orElse(COUNTRY));
        boolean held = !accounts.holders(responsible.addressee(), today).isEmpty();
        if (responsible instanceof Responsible.Nobody nobody) {
            return new Addressee(nobody.addressee(), Optional.empty(), Standing.NOBODY, coordinator);
        }
        if (responsible instanceof Responsible.Named named) {
            String agency = named.agency().agencyVi() + ", " + named.focalUnitVi();
            return new Addressee(
                    named.addressee(), Optional.of(agency), held ? Standing.NAMED : Standing.NO_ACCOUNT, coordinator);
        }
        FocalPoint agency = ((Responsible.HeadOnly) responsible).agency();
        return new Addressee(
                responsible.addressee(),
                Optional.of(agency.agencyVi()),
                held ? Standing.HEAD_ONLY : Standing.NO_ACCOUNT,
                coordinator);
    }
}
