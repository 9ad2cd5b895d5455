package vn.lachan.directory;

import java.time.LocalDate;

/** A day that is not what its weekday says. */
public record CalendarDay(LocalDate on, Kind kind, String nameVi, String nameEn, Citation citation) {

    /** What a day is. */
    public enum Kind {
        /** A day of rest by Labour Code art. 112. */
        HOLIDAY,
        /** A day off in lieu (art. 111(3)) or in exchange for a working Saturday. */
        DAY_OFF,
        /** A Saturday worked in exchange. */
        WORKING_DAY,
        /** What its weekday says after all: an entry that an administrator withdrew. */
        ORDINARY
    }
}
