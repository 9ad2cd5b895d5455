package vn.lachan.directory;

import java.time.LocalDate;

/** A day outside the years whose holidays are known: counting on would take holidays for working days. */
public class OutsideCalendar extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    OutsideCalendar(LocalDate day) {
        super(
                "Lịch làm việc chưa có năm %d: cần bổ sung ngày nghỉ / The working calendar has no year %d: add its holidays"
                        .formatted(day.getYear(), day.getYear()));
    }
}
