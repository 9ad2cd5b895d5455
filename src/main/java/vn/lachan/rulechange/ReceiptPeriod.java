package vn.lachan.rulechange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormRefused;

/** Receipts made from one moment on and before another. */
public record ReceiptPeriod(Instant from, Instant until) {

    private static final int DAY = "2026-11-22".length();

    /** The days that somebody named, both included; {@link FormRefused} where they are none, or in the wrong order. */
    public static ReceiptPeriod ofDays(@Nullable String from, @Nullable String to) {
        List<FormError> errors = new ArrayList<>();
        LocalDate first = day(from, "from", errors);
        LocalDate last = day(to, "to", errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add(new FormError(
                    "/to", "Ngày cuối không thể trước ngày đầu.", "The last day cannot come before the first."));
        }
        if (first == null || last == null || !errors.isEmpty()) {
            throw new FormRefused(errors);
        }
        return new ReceiptPeriod(beginning(first), beginning(last.plusDays(1)));
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private static @Nullable LocalDate day(@Nullable String text, String name, List<FormError> errors) {
        String told = text == null ? "" : text.strip();
        try {
            // Years of more than four digits are dates too, but not of this calendar.
            return LocalDate.parse(told.length() == DAY ? told : "");
        } catch (DateTimeParseException notADate) {
            errors.add(new FormError(
                    "/" + name,
                    name.equals("from")
                            ? "Ngày đầu phải là một ngày, viết như 2026-11-22."
                            : "Ngày cuối phải là một ngày, viết như 2026-11-22.",
                    name + " must be a date, written like 2026-11-22."));
            return null;
        }
    }
}
