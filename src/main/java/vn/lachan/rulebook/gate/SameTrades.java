package vn.lachan.rulebook.gate;

import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** Rows of {@code same_trade.csv} that say nothing, or make prohibited work light. */
final class SameTrades implements Check {

    @Override
    public void look(Rulebook rulebook, Faults faults) {
        rulebook.book().rows(Tables.SAME_TRADE).forEach(row -> look(row, rulebook, faults));
    }

    private static void look(Row row, Rulebook rulebook, Faults faults) {
        String code = row.text("ma");
        String like = row.text("tinh_nhu");
        if (code.equals(like)) {
            faults.error(
                    row,
                    "tinh_nhu",
                    new Words("công việc được tính như chính nó", "the work counts as itself"),
                    new Words("Xóa dòng này.", "Delete this row."));
        } else if (has(rulebook, Tables.HAZARDOUS_WORK, code)
                && rulebook.parts().stream().anyMatch(parts -> parts.law().hazardous(code))) {
            faults.error(
                    row,
                    "ma",
                    new Words(
                            code + " là công việc bị cấm, không thể được tính như công việc khác",
                            code + " is prohibited work and cannot count as other work"),
                    new Words("Xóa dòng này.", "Delete this row."));
        } else if (!has(rulebook, Tables.LIGHT_WORK, like) && !has(rulebook, Tables.OVERTIME_NIGHT_WORK, like)) {
            faults.warning(
                    row,
                    "tinh_nhu",
                    new Words(
                            "dòng không có tác dụng: %s không ở danh mục công việc nhẹ, làm thêm hay làm đêm"
                                    .formatted(like),
                            "the row does nothing: %s is on no list of light, overtime or night work".formatted(like)),
                    new Words("Xóa dòng này, hoặc sửa mã.", "Delete this row, or mend the code."));
        }
    }

    private static boolean has(Rulebook rulebook, Tables table, String code) {
        return rulebook.book().rows(table).stream()
                .anyMatch(row -> row.text("ma").equals(code));
    }
}
