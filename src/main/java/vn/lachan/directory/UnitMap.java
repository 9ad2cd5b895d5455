package vn.lachan.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lachan.identity.UnitCode;

/** All units with their successions, as they were read at one moment. */
final class UnitMap {

    private final Map<UnitCode, Unit> byCode;
    private final Map<UnitCode, List<UnitSuccession>> successions;
    private final Map<UnitCode, List<UnitSuccession>> origins;

    UnitMap(List<Unit> units, List<UnitSuccession> successions) {
        this.byCode = units.stream()
                .collect(Collectors.toMap(Unit::code, unit -> unit, (one, other) -> one, LinkedHashMap::new));
        this.successions = successions.stream().collect(Collectors.groupingBy(UnitSuccession::predecessor));
        this.origins = successions.stream().collect(Collectors.groupingBy(UnitSuccession::successor));
    }

    Optional<Unit> find(UnitCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Unit> on(LocalDate date) {
        return byCode.values().stream()
                .filter(unit -> unit.period().holdsOn(date))
                .toList();
    }

    List<Unit> children(UnitCode parent, LocalDate date) {
        return on(date).stream()
                .filter(unit -> unit.parent().filter(parent::equals).isPresent())
                .toList();
    }

    List<Unit> successorsOf(UnitCode code, LocalDate date) {
        Set<UnitCode> seen = new LinkedHashSet<>();
        collectSuccessors(code, date, seen);
        return seen.stream()
                .flatMap(successor -> find(successor).stream())
                .filter(unit -> unit.period().holdsOn(date))
                .toList();
    }

    private void collectSuccessors(UnitCode code, LocalDate date, Set<UnitCode> seen) {
        for (UnitSuccession step : successions.getOrDefault(code, List.of())) {
            if (!step.on().isAfter(date) && seen.add(step.successor())) {
                collectSuccessors(step.successor(), date, seen);
            }
        }
    }

    List<Unit> standingFor(UnitCode code, LocalDate date) {
        Optional<Unit> itself = find(code).filter(unit -> unit.period().holdsOn(date));
        return itself.map(List::of).orElseGet(() -> successorsOf(code, date));
    }

    /** The unit while it is in force, and afterwards the one of its kind that took all of it over. */
    Optional<Unit> heirOf(UnitCode code, LocalDate date) {
        List<Unit> standing = standingFor(code, date);
        return standing.size() == 1
                ? Optional.of(standing.get(0)).filter(heir -> find(code)
                        .filter(unit -> unit.kind() == heir.kind())
                        .isPresent())
                : Optional.empty();
    }

    /** The units that {@code code} is the heir of. */
    Set<UnitCode> heritageOf(UnitCode code, LocalDate date) {
        Set<UnitCode> seen = new LinkedHashSet<>();
        collectOrigins(code, date, seen);
        seen.removeIf(origin -> origin.equals(code)
                || heirOf(origin, date).filter(heir -> heir.code().equals(code)).isEmpty());
        return seen;
    }

    private void collectOrigins(UnitCode code, LocalDate date, Set<UnitCode> seen) {
        for (UnitSuccession step : origins.getOrDefault(code, List.of())) {
            if (!step.on().isAfter(date) && seen.add(step.predecessor())) {
                collectOrigins(step.predecessor(), date, seen);
            }
        }
    }

    /** All successions in which {@code code} ends or begins, by day. */
    List<UnitSuccession> successionsOf(UnitCode code) {
        return Stream.concat(
                        successions.getOrDefault(code, List.of()).stream(),
                        origins.getOrDefault(code, List.of()).stream())
                .sorted(Comparator.comparing(UnitSuccession::on))
                .toList();
    }

    /** The units that some other took over by {@code date}. */
    List<UnitCode> ended(LocalDate date) {
        return successions.values().stream()
                .flatMap(List::stream)
                .filter(step -> !step.on().isAfter(date))
                .map(UnitSuccession::predecessor)
                .distinct()
                .filter(code ->
                        find(code).filter(unit -> unit.period().holdsOn(date)).isEmpty())
                .sorted(Comparator.comparing(UnitCode::value))
                .toList();
    }

    /** All units with {@code text} in their name or as their code, in force or not. */
    List<Unit> named(String text) {
        String wanted = Unaccented.of(text);
        return byCode.values().stream()
                .filter(unit -> Unaccented.of(unit.nameVi()).contains(wanted)
                        || unit.code().value().equalsIgnoreCase(wanted))
                .toList();
    }

    /** The unit and those above it, from below. */
    List<Unit> upwards(UnitCode code) {
        List<Unit> line = new ArrayList<>();
        Optional<Unit> next = find(code);
        while (next.isPresent() && !line.contains(next.get())) {
            line.add(next.get());
            next = next.get().parent().flatMap(this::find);
        }
        return line;
    }

    Optional<Unit> provinceOf(UnitCode code, LocalDate date) {
        return upwards(code).stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                .flatMap(province -> standingFor(province.code(), date).stream())
                .findFirst();
    }

    List<Unit> communesOf(UnitCode province, LocalDate date) {
        return on(date).stream()
                .filter(unit -> unit.kind() == UnitKind.COMMUNE)
                .filter(unit -> upwards(unit.code()).stream()
                        .anyMatch(above -> above.code().equals(province)))
                .toList();
    }

    List<Unit> search(String text, LocalDate date, int limit) {
        String wanted = Unaccented.of(text);
        return on(date).stream()
                .filter(unit -> Unaccented.of(unit.nameVi()).contains(wanted))
                .limit(limit)
                .toList();
    }
}
