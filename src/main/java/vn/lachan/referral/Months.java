package vn.lachan.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormRefused;

/** A period of whole months, the first and the last among them. */
public record Months(YearMonth from, YearMonth to) {

    /** How far back a report may reach. */
    public static final int MOST = 36;

    /** From January to now where nothing is asked; {@link FormRefused} with all errors where something else is. */
    public static Months asked(@Nullable String from, @Nullable String to, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        List<FormError> errors = new ArrayList<>();
        YearMonth first = read("/from", from, now.withMonth(1), errors);
        YearMonth last = read("/to", to, now, errors);
        if (errors.isEmpty() && first.isAfter(last)) {
            errors.add(new FormError(
                    "/to", "Tháng cuối không thể trước tháng đầu.", "The last month cannot come before the first."));
        } else if (errors.isEmpty() && first.plusMonths(MOST).compareTo(last) <= 0) {
            errors.add(new FormError(
                    "/from",
                    "Chọn khoảng thời gian nhiều nhất " + MOST + " tháng.",
                    "Choose a period of at most " + MOST + " months."));
        }
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
        return new Months(first, last);
    }

    private static YearMonth read(String pointer, @Nullable String asked, YearMonth otherwise, List<FormError> errors) {
        if (asked == null || asked.isBlank()) {
            return otherwise;
        }
        try {
            return YearMonth.parse(asked.strip());
        } catch (DateTimeParseException noMonth) {
            errors.add(
                    new FormError(pointer, "Cần một tháng, ví dụ 2026-11.", "A month is expected, such as 2026-11."));
            return otherwise;
        }
    }

    Instant begins() {
        return from.atDay(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    Instant ends() {
        return to.plusMonths(1).atDay(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
