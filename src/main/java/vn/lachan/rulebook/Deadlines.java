package vn.lachan.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.rulebook.law.Law;
import vn.lachan.rulebook.law.Row;

/** By when each kind of task has to be done, by the rulebook in force on the day of the receipt. */
@Component
public class Deadlines {

    private static final Map<String, Deadline.Measure> MEASURES =
            Map.of("gio", Deadline.Measure.CLOCK_HOURS, "ngay_lam_viec", Deadline.Measure.WORKING_DAYS);
    private static final Map<String, Deadline.Start> STARTS =
            Map.of("TIEP_NHAN", Deadline.Start.RECEIPT, "GIAO_VIEC", Deadline.Start.ASSIGNMENT);

    private final WorkingCalendar calendar;
    private final ActiveRulebooks rulebooks;
    private final Clock clock;

    Deadlines(WorkingCalendar calendar, ActiveRulebooks rulebooks, Clock clock) {
        this.calendar = calendar;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /**
     * By when a task has to be done.
     *
     * @param task the user task's key
     * @param received when the report was received
     * @param assigned when the task was handed out
     * @throws IllegalStateException where the table has no row for the task and urgency
     */
    public Instant due(String task, Urgency urgency, Instant received, Instant assigned) {
        LocalDate day = received.atZone(clock.getZone()).toLocalDate();
        return find(day, task, urgency)
                .orElseThrow(() -> new IllegalStateException("deadlines.csv has no row for " + task + " at " + urgency))
                .due(received, assigned, calendar);
    }

    private Optional<Deadline> find(LocalDate day, String task, Urgency urgency) {
        Law law = rulebooks.bookFor(day).orElseGet(rulebooks::newest).law(day);
        return law.deadlines().stream()
                .filter(row ->
                        row.text("viec").equals(task) && row.text("muc_do").equals(urgency.name()))
                .findFirst()
                .map(Deadlines::deadline);
    }

    static Deadline deadline(Row row) {
        return new Deadline(
                row.whole("thoi_han"),
                MEASURES.getOrDefault(row.text("don_vi"), Deadline.Measure.CLOCK_HOURS),
                STARTS.getOrDefault(row.text("tinh_tu"), Deadline.Start.RECEIPT));
    }

    /** Whether the table has a row for the task at every urgency. */
    public boolean covers(String task) {
        LocalDate today = LocalDate.now(clock);
        return Stream.of(Urgency.values())
                .allMatch(urgency -> find(today, task, urgency).isPresent());
    }
}
