package vn.lachan.rulebook.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.language.Rule;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** Classes and findings: two classes of one rank, findings that classify and must not, codes that no rule gives or reads. */
final class Meanings implements Check {

    /** Classes that the system gives where no finding gives a higher one. */
    static final Set<String> BUILT_IN = Set.of("OUT_OF_SCOPE", "NO_FINDING", "LAWFUL_WORK", "NEEDS_INFO");

    private static final Set<String> NEVER_GIVEN = Set.of("OUT_OF_SCOPE", "NO_FINDING", "LAWFUL_WORK");
    private static final String COUNTED_BY_THE_SYSTEM = "WHICH_EMPLOYER";

    @Override
    public void look(Rulebook rulebook, Faults faults) {
        ranks(rulebook, faults);
        Set<String> given = new HashSet<>();
        Set<String> read = new HashSet<>();
        Triggers.in(rulebook).forEach(trigger -> read.add(trigger.text()));
        for (Rulebook.Parts parts : rulebook.parts()) {
            for (Rule rule : parts.rules()) {
                given.add(rule.code());
                read.addAll(rule.needs());
            }
        }
        Set<String> classes = new HashSet<>();
        for (Row row : rulebook.book().rows(Tables.FINDINGS)) {
            classes.add(row.text("phan_loai"));
            classOf(row, faults);
            givenAndRead(row, given, read, faults);
        }
        rulebook.book().rows(Tables.CLASSES).stream()
                .filter(row -> !classes.contains(row.text("ma")) && !BUILT_IN.contains(row.text("ma")))
                .forEach(row -> faults.warning(
                        row,
                        "ma",
                        new Words(
                                "không căn cứ nào cho loại " + row.text("ma"),
                                "no finding gives the class " + row.text("ma")),
                        new Words(
                                "Bỏ loại này, hoặc ghi nó vào phan_loai của một căn cứ.",
                                "Leave it out, or give it in phan_loai of a finding.")));
    }

    private static void ranks(Rulebook rulebook, Faults faults) {
        Map<Integer, Row> byRank = new HashMap<>();
        for (Row row : rulebook.book().rows(Tables.CLASSES)) {
            Row earlier = byRank.putIfAbsent(row.whole("thu_bac"), row);
            if (earlier != null) {
                faults.error(
                        row,
                        "thu_bac",
                        new Words(
                                "%s và %s cùng thứ bậc: không rõ loại nào thắng"
                                        .formatted(row.text("ma"), earlier.text("ma")),
                                "%s and %s have one rank: neither stands above the other"
                                        .formatted(row.text("ma"), earlier.text("ma"))),
                        new Words("Cho mỗi loại một số riêng.", "Give each class a number of its own."));
            }
        }
    }

    private static void classOf(Row row, Faults faults) {
        String childClass = row.text("phan_loai");
        if (childClass.isEmpty()) {
            return;
        }
        if (!row.text("loai").equals("can_cu")) {
            faults.error(
                    row,
                    "phan_loai",
                    new Words(
                            "chỉ căn cứ (can_cu) mới phân loại trẻ, điều cần rà soát và tín hiệu thì không",
                            "only findings (can_cu) classify a child, reviews and signals do not"),
                    new Words(
                            "Để trống ô này, hoặc đổi loai thành can_cu.",
                            "Leave the cell empty, or make loai can_cu."));
        } else if (NEVER_GIVEN.contains(childClass)) {
            faults.warning(
                    row,
                    "phan_loai",
                    new Words(
                            "%s là loại khi không có căn cứ nào; căn cứ cho loại này không làm đổi gì"
                                    .formatted(childClass),
                            "%s is the class of no finding; a finding that gives it changes nothing"
                                    .formatted(childClass)),
                    new Words("Chọn loại khác, hoặc để trống.", "Choose another class, or leave it empty."));
        }
    }

    private static void givenAndRead(Row row, Set<String> given, Set<String> read, Faults faults) {
        String code = row.text("ma");
        if (!given.contains(code) && !code.equals(COUNTED_BY_THE_SYSTEM)) {
            faults.warning(
                    row,
                    "ma",
                    new Words("không quy tắc nào cho mã " + code, "no rule gives the code " + code),
                    new Words(
                            "Viết quy tắc cho mã ấy, hoặc bỏ dòng này.",
                            "Write a rule for the code, or leave the row out."));
        } else if (row.text("loai").equals("tin_hieu") && read.stream().noneMatch(text -> names(text, code))) {
            faults.warning(
                    row,
                    "ma",
                    new Words(
                            "không bảng hay quy tắc nào đọc tín hiệu " + code,
                            "no table and no rule reads the signal " + code),
                    new Words(
                            "Dùng nó trong ô khi của urgency.csv, routing.csv hoặc support_matrix.csv, hoặc bỏ nó.",
                            "Use it under khi in urgency.csv, routing.csv or support_matrix.csv, or leave it out."));
        }
    }

    private static boolean names(String text, String code) {
        return text.endsWith("*") ? code.startsWith(text.substring(0, text.length() - 1)) : text.equals(code);
    }
}
