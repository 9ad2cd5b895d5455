package vn.lachan.rulebook.gate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** Numbers that their unit does not allow, that contradict each other or the age bands, are missing, or are read by nothing. */
final class Numbers implements Check {

    private static final Map<String, Integer> MOST =
            Map.of("tuoi", 100, "gio", 168, "yeu_to", 100, "phan_tram", 100, "ngay", 3660, "ti_le", 1);
    private static final Set<String> WHOLE = Set.of("tuoi", "yeu_to", "ngay");

    private static final Set<String> READ_BY_THE_SYSTEM = Set.of(
            "LIGHT_WORK_AGE",
            "WORKING_AGE",
            "CHILD_AGE",
            "ADULT_AGE",
            "STRUCTURAL_FACTORS",
            "SERIOUS_INJURY",
            "NEAR_HOURS_SHARE",
            "NEAR_BIRTHDAY_DAYS",
            "NEAR_INJURY",
            "REMOVAL_DAYS",
            "REMOVAL_WARNING_DAYS");

    /** The first of each pair is below the second. */
    private static final List<List<String>> RISING = List.of(
            List.of("LIGHT_WORK_AGE", "WORKING_AGE"),
            List.of("WORKING_AGE", "ADULT_AGE"),
            List.of("WORKING_AGE", "CHILD_AGE"),
            List.of("CHILD_AGE", "ADULT_AGE"),
            List.of("SCHOOL_AGE_FROM", "SCHOOL_AGE_TO"),
            List.of("NEAR_INJURY", "SERIOUS_INJURY"),
            List.of("REMOVAL_WARNING_DAYS", "REMOVAL_DAYS"),
            List.of("FAMILY_HOURS_DAY", "FAMILY_HOURS_WEEK"));

    private static final List<String> BANDS_BEGIN_AT = List.of("LIGHT_WORK_AGE", "WORKING_AGE", "ADULT_AGE");

    @Override
    public void look(Rulebook rulebook, Faults faults) {
        Map<String, Row> numbers = new HashMap<>();
        rulebook.book().rows(Tables.NUMBERS).forEach(row -> numbers.put(row.text("ma"), row));
        numbers.values().forEach(row -> fitsItsUnit(row, faults));
        READ_BY_THE_SYSTEM.stream()
                .filter(name -> !numbers.containsKey(name))
                .sorted()
                .forEach(name -> faults.error(
                        Tables.NUMBERS.file(),
                        null,
                        "ma",
                        new Words("thiếu số " + name, "number " + name + " is missing"),
                        new Words("Thêm lại dòng ấy; hệ thống cần nó.", "Add the row again; the system needs it.")));
        RISING.forEach(pair -> rises(numbers.get(pair.get(0)), numbers.get(pair.get(1)), faults));
        bandsBegin(numbers, rulebook, faults);
        String all = whatReadsNumbers(rulebook);
        numbers.values().stream()
                .filter(row -> !READ_BY_THE_SYSTEM.contains(row.text("ma")))
                .filter(row -> !all.contains('"' + row.text("ma") + '"') && !all.contains('<' + row.text("ma") + ';'))
                .forEach(row -> faults.warning(
                        row,
                        "ma",
                        new Words(
                                "không quy tắc nào đọc số " + row.text("ma"),
                                "no rule reads the number " + row.text("ma")),
                        new Words(
                                "Bỏ dòng này, hoặc dùng nó trong một quy tắc.",
                                "Leave the row out, or use it in a rule.")));
    }

    private static void fitsItsUnit(Row row, Faults faults) {
        BigDecimal number = new BigDecimal(row.text("gia_tri"));
        String unit = row.text("don_vi");
        int most = MOST.getOrDefault(unit, Integer.MAX_VALUE);
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (number.compareTo(BigDecimal.valueOf(most)) > 0 || (WHOLE.contains(unit) && !whole)) {
            faults.error(
                    row,
                    "gia_tri",
                    new Words(
                            "%s không thể là một số %s".formatted(number, unit),
                            "%s cannot be a number of %s".formatted(number, unit)),
                    new Words(
                            (WHOLE.contains(unit) ? "Viết một số nguyên, " : "Viết một số ") + "nhiều nhất là " + most
                                    + ".",
                            (WHOLE.contains(unit) ? "Write a whole number, " : "Write a number ") + "at most " + most
                                    + "."));
        }
    }

    private static void rises(@Nullable Row lower, @Nullable Row upper, Faults faults) {
        if (lower == null || upper == null) {
            return;
        }
        if (new BigDecimal(lower.text("gia_tri")).compareTo(new BigDecimal(upper.text("gia_tri"))) >= 0) {
            faults.error(
                    lower,
                    "gia_tri",
                    new Words(
                            "%s (%s) phải nhỏ hơn %s (%s)"
                                    .formatted(
                                            lower.text("ma"),
                                            lower.text("gia_tri"),
                                            upper.text("ma"),
                                            upper.text("gia_tri")),
                            "%s (%s) must be below %s (%s)"
                                    .formatted(
                                            lower.text("ma"),
                                            lower.text("gia_tri"),
                                            upper.text("ma"),
                                            upper.text("gia_tri"))),
                    new Words("Xem lại hai số.", "Look at both numbers."));
        }
    }

    private static void bandsBegin(Map<String, Row> numbers, Rulebook rulebook, Faults faults) {
        for (String name : BANDS_BEGIN_AT) {
            Row row = numbers.get(name);
            if (row != null
                    && rulebook.book().rows(Tables.AGE_BANDS).stream()
                            .noneMatch(band ->
                                    new BigDecimal(band.text("tu_tuoi")).compareTo(new BigDecimal(row.text("gia_tri")))
                                            == 0)) {
                faults.warning(
                        row,
                        "gia_tri",
                        new Words(
                                "không nhóm tuổi nào của age_bands.csv bắt đầu từ %s tuổi"
                                        .formatted(row.text("gia_tri")),
                                "no band of age_bands.csv begins at %s".formatted(row.text("gia_tri"))),
                        new Words(
                                "Sửa số này và tu_tuoi, den_tuoi của nhóm tuổi cùng một lúc.",
                                "Change the number together with tu_tuoi and den_tuoi of the band."));
            }
        }
    }

    private static String whatReadsNumbers(Rulebook rulebook) {
        StringBuilder all = new StringBuilder();
        rulebook.files().byPath().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                all.append(text);
            }
        });
        Triggers.in(rulebook).forEach(trigger -> all.append(trigger.text()).append(';'));
        return all.toString();
    }
}
