package vn.lachan.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lachan.identity.UnitCode;

/** What must hold of a merger before it is recorded: a wrong one would move children's files. */
@Component
class MergerChecks {

    static final int SHORTEST = 5;
    static final int LONGEST = 500;
    private static final int FURTHEST_YEARS = 2;

    private final DirectorySource source;

    MergerChecks(DirectorySource source) {
        this.source = source;
    }

    /** What is wrong, by field; read from the tables themselves, since what is remembered may be a minute old. */
    List<Fault> faults(Merger merger, LocalDate today) {
        UnitMap units = source.unitMap();
        List<Fault> faults = new ArrayList<>();
        LocalDate on = merger.on();
        if (on == null || on.isAfter(today.plusYears(FURTHEST_YEARS))) {
            faults.add(Fault.of(
                    "on",
                    "Cần ngày có hiệu lực, không xa quá hai năm.",
                    "The day it takes effect is needed, no more than two years ahead."));
            return faults;
        }
        List<Unit> from = ending(merger.from(), on, units, faults);
        if (merger.newName().isPresent()) {
            beginning(merger.to(), merger.newName().get(), units, faults);
        } else {
            successor(merger, on, units, faults);
        }
        if (from.stream().map(Unit::parent).distinct().count() > 1) {
            faults.add(Fault.of(
                    "from",
                    "Các đơn vị phải thuộc cùng một tỉnh, thành phố.",
                    "The units must belong to the same province."));
        }
        text("law", merger.law(), faults);
        text("source", merger.source(), faults);
        return faults;
    }

    private static List<Unit> ending(List<String> codes, LocalDate on, UnitMap units, List<Fault> faults) {
        List<Unit> found = new ArrayList<>();
        if (codes.isEmpty()) {
            faults.add(
                    Fault.of("from", "Chọn ít nhất một xã, phường kết thúc.", "Choose at least one unit that ends."));
        }
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            Optional<Unit> unit = find(code, units).filter(one -> one.kind() == UnitKind.COMMUNE);
            if (unit.isEmpty() || !seen.add(code)) {
                faults.add(Fault.of(
                        "from",
                        "Không có xã, phường mang mã " + code + ", hoặc mã ghi hai lần.",
                        "There is no commune with the code " + code + ", or it stands twice."));
            } else if (unit.get().period().to() != null
                    || !unit.get().period().holdsOn(on.minusDays(1))
                    || !units.successionsOf(unit.get().code()).stream()
                            .allMatch(step -> step.successor().equals(unit.get().code()))) {
                faults.add(Fault.of(
                        "from",
                        unit.get().nameVi() + " (" + code + ") chưa có hoặc đã kết thúc vào ngày ấy.",
                        unit.get().nameVi() + " (" + code + ") is not there yet or has ended by that day."));
            } else {
                found.add(unit.get());
            }
        }
        return found;
    }

    private static void successor(Merger merger, LocalDate on, UnitMap units, List<Fault> faults) {
        Optional<Unit> to = find(merger.to(), units)
                .filter(unit -> unit.kind() == UnitKind.COMMUNE
                        && unit.period().to() == null
                        && unit.period().holdsOn(on));
        if (to.isEmpty() || merger.from().contains(merger.to())) {
            faults.add(Fault.of(
                    "to",
                    "Chọn một xã, phường còn tồn tại vào ngày ấy và không nằm trong số kết thúc.",
                    "Choose a commune that is there on that day and is not among those that end."));
        } else if (merger.from().stream()
                .flatMap(code -> find(code, units).stream())
                .anyMatch(unit -> !unit.parent().equals(to.get().parent()))) {
            faults.add(Fault.of(
                    "to",
                    "Đơn vị tiếp nhận phải thuộc cùng tỉnh, thành phố.",
                    "The successor must belong to the same province."));
        }
    }

    private static void beginning(String code, String name, UnitMap units, List<Fault> faults) {
        if (code(code).isEmpty() || find(code, units).isPresent()) {
            faults.add(Fault.of(
                    "to",
                    "Mã của đơn vị mới gồm 2 đến 12 chữ số hoặc chữ in hoa và chưa được dùng.",
                    "A new unit's code has 2 to 12 digits or capital letters and is not in use."));
        }
        if (name.isBlank() || name.length() > LONGEST) {
            faults.add(Fault.of("newName", "Cần tên đơn vị mới.", "The new unit's name is needed."));
        }
    }

    private static void text(String field, String text, List<Fault> faults) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            faults.add(Fault.of(
                    field, "Ghi rõ văn bản, nguồn: 5 đến 500 ký tự.", "Name the act or source: 5 to 500 characters."));
        }
    }

    private static Optional<Unit> find(String code, UnitMap units) {
        return code(code).flatMap(units::find);
    }

    private static Optional<UnitCode> code(String text) {
        try {
            return Optional.of(new UnitCode(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }
}
