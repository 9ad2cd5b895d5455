package vn.lachan.casefile;

import java.time.Instant;
import java.time.LocalDate;
import vn.lachan.directory.WorkingCalendar;

/** When the first of a case's open tasks has to be done, as people ask for it. */
public enum DueWithin {
    /** It should have been done. */
    OVERDUE,
    /** Before this day ends. */
    TODAY,
    /** Within seven days, today being the first. */
    WEEK;

    /** From this moment on. */
    Instant from(Instant now) {
        return this == OVERDUE ? Instant.EPOCH : now;
    }

    /** Before this moment. */
    Instant until(Instant now) {
        LocalDate today = WorkingCalendar.dayOf(now);
        return switch (this) {
            case OVERDUE -> now;
            case TODAY -> beginOf(today.plusDays(1));
            case WEEK -> beginOf(today.plusDays(7));
        };
    }

    private static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
