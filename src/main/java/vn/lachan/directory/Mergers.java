package vn.lachan.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.directory.Change.Subject;
import vn.lachan.identity.Duty;
import vn.lachan.identity.UnitCode;

/**
 * Records that communes merge: those end on the day before, the other takes them over, and who goes on there holds the same
 * role in it from that day. What it means for cases follows on the day itself, elsewhere.
 */
@Service
public class Mergers {

    private final JdbcClient db;
    private final Units units;
    private final AssignmentTable assignments;
    private final MergerChecks checks;
    private final Changes changes;
    private final Clock clock;

    Mergers(
            JdbcClient db,
            Units units,
            AssignmentTable assignments,
            MergerChecks checks,
            Changes changes,
            Clock clock) {
        this.db = db;
        this.units = units;
        this.assignments = assignments;
        this.checks = checks;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is wrong with the merger, by field; nothing where it can be recorded. */
    public List<Fault> faults(Merger merger) {
        return checks.faults(merger, WorkingCalendar.dayOf(clock.instant()));
    }

    /** The assignments in {@code unit} that would still hold on {@code day}. */
    public List<Assignment> assignmentsIn(UnitCode unit, LocalDate day) {
        return assignments.in(unit, day);
    }

    /**
     * Records it.
     *
     * @throws ChangeRefused with every field that is wrong
     */
    @Transactional
    public void record(Merger merger, String by) {
        DirectoryLoader.lock(db);
        List<Fault> faults = faults(merger);
        if (!faults.isEmpty()) {
            throw new ChangeRefused(faults);
        }
        LocalDate on = Objects.requireNonNull(merger.on());
        UnitCode to = new UnitCode(merger.to());
        merger.newName().ifPresent(name -> begin(to, name, on, merger, by));
        Set<String> goOn = new HashSet<>();
        for (String code : merger.from()) {
            UnitCode from = new UnitCode(code);
            end(from, to, on, merger);
            changes.made(by, Subject.UNIT, code, "MERGED_INTO", to, on, merger.law());
            changes.made(by, Subject.UNIT, to.value(), "TOOK_OVER", code, on, merger.law());
            assignments.in(from, on).forEach(one -> follow(one, to, on, merger.carried(), goOn, by));
        }
    }

    private void begin(UnitCode code, String name, LocalDate on, Merger merger, String by) {
        Optional<UnitCode> parent =
                units.find(new UnitCode(merger.from().get(0))).flatMap(Unit::parent);
        boolean official = code.value().chars().allMatch(Character::isDigit);
        db.sql("insert into admin_unit (code, official, gso_code, kind, name_vi, parent, valid_from, valid_to,"
                        + " legal_citation, source, verified, note, origin)"
                        + " values (?, ?, ?, 'COMMUNE', ?, ?, ?, null, ?, ?, 'SOURCE', null, 'ADMIN')")
                .params(
                        code.value(),
                        official,
                        official ? code.value() : null,
                        name,
                        parent.map(UnitCode::value).orElse(null),
                        on,
                        merger.law(),
                        merger.source())
                .update();
        changes.made(by, Subject.UNIT, code.value(), "UNIT_BEGUN", name, on, merger.law());
    }

    private void end(UnitCode from, UnitCode to, LocalDate on, Merger merger) {
        db.sql("update admin_unit set valid_to = ?, origin = 'ADMIN' where code = ?")
                .params(on.minusDays(1), from.value())
                .update();
        db.sql("insert into unit_succession (predecessor, successor, on_date, legal_citation, source, verified, origin)"
                        + " values (?, ?, ?, ?, ?, 'SOURCE', 'ADMIN')")
                .params(from.value(), to.value(), on, merger.law(), merger.source())
                .update();
    }

    /** Nobody gives themselves a duty, not even by a merger. */
    private void follow(Assignment one, UnitCode to, LocalDate on, Set<Long> carried, Set<String> goOn, String by) {
        Duty there = new Duty(one.duty().role(), to);
        LocalDate first = later(one.period().from(), on);
        @Nullable String principal = one.deputyFor().orElse(null);
        boolean goesOn = carried.contains(one.id())
                && !one.username().equals(by)
                && goOn.add(one.username() + " " + there.group() + " " + principal);
        if (goesOn) {
            assignments.insert(
                    one.username(), there, new Period(first, one.period().to()), principal);
            changes.made(by, Subject.ACCOUNT, one.username(), "ASSIGNED", there.group(), first, end(one));
        }
        assignments.end(one.id(), later(one.period().from().minusDays(1), on.minusDays(1)));
        changes.made(
                by,
                Subject.ACCOUNT,
                one.username(),
                "ASSIGNMENT_ENDED",
                one.duty().group(),
                on.minusDays(1));
    }

    private static String end(Assignment one) {
        LocalDate to = one.period().to();
        return to == null ? "–" : to.toString();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
