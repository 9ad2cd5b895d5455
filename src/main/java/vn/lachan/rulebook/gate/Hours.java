package vn.lachan.rulebook.gate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** Hours of the age bands that cannot be: more than a day or week has, or above their own ceiling. */
final class Hours implements Check {

    private static final Words LOOK = new Words("Xem lại hai số.", "Look at both numbers.");

    @Override
    public void look(Rulebook rulebook, Faults faults) {
        List<Row> bands = rulebook.book().rows(Tables.AGE_BANDS);
        for (int i = 0; i < bands.size(); i++) {
            look(bands.get(i), faults);
            if (i > 0) {
                fewerThanYounger(bands.get(i - 1), bands.get(i), "gio_ngay", faults);
                fewerThanYounger(bands.get(i - 1), bands.get(i), "gio_tuan", faults);
            }
        }
    }

    private static void look(Row band, Faults faults) {
        within(band, "gio_ngay", 24, faults);
        within(band, "gio_ngay_toi_da", 24, faults);
        within(band, "gio_tuan", 168, faults);
        within(band, "gio_tuan_toi_da", 168, faults);
        atMost(band, "gio_ngay", "gio_ngay_toi_da", faults);
        atMost(band, "gio_tuan", "gio_tuan_toi_da", faults);
        atMost(band, "gio_ngay", "gio_tuan", faults);
        atMost(band, "gio_ngay_toi_da", "gio_tuan_toi_da", faults);
        BigDecimal day = band.decimal("gio_ngay");
        BigDecimal week = band.decimal("gio_tuan");
        if (day != null && week != null && week.compareTo(day.multiply(BigDecimal.valueOf(7))) > 0) {
            faults.warning(
                    band,
                    "gio_tuan",
                    new Words(
                            "%s giờ một tuần nhiều hơn 7 ngày, mỗi ngày %s giờ".formatted(week, day),
                            "%s hours a week are more than 7 days of %s hours".formatted(week, day)),
                    LOOK);
        }
        if (band.text("gio_ngay_toi_da").isEmpty()
                != band.text("gio_tuan_toi_da").isEmpty()) {
            faults.warning(
                    band,
                    band.text("gio_ngay_toi_da").isEmpty() ? "gio_ngay_toi_da" : "gio_tuan_toi_da",
                    new Words(
                            "chỉ có một trong hai mức tối đa khi làm thêm giờ",
                            "only one of the two ceilings of overtime is there"),
                    new Words("Ghi cả hai, hoặc để trống cả hai.", "Write both, or leave both empty."));
        }
    }

    private static void within(Row band, String column, int most, Faults faults) {
        BigDecimal hours = band.decimal(column);
        if (hours != null && hours.compareTo(BigDecimal.valueOf(most)) > 0) {
            faults.error(
                    band,
                    column,
                    new Words("%s giờ là quá nhiều".formatted(hours), "%s hours are too many".formatted(hours)),
                    new Words("Nhiều nhất là %d.".formatted(most), "At most %d.".formatted(most)));
        }
    }

    private static void atMost(Row band, String column, String ceiling, Faults faults) {
        @Nullable BigDecimal hours = band.decimal(column);
        @Nullable BigDecimal most = band.decimal(ceiling);
        if (hours != null && most != null && hours.compareTo(most) > 0) {
            faults.error(
                    band,
                    column,
                    new Words(
                            "%s giờ cao hơn %s (%s)".formatted(hours, ceiling, most),
                            "%s hours are above %s (%s)".formatted(hours, ceiling, most)),
                    LOOK);
        }
    }

    private static void fewerThanYounger(Row younger, Row older, String column, Faults faults) {
        @Nullable BigDecimal before = younger.decimal(column);
        @Nullable BigDecimal hours = older.decimal(column);
        if (before != null && hours != null && hours.compareTo(before) < 0) {
            faults.warning(
                    older,
                    column,
                    new Words(
                            "nhóm lớn tuổi hơn được làm ít giờ hơn nhóm trên (%s, %s)".formatted(hours, before),
                            "the older band may work fewer hours than the band above (%s, %s)"
                                    .formatted(hours, before)),
                    LOOK);
        }
    }
}
