package vn.lachan.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.ReceivingReports;
import vn.lachan.casefile.Report;
import vn.lachan.clock.MovableClock;
import vn.lachan.directory.Accounts;
import vn.lachan.directory.Unit;
import vn.lachan.directory.Units;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.taskform.OpenTask;
import vn.lachan.workflow.Worklist;

/** {@code /}: tells each role what waits for it. */
@Controller
class HomePage {

    private static final int MOST_TASKS = 10;
    private static final int MOST_REPORTS = 5;

    private final CurrentActor currentActor;
    private final Worklist worklist;
    private final ReceivingReports reports;
    private final Units units;
    private final Accounts accounts;
    private final Clock clock;

    HomePage(
            CurrentActor currentActor,
            Worklist worklist,
            ReceivingReports reports,
            Units units,
            Accounts accounts,
            Clock clock) {
        this.currentActor = currentActor;
        this.worklist = worklist;
        this.reports = reports;
        this.units = units;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A task in the list of the page.
     *
     * @param number of the case, or of the referral that the task is about
     */
    public record TaskLine(
            String id,
            String key,
            String number,
            boolean referral,
            String urgency,
            @Nullable Instant due,
            boolean overdue,
            @Nullable String assignee,
            boolean mine) {

        static TaskLine of(Worklist.Item item) {
            OpenTask task = item.task();
            return new TaskLine(
                    task.id(),
                    task.key(),
                    Objects.requireNonNullElse(task.item(), task.caseNumber().value()),
                    task.item() != null,
                    task.urgency(),
                    task.due(),
                    item.overdue(),
                    task.assignee(),
                    item.mine());
        }
    }

    /** A report in the list of the page. */
    public record ReportLine(String number, Instant receivedAt, String unitName, List<String> caseNumbers) {}

    @GetMapping("/")
    String home(Model model) {
        Actor actor = currentActor.get();
        model.addAttribute("waiting", worklist.waiting(actor));
        model.addAttribute(
                "tasks",
                worklist.first(actor, MOST_TASKS).stream().map(TaskLine::of).toList());
        model.addAttribute(
                "reports",
                reports.latestOf(actor, MOST_REPORTS).stream().map(this::line).toList());
        model.addAttribute("escalations", unheld(actor));
        model.addAttribute("tour", Tour.of(actor));
        if (clock instanceof MovableClock moved && !moved.offset().isZero()) {
            model.addAttribute("demoClock", clock.instant());
        }
        return "home";
    }

    private ReportLine line(Report report) {
        return new ReportLine(
                report.number().value(),
                report.receivedAt(),
                name(report.incidentUnit()),
                reports.find(report.number(), currentActor.get())
                        .map(received -> received.caseNumbers().stream()
                                .map(CaseNumber::value)
                                .toList())
                        .orElse(List.of()));
    }

    /** Communes of the coordinator's province where tasks wait for a duty that nobody holds. */
    private List<String> unheld(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<Duty> duties = actor.duties().stream()
                .filter(duty -> duty.role() == Role.COORDINATOR)
                .flatMap(duty -> units.communesOf(duty.unit(), today).stream())
                .map(commune -> new Duty(Role.CASEWORKER, commune.code()))
                .toList();
        Set<Duty> waitedFor = worklist.waitedFor(duties);
        return waitedFor.stream()
                .filter(duty -> accounts.holders(duty, today).isEmpty())
                .map(duty -> name(duty.unit()))
                .sorted()
                .toList();
    }

    private String name(UnitCode code) {
        return units.find(code).map(Unit::nameVi).orElse(code.value());
    }
}
