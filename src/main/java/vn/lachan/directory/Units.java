package vn.lachan.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.lachan.identity.UnitCode;

/** The administrative units, each asked for as of a day: 2025 abolished the districts and half of the provinces. */
@Component
@DependsOn("directoryLoader")
public class Units {

    private final Remembered<UnitMap> map;

    Units(DirectorySource source) {
        this.map = new Remembered<>(source::unitMap);
    }

    /** The unit of that code, whether in force or not. */
    public Optional<Unit> find(UnitCode code) {
        return map.get().find(code);
    }

    /** All units in force on {@code date}, by code. */
    public List<Unit> on(LocalDate date) {
        return map.get().on(date);
    }

    /** The communes, wards and special zones of a province on {@code date}, with or without a district between. */
    public List<Unit> communesOf(UnitCode province, LocalDate date) {
        return map.get().communesOf(province, date);
    }

    /** The units directly below {@code parent} on {@code date}. */
    public List<Unit> children(UnitCode parent, LocalDate date) {
        return map.get().children(parent, date);
    }

    /** The units in force on {@code date} that took over {@code code}, through however many steps; none while it lasts. */
    public List<Unit> successorsOf(UnitCode code, LocalDate date) {
        return map.get().successorsOf(code, date);
    }

    /** The unit itself while it is in force on {@code date}, its successors afterwards. */
    public List<Unit> standingFor(UnitCode code, LocalDate date) {
        return map.get().standingFor(code, date);
    }

    /** The province that {@code code} lies in on {@code date}, also where the unit or its province has gone by then. */
    public Optional<Unit> provinceOf(UnitCode code, LocalDate date) {
        return map.get().provinceOf(code, date);
    }

    /** Whether {@code above} is {@code below}, or what stands for it on {@code date}, or lies over either. */
    public boolean covers(UnitCode above, UnitCode below, LocalDate date) {
        return Stream.concat(find(below).stream(), standingFor(below, date).stream())
                .flatMap(unit -> upwards(unit.code()).stream())
                .anyMatch(unit -> unit.code().equals(above));
    }

    /** The unit while it is in force on {@code date}, afterwards the one that took all of it over; nothing where it was split. */
    public Optional<Unit> heirOf(UnitCode code, LocalDate date) {
        return map.get().heirOf(code, date);
    }

    /** The units that have merged into {@code code} by {@code date}, through however many steps. */
    public Set<UnitCode> heritageOf(UnitCode code, LocalDate date) {
        return map.get().heritageOf(code, date);
    }

    /** The communes that are gone by {@code date} and were taken over by one other. */
    public List<UnitCode> merged(LocalDate date) {
        UnitMap all = map.get();
        return all.ended(date).stream()
                .filter(code -> all.heirOf(code, date)
                        .filter(heir -> heir.kind() == UnitKind.COMMUNE)
                        .isPresent())
                .toList();
    }

    /** What {@code code} came from and went into, by day. */
    public List<UnitSuccession> successionsOf(UnitCode code) {
        return map.get().successionsOf(code);
    }

    /** All units with {@code text} in their name or as their code, in force or not. */
    public List<Unit> named(String text) {
        return map.get().named(text);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void readAgain(DirectoryChanged changed) {
        map.forget();
    }

    /** At most {@code limit} units in force on {@code date} with {@code text} in their name, diacritics left aside. */
    public List<Unit> search(String text, LocalDate date, int limit) {
        return map.get().search(text, date, limit);
    }

    /** The unit and those above it, from below. */
    List<Unit> upwards(UnitCode code) {
        return map.get().upwards(code);
    }
}
