package vn.lachan.rulebook.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Urgency;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** Deadlines and visits: each task, and visiting, at every urgency, and nothing that is due never or at once. */
final class CaseTables implements Check {

    private static final List<String> VISITS =
            List.of("so_lan", "moi_bao_nhieu_ngay", "so_lan_sach_de_ket_thuc", "trong_bao_nhieu_thang");

    @Override
    public void look(Rulebook rulebook, Faults faults) {
        Map<String, Map<String, Row>> byTask = new LinkedHashMap<>();
        for (Row row : rulebook.book().rows(Tables.DEADLINES)) {
            byTask.computeIfAbsent(row.text("viec"), task -> new LinkedHashMap<>())
                    .put(row.text("muc_do"), row);
            positive(row, "thoi_han", faults);
        }
        byTask.forEach((task, rows) -> deadlines(task, rows, faults));
        Map<String, Row> visits = new LinkedHashMap<>();
        for (Row row : rulebook.book().rows(Tables.VISITS)) {
            visits.put(row.text("muc_do"), row);
            VISITS.forEach(column -> positive(row, column, faults));
            if (row.whole("so_lan") > row.whole("moi_bao_nhieu_ngay")) {
                faults.warning(
                        row,
                        "so_lan",
                        new Words("nhiều lần thăm hơn số ngày", "more visits than days"),
                        new Words("Xem lại hai số.", "Look at both numbers."));
            }
        }
        missing(visits)
                .forEach(urgency -> faults.error(
                        Tables.VISITS.file(),
                        null,
                        "muc_do",
                        new Words(
                                "trẻ ở mức %s: không dòng nào cho biết thăm mấy lần".formatted(urgency),
                                "a child at %s: no row says how often to visit".formatted(urgency)),
                        new Words("Thêm dòng cho mức độ ấy.", "Add a row for this urgency.")));
    }

    private static Stream<String> missing(Map<String, Row> rows) {
        return Stream.of(Urgency.values()).map(Urgency::name).filter(urgency -> !rows.containsKey(urgency));
    }

    private static void deadlines(String task, Map<String, Row> rows, Faults faults) {
        Row any = rows.values().iterator().next();
        missing(rows)
                .forEach(urgency -> faults.error(
                        any,
                        "muc_do",
                        new Words(
                                "việc %s ở mức %s: không dòng nào cho thời hạn".formatted(task, urgency),
                                "the task %s at %s: no row gives a deadline".formatted(task, urgency)),
                        new Words("Thêm dòng cho mức độ ấy.", "Add a row for this urgency.")));
        sooner(rows.get("EMERGENCY"), rows.get("URGENT"), faults);
        sooner(rows.get("URGENT"), rows.get("STANDARD"), faults);
    }

    private static void sooner(@Nullable Row sooner, @Nullable Row later, Faults faults) {
        if (sooner != null
                && later != null
                && sooner.text("don_vi").equals(later.text("don_vi"))
                && sooner.text("tinh_tu").equals(later.text("tinh_tu"))
                && sooner.whole("thoi_han") > later.whole("thoi_han")) {
            faults.warning(
                    sooner,
                    "thoi_han",
                    new Words(
                            "%s có thời hạn dài hơn %s".formatted(sooner.text("muc_do"), later.text("muc_do")),
                            "%s has longer than %s".formatted(sooner.text("muc_do"), later.text("muc_do"))),
                    new Words("Xem lại hai số.", "Look at both numbers."));
        }
    }

    private static void positive(Row row, String column, Faults faults) {
        if (row.whole(column) == 0) {
            faults.error(
                    row,
                    column,
                    new Words("không thể là 0", "cannot be 0"),
                    new Words("Viết một số từ 1 trở lên.", "Write a number from 1 on."));
        }
    }
}
