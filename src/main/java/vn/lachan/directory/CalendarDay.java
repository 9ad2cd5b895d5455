package vn.lachan.directory;

import java.time.LocalDate;

/** A day that is not what its weekday says. */
record CalendarDay(LocalDate on, Kind kind, String nameVi, String nameEn, Citation citation) {

    enum Kind {
        /** A day of rest by Labour Code art. 112. */
        HOLIDAY,
        /** A day off in lieu (art. 111(3)) or in exchange for a working Saturday. */
        DAY_OFF,
        /** A Saturday worked in exchange. */
        WORKING_DAY
    }
}
