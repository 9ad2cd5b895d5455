package vn.lachan.rulebook.gate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** Fines whose lowest is above their highest, or of which half is missing. */
final class Penalties implements Check {

    private static final Words LOOK = new Words("Xem lại hai số.", "Look at both numbers.");

    @Override
    public void look(Rulebook rulebook, Faults faults) {
        for (Row row : rulebook.book().rows(Tables.PENALTIES)) {
            bracket(row, "phat_ca_nhan_tu", "phat_ca_nhan_den", faults);
            bracket(row, "phat_to_chuc_tu", "phat_to_chuc_den", faults);
            BigDecimal person = row.decimal("phat_ca_nhan_den");
            BigDecimal organisation = row.decimal("phat_to_chuc_den");
            if (person != null && organisation != null && organisation.compareTo(person) < 0) {
                faults.warning(
                        row,
                        "phat_to_chuc_den",
                        new Words("phạt tổ chức nhẹ hơn phạt cá nhân", "an organisation is fined less than a person"),
                        LOOK);
            }
        }
    }

    private static void bracket(Row row, String lowest, String highest, Faults faults) {
        @Nullable BigDecimal from = row.decimal(lowest);
        @Nullable BigDecimal to = row.decimal(highest);
        if (from != null && to != null && from.compareTo(to) > 0) {
            faults.error(
                    row,
                    lowest,
                    new Words("mức thấp nhất cao hơn mức cao nhất", "the lowest fine is above the highest"),
                    LOOK);
        } else if ((from == null) != (to == null)) {
            faults.warning(
                    row,
                    from == null ? lowest : highest,
                    new Words("chỉ có một trong hai mức phạt", "only one end of the fine is there"),
                    new Words("Ghi cả hai, hoặc để trống cả hai.", "Write both, or leave both empty."));
        }
    }
}
