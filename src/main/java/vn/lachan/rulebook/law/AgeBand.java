package vn.lachan.rulebook.law;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Words;

/**
 * Ages from {@code from} to below {@code below}, in completed years, and how long a child of that age may work.
 *
 * @param perDay hours a day without overtime; null where the law sets none
 * @param ceilingPerDay hours a day with lawful overtime; null where overtime is never lawful
 */
public record AgeBand(
        String code,
        Words name,
        int from,
        int below,
        @Nullable BigDecimal perDay,
        @Nullable BigDecimal perWeek,
        @Nullable BigDecimal ceilingPerDay,
        @Nullable BigDecimal ceilingPerWeek) {

    static AgeBand of(Row row) {
        return new AgeBand(
                row.text("ma"),
                row.words("ten"),
                row.whole("tu_tuoi"),
                row.text("den_tuoi").isEmpty() ? Integer.MAX_VALUE : row.whole("den_tuoi"),
                row.decimal("gio_ngay"),
                row.decimal("gio_tuan"),
                row.decimal("gio_ngay_toi_da"),
                row.decimal("gio_tuan_toi_da"));
    }

    boolean holds(int age) {
        return age >= from && age < below;
    }
}
