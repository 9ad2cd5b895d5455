package vn.lachan.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.directory.Unit;
import vn.lachan.directory.UnitKind;
import vn.lachan.directory.Units;
import vn.lachan.identity.UnitCode;

/** {@code /api/v1/units}: communes by a part of their name, diacritics left aside. */
@RestController
@RequestMapping("/api/v1/units")
class UnitsApi {

    private static final int MOST_SEARCHED = 100;
    private static final int MOST_SHOWN = 20;

    private final Units units;
    private final Clock clock;

    UnitsApi(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    record Answer(String code, String name, @Nullable String parentName) {}

    /** Communes that stand today, at most 20. */
    @GetMapping
    List<Answer> search(@RequestParam(name = "q", defaultValue = "") String text) {
        return units.search(text, LocalDate.now(clock), MOST_SEARCHED).stream()
                .filter(unit -> unit.kind() == UnitKind.COMMUNE)
                .limit(MOST_SHOWN)
                .map(this::answer)
                .toList();
    }

    @GetMapping("/{code}")
    ResponseEntity<Answer> find(@PathVariable String code) {
        return ResponseEntity.of(parse(code).flatMap(units::find).map(this::answer));
    }

    private static Optional<UnitCode> parse(String code) {
        try {
            return Optional.of(new UnitCode(code));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    private Answer answer(Unit unit) {
        String parent = unit.parent().flatMap(units::find).map(Unit::nameVi).orElse(null);
        return new Answer(unit.code().value(), unit.nameVi(), parent);
    }
}
