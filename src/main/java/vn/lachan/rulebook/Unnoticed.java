package vn.lachan.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Examples.Ready;
import vn.lachan.rulebook.language.Rule;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.LawBook;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/**
 * Which rows, numbers and rules no example would miss: each is left out, or raised a little, and the examples are judged
 * again by the rules as they are written, until one comes out otherwise.
 */
final class Unnoticed {

    private static final Set<Tables> NOT_ASKED_BY_RULES =
            Set.of(Tables.URGENCY, Tables.ROUTING, Tables.MISSING_FACTS, Tables.SUPPORT_MATRIX);

    private final Rulebook rulebook;
    private final Map<LocalDate, List<Rule>> before = new TreeMap<>();
    private final Map<LocalDate, List<Ready>> examples = new TreeMap<>(Comparator.reverseOrder());
    private final String told;

    private Unnoticed(Rulebook rulebook) {
        this.rulebook = rulebook;
        rulebook.parts().forEach(parts -> before.put(parts.edition().inForceFrom(), parts.rules()));
        StringBuilder all = new StringBuilder();
        for (Ready ready : new Examples(rulebook).ready()) {
            LocalDate edition =
                    rulebook.on(ready.facts().factDate()).orElseThrow().inForceFrom();
            examples.computeIfAbsent(edition, day -> new ArrayList<>()).add(ready);
            all.append(ready.example().told());
        }
        told = all.toString();
    }

    /** Adds a warning for each; says so where the effort is not enough for all. */
    static void look(Rulebook rulebook, Effort effort, Faults faults) {
        Unnoticed unnoticed = new Unnoticed(rulebook);
        AtomicBoolean late = new AtomicBoolean();
        new Mutants(rulebook)
                .all().parallelStream()
                        .filter(mutant -> {
                            if (effort.isSpent()) {
                                late.set(true);
                                return false;
                            }
                            return !effort.spend(() -> unnoticed.isNoticed(mutant));
                        })
                        .map(Mutants.Mutant::fault)
                        .toList()
                        .forEach(fault ->
                                faults.warning(fault.file(), fault.line(), fault.column(), fault.why(), fault.mend()));
        if (late.get()) {
            faults.warning(
                    "examples/",
                    null,
                    null,
                    new Words(
                            "chưa xét hết dòng nào thiếu ví dụ: hết thời gian",
                            "not all rows were tried: the time ran out"),
                    new Words("Chạy lại trên máy nhanh hơn.", "Run it again on a faster machine."));
        }
    }

    private boolean isNoticed(Mutants.Mutant mutant) {
        Row row = mutant.row();
        if (row != null
                && mutant.other() == null
                && told.contains('"' + row.text("ma") + '"')
                && isCode(mutant.table())) {
            return true;
        }
        for (Map.Entry<LocalDate, List<Ready>> each : examples.entrySet()) {
            Faults faults = new Faults();
            Edition changed = changed(mutant, each.getKey(), faults);
            for (Ready example : faults.none() ? each.getValue() : List.<Ready>of()) {
                ExampleComparison.compare(example, changed, faults);
                if (!faults.none()) {
                    return true;
                }
            }
            if (!faults.none()) {
                return true;
            }
        }
        return false;
    }

    /** Whether facts may use the codes of the table, so that without one an example could not even be told. */
    private static boolean isCode(@Nullable Tables table) {
        return table != null
                && switch (table) {
                    case CODES,
                            LIGHT_WORK,
                            HAZARDOUS_WORK,
                            OVERTIME_NIGHT_WORK,
                            WORKPLACES,
                            RISK_FACTORS,
                            SPECIAL_CIRCUMSTANCES -> true;
                    default -> false;
                };
    }

    private Edition changed(Mutants.Mutant mutant, LocalDate day, Faults faults) {
        LawBook book = rulebook.book();
        Tables table = mutant.table();
        Row row = mutant.row();
        if (table != null && row != null) {
            book = book.with(table, row, mutant.other());
        }
        Law law = book.on(day, faults);
        return new CompiledEdition(
                rulebook, day, law, RuleBase.asWritten(rules(mutant, day, book, law, faults), law), faults);
    }

    /** The rules under the changed law; where they look nothing up in what was changed, as they were read before. */
    private List<Rule> rules(Mutants.Mutant mutant, LocalDate day, LawBook book, Law law, Faults faults) {
        Tables table = mutant.table();
        if (table != null && !NOT_ASKED_BY_RULES.contains(table)) {
            return RuleBase.compile(rulebook.files(), book, law, faults).ordered();
        }
        return before.getOrDefault(day, List.of()).stream()
                .filter(rule -> !rule.code().equals(mutant.rule()))
                .toList();
    }
}
