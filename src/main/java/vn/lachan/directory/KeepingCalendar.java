package vn.lachan.directory;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.directory.Change.Subject;

/**
 * What an administrator does to the working calendar: days to come only. A time limit that was set already stays; that is
 * policy, so that nobody's deadline moves unseen.
 */
@Service
public class KeepingCalendar {

    private static final int LONGEST = 500;

    private final JdbcClient db;
    private final DirectorySource source;
    private final Changes changes;
    private final Clock clock;

    KeepingCalendar(JdbcClient db, DirectorySource source, Changes changes, Clock clock) {
        this.db = db;
        this.source = source;
        this.changes = changes;
        this.clock = clock;
    }

    /** What a day is to be, as it was told. */
    public record Entry(
            @Nullable LocalDate on,
            Optional<CalendarDay.Kind> kind,
            String nameVi,
            String nameEn,
            String law,
            String source) {}

    /** The days of a year that are not what their weekday says. */
    public List<CalendarDay> of(int year) {
        return source.calendar().stream()
                .filter(day -> day.on().getYear() == year)
                .toList();
    }

    /**
     * Enters a day, or replaces what was said of it.
     *
     * @throws ChangeRefused with every field that is wrong
     */
    @Transactional
    public void enter(Entry entry, String by) {
        List<Fault> faults = new ArrayList<>();
        LocalDate on = entry.on();
        if (on == null || !on.isAfter(today())) {
            faults.add(Fault.of("on", "Chọn một ngày sau hôm nay.", "Choose a day after today."));
        }
        Optional<CalendarDay.Kind> kind = entry.kind().filter(one -> one != CalendarDay.Kind.ORDINARY);
        if (kind.isEmpty()) {
            faults.add(Fault.of("kind", "Chọn loại ngày.", "Choose what the day is."));
        } else if (on != null) {
            fits(on, kind.get(), faults);
        }
        text("nameVi", entry.nameVi(), faults);
        text("law", entry.law(), faults);
        text("source", entry.source(), faults);
        if (!faults.isEmpty() || on == null) {
            throw new ChangeRefused(faults);
        }
        String english = entry.nameEn().isEmpty() ? entry.nameVi() : entry.nameEn();
        write(on, kind.orElseThrow(), entry.nameVi(), english, entry.law(), entry.source());
        changes.made(
                by, Subject.DAY, on.toString(), "DAY_ENTERED", on, kind.orElseThrow(), entry.nameVi(), entry.law());
    }

    /**
     * Makes a day what its weekday says again; the row stays, so that the files do not bring it back.
     *
     * @throws ChangeRefused for a day that has come, or about which nothing is said
     */
    @Transactional
    public void withdraw(LocalDate on, String by) {
        CalendarDay day = of(on.getYear()).stream()
                .filter(one -> one.on().equals(on) && one.kind() != CalendarDay.Kind.ORDINARY)
                .filter(one -> on.isAfter(today()))
                .findFirst()
                .orElseThrow(() -> new ChangeRefused(List.of(Fault.of(
                        "days",
                        "Chỉ bỏ được ngày sau hôm nay đang có trong lịch.",
                        "Only a day after today that stands in the calendar can be withdrawn."))));
        write(
                on,
                CalendarDay.Kind.ORDINARY,
                day.nameVi(),
                day.nameEn(),
                day.citation().law(),
                day.citation().source());
        changes.made(by, Subject.DAY, on.toString(), "DAY_WITHDRAWN", on, day.kind(), day.nameVi());
    }

    private void write(LocalDate on, CalendarDay.Kind kind, String vi, String en, String law, String from) {
        DirectoryLoader.lock(db);
        db.sql("delete from calendar_day where on_date = ?").param(on).update();
        db.sql("insert into calendar_day (on_date, kind, name_vi, name_en, legal_citation, source, verified, origin)"
                        + " values (?, ?, ?, ?, ?, ?, 'SOURCE', 'ADMIN')")
                .params(on, kind.name(), vi, en, law, from)
                .update();
    }

    private static void fits(LocalDate on, CalendarDay.Kind kind, List<Fault> faults) {
        boolean weekend = on.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        if (kind == CalendarDay.Kind.WORKING_DAY && !weekend) {
            faults.add(Fault.of(
                    "on",
                    "Chỉ ngày cuối tuần mới có thể làm bù.",
                    "Only a day of the weekend can be worked in exchange."));
        }
        if (kind == CalendarDay.Kind.DAY_OFF && weekend) {
            faults.add(Fault.of("on", "Ngày nghỉ bù phải là ngày trong tuần.", "A day off must be a weekday."));
        }
    }

    private static void text(String field, String text, List<Fault> faults) {
        if (text.isEmpty() || text.length() > LONGEST) {
            faults.add(Fault.of(field, "Cần 1 đến 500 ký tự.", "1 to 500 characters are needed."));
        }
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }
}
