package vn.lachan.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.language.Rule;
import vn.lachan.rulebook.law.ExampleTables;
import vn.lachan.rulebook.law.LawBook;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** Small changes of a rulebook, one at a time: rows left out, numbers raised, rules left out. */
final class Mutants {

    /** Tables of which examples tell nothing. */
    private static final Set<Tables> NOT_TOLD = Set.of(Tables.LEGAL_SOURCES, Tables.DEADLINES, Tables.VISITS);

    private static final Set<String> NOT_TOLD_NUMBERS = Set.of("REMOVAL_DAYS", "REMOVAL_WARNING_DAYS");
    private static final Map<Tables, List<String>> NUMBERS = Map.of(
            Tables.NUMBERS, List.of("gia_tri"),
            Tables.AGE_BANDS, List.of("gio_ngay", "gio_tuan", "gio_ngay_toi_da", "gio_tuan_toi_da"));
    private final Rulebook rulebook;

    Mutants(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * One change, and what to say where nobody notices it.
     *
     * @param other the row in its place, null where it is left out
     * @param rule code of the rule that is left out, null where a row is changed
     */
    record Mutant(
            RuleFault fault,
            @Nullable Tables table,
            @Nullable Row row,
            @Nullable Row other,
            @Nullable String rule) {}

    List<Mutant> all() {
        List<Mutant> mutants = new ArrayList<>();
        LawBook book = rulebook.book();
        Set<String> given = rulesByCode().keySet();
        for (Tables table : Tables.values()) {
            if (!NOT_TOLD.contains(table)) {
                book.rows(table).stream()
                        .filter(row -> isTold(table, row, given))
                        .forEach(row -> {
                            mutants.add(leftOut(table, row));
                            NUMBERS.getOrDefault(table, List.of()).stream()
                                    .filter(column -> !row.text(column).isEmpty())
                                    .forEach(column -> mutants.add(raised(table, row, column)));
                        });
            }
        }
        rulesByCode().values().forEach(rule -> mutants.add(muted(rule)));
        return mutants;
    }

    private Map<String, Rule> rulesByCode() {
        Map<String, Rule> rules = new TreeMap<>();
        rulebook.parts().forEach(parts -> parts.rules().forEach(rule -> rules.put(rule.code(), rule)));
        return rules;
    }

    /** Whether an example could tell of it at all. */
    private static boolean isTold(Tables table, Row row, Set<String> given) {
        return switch (table) {
            case NUMBERS -> !NOT_TOLD_NUMBERS.contains(row.text("ma"));
            case FINDINGS, PENALTIES -> given.contains(row.text("ma"));
            case CODES -> !row.text("danh_muc").equals("birthDatePrecision");
            default -> true;
        };
    }

    private static Mutant leftOut(Tables table, Row row) {
        return new Mutant(
                fault(row.file(), row.line(), null, "nếu bỏ dòng này", "if this row were left out"),
                table,
                row,
                null,
                null);
    }

    private static Mutant raised(Tables table, Row row, String column) {
        UnaryOperator<String> raise =
                cell -> cell.indexOf('.') < 0 ? String.valueOf(Long.parseLong(cell) + 1) : cell + "9";
        Row other = row.with(column, raise.apply(row.text(column)));
        return new Mutant(
                fault(
                        row.file(),
                        row.line(),
                        column,
                        "nếu %s thành %s".formatted(row.text(column), other.text(column)),
                        "if %s became %s".formatted(row.text(column), other.text(column))),
                table,
                row,
                other,
                null);
    }

    private static Mutant muted(Rule rule) {
        return new Mutant(
                fault(
                        rule.file(),
                        rule.line(),
                        null,
                        "nếu bỏ quy tắc " + rule.code(),
                        "if the rule " + rule.code() + " were left out"),
                null,
                null,
                null,
                rule.code());
    }

    private static RuleFault fault(String file, int line, @Nullable String column, String vi, String en) {
        return new RuleFault(
                RuleFault.Severity.WARNING,
                file,
                line,
                column,
                new Words("không ví dụ nào nhận ra " + vi, "no example would notice " + en),
                new Words(
                        "Thêm vào %s một ví dụ cho đúng trường hợp ấy; nếu không nghĩ ra được trẻ nào thì dòng ấy thừa."
                                .formatted(examplesOf(file)),
                        "Add to %s an example of just that case; if no such child can be thought of, it is needless."
                                .formatted(examplesOf(file))));
    }

    /** Where examples of a table, or of the findings that rules give, belong. */
    private static String examplesOf(String file) {
        return ExampleTables.FOLDER + (file.endsWith(".csv") ? file : Tables.FINDINGS.file());
    }
}
