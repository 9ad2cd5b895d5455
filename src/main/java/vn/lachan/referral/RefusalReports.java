package vn.lachan.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.access.Duties;
import vn.lachan.directory.Unit;
import vn.lachan.directory.UnitKind;
import vn.lachan.directory.Units;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Count;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.ledger.Register;

/**
 * Counts refusals for those who answer for a commune, exactly, and for the coordinator of a province, roughly: who has no
 * file of a commune learns no small number of it.
 */
@Service
public class RefusalReports {

    private static final String COUNTED = """
            select reason, asked, coalesce(agency, '') as agency, commune, count(*) as refusals from refusal
            where %s and refused_at >= :from and refused_at < :until
            group by reason, asked, coalesce(agency, ''), commune""";
    private static final Comparator<RefusalReport.Line> ORDER = Comparator.comparing(
                    (RefusalReport.Line line) -> line.reason() != Refusal.NO_CAPACITY)
            .thenComparing(RefusalReport.Line::reason)
            .thenComparing(line -> -line.count().least())
            .thenComparing(RefusalReport.Line::asked)
            .thenComparing(line -> line.agency().orElse(""))
            .thenComparing(line -> line.commune().code());

    private final JdbcClient db;
    private final Units units;
    private final Ledger ledger;
    private final Clock clock;

    RefusalReports(JdbcClient db, Units units, Ledger ledger, Clock clock) {
        this.db = db;
        this.units = units;
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Counted(Refusal reason, Role asked, String agency, String commune, long refusals) {}

    private record Agency(Refusal reason, Role asked, String name) implements Comparable<Agency> {

        @Override
        public int compareTo(Agency other) {
            return Comparator.comparing((Agency agency) -> agency.reason != Refusal.NO_CAPACITY)
                    .thenComparing(Agency::reason)
                    .thenComparing(Agency::asked)
                    .thenComparing(Agency::name)
                    .compare(this, other);
        }
    }

    /** The report as {@code actor} may see it; empty for whoever answers for no commune and no province. */
    @Transactional(readOnly = true)
    public RefusalReport report(Months months, Actor actor) {
        Set<String> own = own(actor);
        Set<String> provinces = provinces(months, actor);
        List<Counted> exact = counted("commune in (:some)", own, months);
        List<Counted> rough = counted("province in (:some)", provinces, months).stream()
                .filter(one -> !own.contains(one.commune))
                .toList();
        List<RefusalReport.Line> lines = Stream.concat(
                        exact.stream().map(one -> line(one, Count.exactly(one.refusals))),
                        rough.stream().map(one -> line(one, Count.roughly(one.refusals))))
                .sorted(ORDER)
                .toList();
        return new RefusalReport(
                months,
                !provinces.isEmpty(),
                sums(Stream.concat(exact.stream(), rough.stream()), !rough.isEmpty()),
                lines);
    }

    /** The report to be taken away, which is recorded. */
    @Transactional
    public RefusalReport export(Months months, Actor actor, String format) {
        RefusalReport report = report(months, actor);
        int year = WorkingCalendar.dayOf(clock.instant()).getYear();
        ledger.record(
                Register.ofExports(year),
                Act.of(
                        "REFUSALS_EXPORTED",
                        Map.of(
                                "from", months.from().toString(),
                                "to", months.to().toString(),
                                "format", format,
                                "rows", report.lines().size())));
        return report;
    }

    private static Set<String> own(Actor actor) {
        return actor.duties().stream()
                .filter(duty -> Duties.CASEWORK.contains(duty.role()))
                .map(duty -> duty.unit().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The provinces that the actor coordinates, and in the period those that they have taken over. */
    private Set<String> provinces(Months months, Actor actor) {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        List<UnitCode> coordinated = actor.duties().stream()
                .filter(duty -> duty.role() == Role.COORDINATOR)
                .map(Duty::unit)
                .toList();
        if (coordinated.isEmpty()) {
            return Set.of();
        }
        return Stream.concat(
                        units.on(months.from().atDay(1)).stream(),
                        units.on(months.to().atEndOfMonth()).stream())
                .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                .map(Unit::code)
                .filter(province -> coordinated.stream().anyMatch(above -> units.covers(above, province, today)))
                .map(UnitCode::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Counted> counted(String where, Collection<String> some, Months months) {
        if (some.isEmpty()) {
            return List.of();
        }
        return db.sql(COUNTED.formatted(where))
                .param("some", some)
                .param("from", months.begins().atOffset(ZoneOffset.UTC))
                .param("until", months.ends().atOffset(ZoneOffset.UTC))
                .query(RefusalReports::counted)
                .list();
    }

    private static Counted counted(ResultSet row, int index) throws SQLException {
        return new Counted(
                Refusal.valueOf(row.getString("reason")),
                Role.valueOf(row.getString("asked")),
                row.getString("agency"),
                row.getString("commune"),
                row.getLong("refusals"));
    }

    private RefusalReport.Line line(Counted one, Count count) {
        String name = units.find(new UnitCode(one.commune)).map(Unit::nameVi).orElse(one.commune);
        return new RefusalReport.Line(
                one.reason, one.asked, named(one.agency), new RefusalReport.Place(one.commune, name), count);
    }

    private static List<RefusalReport.Sum> sums(Stream<Counted> all, boolean rough) {
        Map<Agency, Long> sums = all.collect(Collectors.groupingBy(
                one -> new Agency(one.reason, one.asked, one.agency),
                TreeMap::new,
                Collectors.summingLong(Counted::refusals)));
        return sums.entrySet().stream()
                .map(sum -> new RefusalReport.Sum(
                        sum.getKey().reason,
                        sum.getKey().asked,
                        named(sum.getKey().name),
                        rough ? Count.roughly(sum.getValue()) : Count.exactly(sum.getValue())))
                .toList();
    }

    private static Optional<String> named(String agency) {
        return agency.isEmpty() ? Optional.empty() : Optional.of(agency);
    }
}
