package vn.lachan.directory;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts the law's time limits in Vietnamese working days, calendar days and clock hours.
 *
 * <p>The day of the event is not counted (Civil Code art. 147), and a limit in days runs to the end of its last day
 * (art. 148): 24:00, written 23:59:59 so that the moment still bears the date that the law names. An office's closing
 * hour would cut the limit short.
 */
@Component
@DependsOn("directoryLoader")
public class WorkingCalendar {

    /** Where all dates of the law are read. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Labour Code art. 112(1) gives eleven days; the second day of the National Day may still be open. */
    private static final int FEWEST_DAYS = 10;

    private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59);

    private final Remembered<Days> known;

    WorkingCalendar(DirectorySource source) {
        this.known = new Remembered<>(() -> new Days(
                source.calendar().stream().collect(Collectors.toUnmodifiableMap(CalendarDay::on, CalendarDay::kind))));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void readAgain(DirectoryChanged changed) {
        known.forget();
    }

    /** Whether the days of rest of a year are known: only then are its working days counted without a doubt. */
    public boolean covers(int year) {
        return known.get().years().contains(year);
    }

    /** Whether offices work on {@code day}; refuses a year that the calendar does not cover. */
    public boolean isWorkingDay(LocalDate day) {
        Days calendar = known.get();
        if (!calendar.covers(day)) {
            throw new OutsideCalendar(day);
        }
        return calendar.isWorking(day);
    }

    /** The {@code days}-th working day after {@code day}; refuses to count into a year that is not covered. */
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        LocalDate last = day;
        for (int left = days; left > 0; left -= isWorkingDay(last) ? 1 : 0) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** The last moment of the {@code days}-th working day after the event. */
    public Instant plusWorkingDays(Instant event, int days) {
        return endOf(plusWorkingDays(dayOf(event), days));
    }

    /**
     * The same, without refusing: where the holidays are not known yet, weekdays count and the answer says so. For time
     * limits that must not fail because next year's holidays are not announced; too early rather than too late.
     */
    public Due due(Instant event, int workingDays) {
        Days calendar = known.get();
        LocalDate last = dayOf(event);
        boolean certain = true;
        for (int left = workingDays; left > 0; ) {
            last = last.plusDays(1);
            certain &= calendar.covers(last);
            left -= calendar.isWorking(last) ? 1 : 0;
        }
        return new Due(endOf(last), certain);
    }

    /** The last moment of the {@code days}-th calendar day after the event, be it a day of rest or not. */
    public Instant plusDays(Instant event, int days) {
        return endOf(dayOf(event).plusDays(days));
    }

    /** Clock hours, day and night: the twelve hours of Decree 56/2017 art. 31 do not wait for an office to open. */
    public Instant plusHours(Instant event, int hours) {
        return event.plus(Duration.ofHours(hours));
    }

    /** What is due "before {@code day}" is due by the last moment of the day before. */
    public Instant lastMomentBefore(LocalDate day) {
        return endOf(day.minusDays(1));
    }

    /** The last moment of {@code day}. */
    public Instant endOf(LocalDate day) {
        return day.atTime(LAST_MOMENT).atZone(ZONE).toInstant();
    }

    /** The day on which {@code moment} falls in Viet Nam. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /**
     * A due moment.
     *
     * @param certain false where days were counted in a year whose holidays are not known
     */
    public record Due(Instant at, boolean certain) {}

    private record Days(Map<LocalDate, CalendarDay.Kind> days, Set<Integer> years) {

        Days(Map<LocalDate, CalendarDay.Kind> days) {
            this(days, known(days));
        }

        /** Years with so many days of rest, withdrawn ones too, that they are all there: not one that is being entered. */
        private static Set<Integer> known(Map<LocalDate, CalendarDay.Kind> days) {
            Map<Integer, Long> rest = days.entrySet().stream()
                    .filter(day -> day.getValue() != CalendarDay.Kind.WORKING_DAY)
                    .collect(Collectors.groupingBy(day -> day.getKey().getYear(), Collectors.counting()));
            return rest.entrySet().stream()
                    .filter(year -> year.getValue() >= FEWEST_DAYS)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }

        boolean covers(LocalDate day) {
            return years.contains(day.getYear());
        }

        boolean isWorking(LocalDate day) {
            CalendarDay.Kind kind = days.get(day);
            return (kind == null || kind == CalendarDay.Kind.ORDINARY)
                    ? day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                    : kind == CalendarDay.Kind.WORKING_DAY;
        }
    }
}
