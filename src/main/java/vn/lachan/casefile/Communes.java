package vn.lachan.casefile;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.lachan.directory.Unit;
import vn.lachan.directory.UnitKind;
import vn.lachan.directory.Units;
import vn.lachan.identity.UnitCode;

/** The communes, wards and special zones, which work on cases. */
@Component
public class Communes {

    private final Units units;

    Communes(Units units) {
        this.units = units;
    }

    /** The commune that answers on {@code day} for what was {@code code}'s: itself, or the one that it has merged into. */
    public UnitCode answering(UnitCode code, LocalDate day) {
        return units.heirOf(code, day).map(Unit::code).orElse(code);
    }

    /** Whether {@code code} names a commune in force on {@code day}. */
    public boolean exists(String code, LocalDate day) {
        try {
            return units.find(new UnitCode(code))
                    .filter(unit ->
                            unit.kind() == UnitKind.COMMUNE && unit.period().holdsOn(day))
                    .isPresent();
        } catch (IllegalArgumentException notACode) {
            return false;
        }
    }
}
