package vn.lachan.rulebook;

import java.util.List;
import java.util.function.Predicate;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;

/** How soon somebody has to act, by the table of urgency. */
final class Urgencies {

    private final List<Level> levels;

    private record Level(Urgency urgency, Predicate<Outcome> when) {}

    Urgencies(Law law, Faults faults) {
        levels = law.urgency().stream()
                .map(row -> new Level(Urgency.valueOf(row.text("muc_do")), Trigger.anyIn(row, "khi", law, faults)))
                .toList();
    }

    Urgency of(Outcome outcome) {
        Urgency highest = Urgency.STANDARD;
        for (Level level : levels) {
            if (level.urgency.compareTo(highest) < 0 && level.when.test(outcome)) {
                highest = level.urgency;
            }
        }
        return highest;
    }
}
