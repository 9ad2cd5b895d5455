package vn.lachan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = new WorkingCalendar(DirectoryFilesTests.FILES);

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, 2026-02-23", // the Friday before nine days of Tết
        "2026-02-12, 5, 2026-02-26",
        "2026-02-17, 2, 2026-02-24", // a report on the first day of the year
        "2026-01-09, 1, 2026-01-10", // a Saturday worked in exchange for 2 January
        "2025-04-25, 2, 2025-04-28",
        "2026-08-28, 1, 2026-09-03",
        "2026-11-20, 5, 2026-11-27",
        "2026-12-31, 1, 2027-01-04"
    })
    void countsWorkingDaysFromTheDayAfter(LocalDate event, int days, LocalDate due) {
        assertThat(calendar.plusWorkingDays(event, days)).isEqualTo(due);
    }

    @Test
    void endsALimitWithTheLastMomentOfItsDayInVietNam() {
        // 00:30 on Friday 20 November in Ha Noi is still Thursday in Greenwich.
        assertThat(calendar.plusWorkingDays(Instant.parse("2026-11-19T17:30:00Z"), 2))
                .isEqualTo(Instant.parse("2026-11-24T16:59:59Z"));
    }

    @Test
    void countsClockHoursThroughNightsAndHolidays() {
        assertThat(calendar.plusHours(Instant.parse("2026-02-16T15:00:00Z"), 12))
                .isEqualTo(Instant.parse("2026-02-17T03:00:00Z"));
    }

    @Test
    void countsCalendarDaysWhateverTheyAre() {
        assertThat(calendar.plusDays(Instant.parse("2026-02-10T02:00:00Z"), 15))
                .isEqualTo(Instant.parse("2026-02-25T16:59:59Z"));
    }

    @Test
    void takesBeforeADayForTheDayBefore() {
        assertThat(calendar.lastMomentBefore(LocalDate.of(2026, 11, 20)))
                .isEqualTo(Instant.parse("2026-11-19T16:59:59Z"));
    }

    @Test
    void refusesAYearWhoseHolidaysItDoesNotKnow() {
        assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2027, 12, 30), 3))
                .isInstanceOf(OutsideCalendar.class)
                .hasMessageContaining("2028");
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2020, 12, 31)))
                .isInstanceOf(OutsideCalendar.class);
    }

    @Test
    void countsOnWithWeekdaysOnlyWhereAskedToAndSaysSo() {
        assertThat(calendar.due(Instant.parse("2027-12-30T02:00:00Z"), 3))
                .isEqualTo(new WorkingCalendar.Due(Instant.parse("2028-01-04T16:59:59Z"), false));
        assertThat(calendar.due(Instant.parse("2026-02-13T02:00:00Z"), 1))
                .isEqualTo(new WorkingCalendar.Due(Instant.parse("2026-02-23T16:59:59Z"), true));
    }

    @Test
    void coversTheYearsOfThePlans() {
        for (int year = 2021; year <= 2027; year++) {
            assertThat(calendar.isWorkingDay(LocalDate.of(year, 9, 2)))
                    .as("2/9/" + year)
                    .isFalse();
            assertThat(calendar.isWorkingDay(LocalDate.of(year, 1, 1)))
                    .as("1/1/" + year)
                    .isFalse();
        }
    }

    @Test
    void aYearThatIsBeingEnteredIsNotKnownYetAndAWithdrawnDayIsAsItsWeekday() {
        LocalDate newYear = LocalDate.of(2028, 1, 3);
        Citation law = new Citation("hư cấu", "hư cấu", Provenance.SOURCE, Optional.empty());
        WorkingCalendar begun = new WorkingCalendar(new OnlyDays(List.of(
                new CalendarDay(newYear, CalendarDay.Kind.ORDINARY, "Hư cấu", "Made up", law),
                new CalendarDay(newYear.plusDays(1), CalendarDay.Kind.HOLIDAY, "Hư cấu", "Made up", law))));

        assertThat(begun.covers(2028)).isFalse();
        assertThat(begun.due(Instant.parse("2028-01-02T02:00:00Z"), 2))
                .isEqualTo(new WorkingCalendar.Due(Instant.parse("2028-01-05T16:59:59Z"), false));
    }

    private record OnlyDays(List<CalendarDay> calendar) implements DirectorySource {

        @Override
        public UnitMap unitMap() {
            return new UnitMap(List.of(), List.of());
        }

        @Override
        public List<FocalPoint> focalPoints() {
            return List.of();
        }
    }
}
