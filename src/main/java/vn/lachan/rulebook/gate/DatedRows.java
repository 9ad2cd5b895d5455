package vn.lachan.rulebook.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.LawBook;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** Rows that hold on no day that the rulebook reaches, and days between two rows of one code on which none holds. */
final class DatedRows implements Check {

    private static final List<Tables> BY_CODE = List.of(
            Tables.LIGHT_WORK,
            Tables.HAZARDOUS_WORK,
            Tables.OVERTIME_NIGHT_WORK,
            Tables.WORKPLACES,
            Tables.PENALTIES,
            Tables.FINDINGS);

    @Override
    public void look(Rulebook rulebook, Faults faults) {
        LawBook book = rulebook.book();
        for (Tables table : BY_CODE) {
            Map<String, List<Row>> byCode = new LinkedHashMap<>();
            book.rows(table).stream().filter(row -> !isRepealed(row)).forEach(row -> {
                outOfReach(row, rulebook, faults);
                byCode.computeIfAbsent(row.text("ma"), code -> new ArrayList<>())
                        .add(row);
            });
            byCode.values().forEach(rows -> holes(rows, faults));
        }
    }

    /** Codes of repealed lists may still be sent, whatever their dates. */
    private static boolean isRepealed(Row row) {
        return row.text("loai").equals("cu");
    }

    private static void outOfReach(Row row, Rulebook rulebook, Faults faults) {
        LocalDate first = rulebook.manifest().inForceFrom();
        LocalDate last = rulebook.manifest().inForceTo();
        if (row.until().isBefore(first) || (last != null && row.from().isAfter(last))) {
            faults.warning(
                    row,
                    "hieu_luc_tu",
                    new Words(
                            "dòng không áp dụng cho ngày nào của bộ quy tắc (%s đến %s)"
                                    .formatted(Day.vi(first), last == null ? "…" : Day.vi(last)),
                            "the row holds on no day of the rulebook (%s to %s)"
                                    .formatted(first, last == null ? "…" : last)),
                    new Words("Sửa ngày, hoặc bỏ dòng này.", "Mend the dates, or leave the row out."));
        }
    }

    private static void holes(List<Row> rows, Faults faults) {
        List<Row> inOrder =
                rows.stream().sorted(Comparator.comparing(Row::from)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            LocalDate until = inOrder.get(i - 1).until();
            LocalDate next = inOrder.get(i).from();
            if (until.isBefore(LocalDate.MAX) && until.plusDays(1).isBefore(next)) {
                LocalDate open = until.plusDays(1);
                LocalDate last = next.minusDays(1);
                faults.warning(
                        inOrder.get(i),
                        "hieu_luc_tu",
                        new Words(
                                "từ %s đến %s không dòng nào của mã %s áp dụng"
                                        .formatted(
                                                Day.vi(open),
                                                Day.vi(last),
                                                rows.get(0).text("ma")),
                                "from %s to %s no row of the code %s holds"
                                        .formatted(open, last, rows.get(0).text("ma"))),
                        new Words(
                                "hieu_luc_tu của dòng sau là ngày liền sau hieu_luc_den của dòng trước.",
                                "hieu_luc_tu of the later row is the day after hieu_luc_den of the earlier."));
            }
        }
    }
}
