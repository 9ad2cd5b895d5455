package vn.lachan.administration.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.casefile.HandingOver;
import vn.lachan.casefile.Handover;
import vn.lachan.directory.Change;
import vn.lachan.directory.Changes;
import vn.lachan.directory.Mergers;
import vn.lachan.directory.Unit;
import vn.lachan.directory.UnitKind;
import vn.lachan.directory.Units;
import vn.lachan.directory.WorkingCalendar;

/** {@code /administration/units}: units with what they came from and went into, and how far mergers have come. */
@Controller
class UnitPages {

    private static final int MOST_HANDOVERS = 20;

    private final Units units;
    private final Mergers mergers;
    private final HandingOver handingOver;
    private final Changes changes;
    private final ChangeLines lines;
    private final Clock clock;

    UnitPages(Units units, Mergers mergers, HandingOver handingOver, Changes changes, ChangeLines lines, Clock clock) {
        this.units = units;
        this.mergers = mergers;
        this.handingOver = handingOver;
        this.changes = changes;
        this.lines = lines;
        this.clock = clock;
    }

    /** A unit that merges or merged: its code, name, day and the act. */
    public record Step(String code, String name, LocalDate on, String law) {}

    /** How far a hand-over has come. */
    public record Progress(String from, String to, Handover handover) {}

    @GetMapping("/administration/units")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "false") String ended,
            Model model) {
        LocalDate today = today();
        boolean all = ended.equals("true");
        List<Unit> found = units.named(q).stream()
                .filter(unit ->
                        all || unit.period().to() == null || !unit.period().to().isBefore(today))
                .sorted(Comparator.comparing(Unit::kind)
                        .thenComparing(unit -> unit.code().value()))
                .toList();
        model.addAttribute("found", Pages.of(found, Pages.number(page)));
        model.addAttribute("q", q);
        model.addAttribute("ended", all);
        model.addAttribute("today", today);
        model.addAttribute("units", units);
        model.addAttribute(
                "handovers",
                handingOver.progress().stream()
                        .filter(one -> one.cases() > 0)
                        .limit(MOST_HANDOVERS)
                        .map(one -> new Progress(lines.name(one.from()), lines.name(one.to()), one))
                        .toList());
        return "administration/units";
    }

    @GetMapping("/administration/units/{code}")
    String one(@PathVariable String code, Model model, Locale locale) {
        Unit unit = lines.unit(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = today();
        model.addAttribute("unit", unit);
        model.addAttribute("parent", unit.parent().map(lines::name).orElse(""));
        model.addAttribute(
                "came",
                units.successionsOf(unit.code()).stream()
                        .filter(step -> step.successor().equals(unit.code()))
                        .map(step -> new Step(
                                step.predecessor().value(),
                                lines.name(step.predecessor()),
                                step.on(),
                                step.citation().law()))
                        .toList());
        model.addAttribute(
                "went",
                units.successionsOf(unit.code()).stream()
                        .filter(step -> step.predecessor().equals(unit.code()))
                        .map(step -> new Step(
                                step.successor().value(),
                                lines.name(step.successor()),
                                step.on(),
                                step.citation().law()))
                        .toList());
        model.addAttribute("people", mergers.assignmentsIn(unit.code(), today));
        model.addAttribute(
                "mayMerge", unit.kind() == UnitKind.COMMUNE && unit.period().to() == null);
        model.addAttribute(
                "handovers",
                handingOver.progress().stream()
                        .filter(one -> one.cases() > 0
                                && (one.from().equals(unit.code()) || one.to().equals(unit.code())))
                        .map(one -> new Progress(lines.name(one.from()), lines.name(one.to()), one))
                        .toList());
        model.addAttribute(
                "changes", lines.of(changes.of(Change.Subject.UNIT, unit.code().value()), locale));
        return "administration/unit";
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }
}
