package vn.lachan.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/** The agencies and focal points of the provincial plans, and what took them over: whom a request goes to. */
@Component
@DependsOn("directoryLoader")
public class FocalPoints {

    private static final UnitCode COUNTRY = new UnitCode("VN");

    private final Units units;
    private final Remembered<List<FocalPoint>> points;

    FocalPoints(Units units, DirectorySource source) {
        this.units = units;
        this.points = new Remembered<>(source::focalPoints);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void readAgain(DirectoryChanged changed) {
        points.forget();
    }

    /** All rows with {@code text} in agency, named unit or code, in force or not, in the order of the plans. */
    public List<FocalPoint> named(String text) {
        String wanted = Unaccented.of(text);
        return points.get().stream()
                .filter(point -> Unaccented.of(
                                point.agencyVi() + " " + point.focalUnitVi().orElse("") + " " + point.code())
                        .contains(wanted))
                .toList();
    }

    /** The rows that {@code code} took over. */
    public List<FocalPoint> before(String code) {
        return points.get().stream()
                .filter(point -> point.successors().contains(code))
                .toList();
    }

    /** All rows with duties in {@code unit} itself on {@code date}, also those that nothing is routed to. */
    public List<FocalPoint> in(UnitCode unit, LocalDate date) {
        return points.get().stream()
                .filter(point -> point.unit().equals(unit) && point.period().holdsOn(date))
                .toList();
    }

    /** The row of that code, whether in force or not. */
    public Optional<FocalPoint> find(String code) {
        return points.get().stream().filter(point -> point.code().equals(code)).findFirst();
    }

    /**
     * Who answers for {@code role} where {@code unit} is: the unit's own agency or the nearest above it (a commune's
     * education agency is the province's). A unit that has gone by {@code date} is looked for in its successors.
     */
    public Responsible responsibleFor(Role role, UnitCode unit, LocalDate date) {
        if (!role.isAgency()) {
            throw new IllegalArgumentException(role + " is a duty of the office: nothing is routed to it");
        }
        if (units.find(unit).isEmpty()) {
            throw new IllegalArgumentException("There is no unit " + unit);
        }
        return nearest(unit, date, point -> point.roles().contains(role))
                .map(agency -> found(role, agency))
                .orElseGet(() -> nobody(role, unit, date));
    }

    /** The agency that coordinates where {@code unit} is when several are concerned, where the directory names one. */
    public Optional<FocalPoint> coordinating(UnitCode unit, LocalDate date) {
        return nearest(unit, date, FocalPoint::coordinator);
    }

    private static Responsible found(Role role, FocalPoint agency) {
        Duty addressee = new Duty(role, agency.unit());
        return agency.focalUnitVi()
                .<Responsible>map(focalUnit -> new Responsible.Named(addressee, agency, focalUnit))
                .orElseGet(() -> new Responsible.HeadOnly(addressee, agency));
    }

    private Responsible nobody(Role role, UnitCode unit, LocalDate date) {
        UnitCode province = units.provinceOf(unit, date).map(Unit::code).orElse(COUNTRY);
        return new Responsible.Nobody(
                new Duty(Role.COORDINATOR, province),
                coordinating(unit, date),
                new Reason(
                        "Danh bạ không có cơ quan nào phụ trách %s tại %s vào ngày %s; chuyển cho điều phối viên"
                                .formatted(role, unit, date),
                        "The directory has no agency for %s in %s on %s; it goes to the coordinator"
                                .formatted(role, unit, date)));
    }

    private Optional<FocalPoint> nearest(UnitCode unit, LocalDate date, Predicate<FocalPoint> fit) {
        return units.standingFor(unit, date).stream()
                .flatMap(start -> units.upwards(start.code()).stream())
                .flatMap(level -> in(level.code(), date).stream()
                        .filter(fit)
                        .min(Comparator.comparing(point -> point.focalUnitVi().isEmpty()))
                        .stream())
                .findFirst();
    }
}
