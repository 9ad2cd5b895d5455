package vn.lachan.rulebook.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Urgency;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.LawBook;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** Codes that stand in two lists, in a list that nobody sends, or so close to another code that people mistake them. */
final class CodeLists implements Check {

    private static final Set<String> IN_CODES = Set.of(
            "sex",
            "schooling",
            "coercion",
            "exploitation",
            "movement",
            "settings",
            "employer",
            "birthDatePrecision",
            "work",
            "workplace");

    /** Lists whose codes rows of {@code khi} and {@code va} may name; there each code must be the only one of its kind. */
    private static final Set<String> TRIGGERS = Set.of(
            "schooling", "coercion", "exploitation", "movement", "settings", "riskFactors", "specialCircumstances");

    private static final Words ANOTHER = new Words("Dùng một mã khác.", "Use another code.");

    @Override
    public void look(Rulebook rulebook, Faults faults) {
        Map<String, List<Row>> lists = lists(rulebook.book(), faults);
        Map<String, Row> triggers = new HashMap<>();
        lists.forEach((list, rows) -> {
            Map<String, Row> seen = new HashMap<>();
            Map<String, Row> alike = new HashMap<>();
            for (Row row : rows) {
                twice(row, seen.putIfAbsent(row.text("ma"), row), faults);
                mistaken(row, alike.putIfAbsent(skeleton(row.text("ma")), row), faults);
                if (TRIGGERS.contains(list)) {
                    twice(row, triggers.putIfAbsent(row.text("ma"), row), faults);
                }
                reserved(row, list, faults);
            }
        });
    }

    private static Map<String, List<Row>> lists(LawBook book, Faults faults) {
        Map<String, List<Row>> lists = new LinkedHashMap<>();
        add(lists, "work", book.rows(Tables.LIGHT_WORK));
        add(lists, "work", book.rows(Tables.HAZARDOUS_WORK));
        add(lists, "work", book.rows(Tables.OVERTIME_NIGHT_WORK));
        add(lists, "workplace", book.rows(Tables.WORKPLACES));
        add(lists, "riskFactors", book.rows(Tables.RISK_FACTORS));
        add(lists, "specialCircumstances", book.rows(Tables.SPECIAL_CIRCUMSTANCES));
        add(lists, "findings", book.rows(Tables.FINDINGS));
        add(lists, "findings", book.rows(Tables.PENALTIES));
        for (Row row : book.rows(Tables.CODES)) {
            String list = row.text("danh_muc");
            if (IN_CODES.contains(list)) {
                add(lists, list, List.of(row));
            } else {
                faults.error(
                        row,
                        "danh_muc",
                        new Words("không có danh mục " + list, "there is no list " + list),
                        new Words(
                                "Danh mục là một trong: "
                                        + String.join(
                                                ", ", IN_CODES.stream().sorted().toList()) + ".",
                                "The list is one of: "
                                        + String.join(
                                                ", ", IN_CODES.stream().sorted().toList()) + "."));
            }
        }
        return lists;
    }

    private static void add(Map<String, List<Row>> lists, String list, List<Row> rows) {
        lists.computeIfAbsent(list, name -> new ArrayList<>()).addAll(rows);
    }

    /** Rows of one table and code are told by the tables' own check; here they stand in two tables or lists. */
    private static void twice(Row one, @Nullable Row other, Faults faults) {
        if (other == null) {
            return;
        }
        boolean sameFile = other.file().equals(one.file());
        Row row = sameFile && other.line() > one.line() ? other : one;
        Row earlier = row.equals(one) ? other : one;
        if (!sameFile || !one.text("danh_muc").equals(other.text("danh_muc"))) {
            faults.error(
                    row,
                    "ma",
                    new Words(
                            "mã %s đã có ở %s, dòng %d".formatted(row.text("ma"), earlier.file(), earlier.line()),
                            "the code %s stands in %s, line %d"
                                    .formatted(row.text("ma"), earlier.file(), earlier.line())),
                    ANOTHER);
        }
    }

    private static String skeleton(String code) {
        return code.toUpperCase(Locale.ROOT).replace('O', '0').replace('_', '-');
    }

    private static void mistaken(Row row, @Nullable Row earlier, Faults faults) {
        if (earlier != null && !earlier.text("ma").equals(row.text("ma"))) {
            faults.warning(
                    row,
                    "ma",
                    new Words(
                            "mã %s dễ nhầm với %s (%s, dòng %d)"
                                    .formatted(row.text("ma"), earlier.text("ma"), earlier.file(), earlier.line()),
                            "the code %s is easily taken for %s (%s, line %d)"
                                    .formatted(row.text("ma"), earlier.text("ma"), earlier.file(), earlier.line())),
                    ANOTHER);
        }
    }

    private static void reserved(Row row, String list, Faults faults) {
        String code = row.text("ma");
        boolean read = TRIGGERS.contains(list) || list.equals("findings");
        for (Urgency urgency : Urgency.values()) {
            if (read && urgency.name().equals(code)) {
                faults.error(
                        row,
                        "ma",
                        new Words(code + " là tên của một mức độ khẩn cấp", code + " is the name of an urgency"),
                        ANOTHER);
            }
        }
    }
}
