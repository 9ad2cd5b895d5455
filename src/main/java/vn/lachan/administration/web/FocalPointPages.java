package vn.lachan.administration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import vn.lachan.directory.Change;
import vn.lachan.directory.ChangeRefused;
import vn.lachan.directory.Changes;
import vn.lachan.directory.FocalPoint;
import vn.lachan.directory.FocalPoints;
import vn.lachan.directory.KeepingFocalPoints;
import vn.lachan.directory.WorkingCalendar;

/** {@code /administration/focal-points}: the agencies of the plans on a day, and the units they name. */
@Controller
@RequestMapping("/administration/focal-points")
class FocalPointPages {

    private final FocalPoints points;
    private final KeepingFocalPoints keeping;
    private final Changes changes;
    private final ChangeLines lines;
    private final CurrentActor currentActor;
    private final Clock clock;

    FocalPointPages(
            FocalPoints points,
            KeepingFocalPoints keeping,
            Changes changes,
            ChangeLines lines,
            CurrentActor currentActor,
            Clock clock) {
        this.points = points;
        this.keeping = keeping;
        this.changes = changes;
        this.lines = lines;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A row with the name of its unit. */
    public record Line(FocalPoint point, String unit) {}

    @GetMapping
    String list(@RequestParam MultiValueMap<String, String> asked, Model model) {
        Told told = new Told(asked);
        LocalDate day = Objects.requireNonNullElseGet(told.day("on"), this::today);
        boolean all = told.says("all", "true");
        List<FocalPoint> found = points.named(told.text("q")).stream()
                .filter(point -> all || point.period().holdsOn(day))
                .toList();
        Pages<FocalPoint> page = Pages.of(found, Pages.number(told.text("page")));
        model.addAttribute("found", page);
        model.addAttribute(
                "lines",
                page.items().stream()
                        .map(point -> new Line(point, lines.name(point.unit())))
                        .toList());
        model.addAttribute("q", told.text("q"));
        model.addAttribute("on", day);
        model.addAttribute("all", all);
        return "administration/focal-points";
    }

    @GetMapping("/{code}")
    String one(@PathVariable String code, Model model, Locale locale) {
        FocalPoint point = points.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!model.containsAttribute("told")) {
            LinkedMultiValueMap<String, String> known = new LinkedMultiValueMap<>();
            known.add("focalUnit", point.focalUnitVi().orElse(""));
            model.addAttribute("told", new Told(known).again());
        }
        model.addAttribute("point", point);
        model.addAttribute("unit", lines.name(point.unit()));
        model.addAttribute("before", points.before(code));
        model.addAttribute(
                "after",
                point.successors().stream()
                        .flatMap(next -> points.find(next).stream())
                        .toList());
        model.addAttribute("changes", lines.of(changes.of(Change.Subject.FOCAL_POINT, code), locale));
        return "administration/focal-point";
    }

    @PostMapping("/{code}")
    String name(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes there,
            Locale locale) {
        if (points.find(code).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Told told = new Told(form);
        try {
            String begun = keeping.name(
                    new KeepingFocalPoints.Naming(
                            code, told.text("focalUnit"), told.day("on"), told.text("law"), told.text("source")),
                    currentActor.get().username());
            there.addFlashAttribute("done", "focal.named");
            return "redirect:/administration/focal-points/" + begun;
        } catch (ChangeRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("told", told.again());
            model.addAttribute("errors", Told.errors(refused.faults(), locale));
            return one(code, model, locale);
        }
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }
}
