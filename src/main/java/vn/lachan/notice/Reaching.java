package vn.lachan.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lachan.directory.Accounts;
import vn.lachan.directory.Unit;
import vn.lachan.directory.Units;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/**
 * Finds the people behind a duty today, deputies among them. A duty that nobody holds is answered for further up: caseworker,
 * chairman, coordinator of the province, of the country, and at last whoever can assign people. That order is policy.
 */
@Component
class Reaching {

    private static final UnitCode COUNTRY = new UnitCode("VN");

    private final Accounts accounts;
    private final Units units;
    private final Clock clock;

    Reaching(Accounts accounts, Units units, Clock clock) {
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    /** Those who are told what {@code duty} is to be told; nobody only where not even an administrator is left. */
    List<Recipient> holders(Duty duty, NoticeKind kind) {
        List<String> own = accounts.holders(duty, today());
        if (!own.isEmpty()) {
            return own.stream()
                    .map(name -> new Recipient(name, kind, Optional.empty()))
                    .toList();
        }
        return above(duty)
                .map(higher -> accounts.holders(higher, today()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(name -> new Recipient(name, kind, Optional.of(duty)))
                .toList();
    }

    /** Whether {@code username} can still work on what is addressed to {@code duties}. */
    boolean stillHolds(String username, Collection<Duty> duties) {
        return accounts.actor(username, today())
                .filter(actor -> duties.isEmpty() || actor.reach().stream().anyMatch(duties::contains))
                .isPresent();
    }

    /** The coordinator of the province that {@code commune} lies in. */
    Duty coordinator(UnitCode commune) {
        return new Duty(
                Role.COORDINATOR,
                units.provinceOf(commune, today()).map(Unit::code).orElse(COUNTRY));
    }

    private Stream<Duty> above(Duty duty) {
        return Stream.of(
                        new Duty(Role.CHAIRMAN, duty.unit()),
                        coordinator(duty.unit()),
                        new Duty(Role.COORDINATOR, COUNTRY),
                        new Duty(Role.ADMINISTRATOR, COUNTRY))
                .filter(higher -> !higher.equals(duty));
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }
}
