package vn.lachan.rulebook;

import java.time.Instant;
import vn.lachan.directory.WorkingCalendar;

/** How long one kind of task may take: so many clock hours or working days, from the receipt or from the hand-out. */
record Deadline(int length, Measure measure, Start start) {

    enum Measure {
        CLOCK_HOURS,
        WORKING_DAYS
    }

    enum Start {
        RECEIPT,
        ASSIGNMENT
    }

    Instant due(Instant received, Instant assigned, WorkingCalendar calendar) {
        Instant from = start == Start.RECEIPT ? received : assigned;
        return switch (measure) {
            case CLOCK_HOURS -> calendar.plusHours(from, length);
            case WORKING_DAYS -> calendar.due(from, length).at();
        };
    }
}
