package vn.lachan.administration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.HandingOver;
import vn.lachan.directory.Assignment;
import vn.lachan.directory.ChangeRefused;
import vn.lachan.directory.Fault;
import vn.lachan.directory.Merger;
import vn.lachan.directory.Mergers;
import vn.lachan.identity.UnitCode;

/** {@code /administration/mergers}: a merger is told, shown with all that follows from it, and only then recorded. */
@Controller
class MergerPages {

    private static final String NEW = "new";

    private final Mergers mergers;
    private final HandingOver handingOver;
    private final ChangeLines lines;
    private final CurrentActor currentActor;

    MergerPages(Mergers mergers, HandingOver handingOver, ChangeLines lines, CurrentActor currentActor) {
        this.mergers = mergers;
        this.handingOver = handingOver;
        this.lines = lines;
        this.currentActor = currentActor;
    }

    /** A unit that ends, with what is at stake. */
    public record Ending(String code, String name, int cases, List<Assignment> people) {}

    @GetMapping("/administration/mergers")
    String form(@RequestParam(required = false) MultiValueMap<String, String> form, Model model) {
        model.addAttribute("told", new Told(form).again());
        return "administration/merger";
    }

    @PostMapping("/administration/mergers")
    String record(
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes there,
            Locale locale) {
        Told told = new Told(form);
        Merger merger = merger(told);
        List<Fault> faults = mergers.faults(merger);
        if (!faults.isEmpty()) {
            return again(faults, told, model, response, locale);
        }
        if (!told.says("confirmed", "true")) {
            return preview(merger, told, model);
        }
        try {
            mergers.record(merger, currentActor.get().username());
        } catch (ChangeRefused refused) {
            return again(refused.faults(), told, model, response, locale);
        }
        there.addFlashAttribute("done", "merger.recorded");
        return "redirect:/administration/units/" + merger.to();
    }

    private static Merger merger(Told told) {
        return new Merger(
                told.codes("from"),
                told.text("to"),
                told.says("kind", NEW) ? Optional.of(told.text("newName")) : Optional.empty(),
                told.day("on"),
                told.text("law"),
                told.text("source"),
                new HashSet<>(told.numbers("carried")));
    }

    private static String again(
            List<Fault> faults, Told told, Model model, HttpServletResponse response, Locale locale) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("errors", Told.errors(faults, locale));
        model.addAttribute("told", told.again());
        return "administration/merger";
    }

    private String preview(Merger merger, Told told, Model model) {
        Map<String, String> again = told.again();
        model.addAttribute("told", again);
        model.addAttribute("merger", merger);
        model.addAttribute("toName", merger.newName().orElseGet(() -> lines.name(new UnitCode(merger.to()))));
        model.addAttribute(
                "endings",
                merger.from().stream().map(code -> ending(code, merger)).toList());
        return "administration/merger-confirm";
    }

    private Ending ending(String code, Merger merger) {
        UnitCode unit = new UnitCode(code);
        return new Ending(
                code,
                lines.name(unit),
                handingOver.concerned(unit),
                mergers.assignmentsIn(unit, Objects.requireNonNull(merger.on())));
    }
}
