package vn.lachan.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lachan.access.CurrentActor;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.referral.Months;
import vn.lachan.referral.RefusalReport;
import vn.lachan.referral.RefusalReports;
import vn.lachan.taskform.FormRefused;

/** {@code /refusals}: who refuses what, and where a service is missing. */
@Controller
class RefusalPages {

    static final int PAGE = 50;

    private final RefusalReports reports;
    private final CurrentActor actor;
    private final Clock clock;

    RefusalPages(RefusalReports reports, CurrentActor actor, Clock clock) {
        this.reports = reports;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/refusals")
    String report(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "1") int page,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        Months months = Months.asked(null, null, today);
        try {
            months = Months.asked(from, to, today);
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", Told.sentences(refused, locale));
        }
        RefusalReport report = reports.report(months, actor.get());
        model.addAttribute("report", report);
        model.addAttribute("choices", choices(months, YearMonth.from(today)));
        shown(report.lines(), page, model);
        return "refusals";
    }

    private static void shown(List<RefusalReport.Line> lines, int wanted, Model model) {
        int last = Math.max(1, (lines.size() + PAGE - 1) / PAGE);
        int page = Math.min(Math.max(1, wanted), last);
        model.addAttribute(
                "lines", lines.stream().skip((page - 1L) * PAGE).limit(PAGE).toList());
        model.addAttribute("page", page);
        model.addAttribute("pages", last);
    }

    /** The months that can be chosen, the latest first, and those that were asked for. */
    private static List<YearMonth> choices(Months asked, YearMonth now) {
        Stream<YearMonth> usual =
                Stream.iterate(now, month -> month.minusMonths(1)).limit(Months.MOST);
        return Stream.concat(usual, Stream.of(asked.from(), asked.to()))
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }
}
