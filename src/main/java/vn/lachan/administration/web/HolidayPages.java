package vn.lachan.administration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lachan.access.CurrentActor;
import vn.lachan.directory.CalendarDay;
import vn.lachan.directory.Change;
import vn.lachan.directory.ChangeRefused;
import vn.lachan.directory.Changes;
import vn.lachan.directory.KeepingCalendar;
import vn.lachan.directory.WorkingCalendar;

/** {@code /administration/holidays}: the working calendar of a year. */
@Controller
@RequestMapping("/administration/holidays")
class HolidayPages {

    private static final List<CalendarDay.Kind> KINDS =
            List.of(CalendarDay.Kind.HOLIDAY, CalendarDay.Kind.DAY_OFF, CalendarDay.Kind.WORKING_DAY);

    private final KeepingCalendar keeping;
    private final WorkingCalendar calendar;
    private final Changes changes;
    private final ChangeLines lines;
    private final CurrentActor currentActor;
    private final Clock clock;

    HolidayPages(
            KeepingCalendar keeping,
            WorkingCalendar calendar,
            Changes changes,
            ChangeLines lines,
            CurrentActor currentActor,
            Clock clock) {
        this.keeping = keeping;
        this.calendar = calendar;
        this.changes = changes;
        this.lines = lines;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String year(@RequestParam(defaultValue = "") String year, Model model, Locale locale) {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        int shown = year.matches("20\\d{2}") ? Integer.parseInt(year) : today.getYear();
        if (!model.containsAttribute("told")) {
            model.addAttribute("told", new Told(new LinkedMultiValueMap<>()).again());
        }
        model.addAttribute("year", shown);
        model.addAttribute("days", keeping.of(shown));
        model.addAttribute("covered", calendar.covers(shown));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("today", today);
        model.addAttribute("changes", lines.of(changes.beginning(Change.Subject.DAY, shown + "-"), locale));
        return "administration/holidays";
    }

    @PostMapping
    String enter(
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes there,
            Locale locale) {
        Told told = new Told(form);
        LocalDate on = told.day("on");
        KeepingCalendar.Entry entry = new KeepingCalendar.Entry(
                on,
                Stream.of(CalendarDay.Kind.values())
                        .filter(kind -> told.says("kind", kind.name()))
                        .findFirst(),
                told.text("nameVi"),
                told.text("nameEn"),
                told.text("law"),
                told.text("source"));
        try {
            keeping.enter(entry, currentActor.get().username());
        } catch (ChangeRefused refused) {
            model.addAttribute("told", told.again());
            return refused(refused, on, model, response, locale);
        }
        return done("holidays.entered", on, there);
    }

    @PostMapping("/{day}/withdraw")
    String withdraw(
            @PathVariable String day,
            Model model,
            HttpServletResponse response,
            RedirectAttributes there,
            Locale locale) {
        LocalDate on = parsed(day);
        try {
            keeping.withdraw(on, currentActor.get().username());
        } catch (ChangeRefused refused) {
            return refused(refused, on, model, response, locale);
        }
        return done("holidays.withdrawn", on, there);
    }

    private String refused(
            ChangeRefused refused, @Nullable LocalDate on, Model model, HttpServletResponse response, Locale locale) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("errors", Told.errors(refused.faults(), locale));
        return year(on == null ? "" : Integer.toString(on.getYear()), model, locale);
    }

    private static String done(String what, @Nullable LocalDate on, RedirectAttributes there) {
        there.addFlashAttribute("done", what);
        if (on != null) {
            there.addAttribute("year", on.getYear());
        }
        return "redirect:/administration/holidays";
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException noDay) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
