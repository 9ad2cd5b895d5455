package vn.lachan.administration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
import vn.lachan.directory.Account;
import vn.lachan.directory.AccountRefused;
import vn.lachan.directory.Accounts;
import vn.lachan.directory.Assignment;
import vn.lachan.directory.Change;
import vn.lachan.directory.Changes;
import vn.lachan.directory.Fault;
import vn.lachan.directory.KeepingAccounts;
import vn.lachan.directory.Period;
import vn.lachan.directory.Unit;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/** {@code /administration/users/{username}}: one account, its duties and deputies with their dates, and what became of it. */
@Controller
@RequestMapping("/administration/users/{username}")
class UserPage {

    private final Accounts accounts;
    private final KeepingAccounts keeping;
    private final Changes changes;
    private final ChangeLines lines;
    private final CurrentActor currentActor;
    private final Clock clock;

    UserPage(
            Accounts accounts,
            KeepingAccounts keeping,
            Changes changes,
            ChangeLines lines,
            CurrentActor currentActor,
            Clock clock) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.changes = changes;
        this.lines = lines;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** An assignment with how it stands today: HOLDS, COMES or ENDED. */
    public record Line(Assignment assignment, String duty, String standing) {}

    @GetMapping
    String open(@PathVariable String username, Model model, Locale locale) {
        Account account = accounts.find(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!model.containsAttribute("told")) {
            LinkedMultiValueMap<String, String> known = new LinkedMultiValueMap<>();
            known.add("displayName", account.displayName());
            known.add("email", account.email().orElse(""));
            known.add("from", today().toString());
            model.addAttribute("told", new Told(known).again());
        }
        List<Line> held = accounts.assignmentsOf(username).stream()
                .map(one -> new Line(one, lines.duty(one.duty(), locale), standing(one)))
                .toList();
        model.addAttribute("account", account);
        model.addAttribute("assignments", held);
        model.addAttribute("myself", username.equals(currentActor.get().username()));
        model.addAttribute("roles", Role.values());
        model.addAttribute("today", today());
        model.addAttribute("changes", lines.of(changes.of(Change.Subject.ACCOUNT, username), locale));
        return "administration/user";
    }

    private String standing(Assignment one) {
        if (one.period().holdsOn(today())) {
            return "HOLDS";
        }
        return one.period().from().isAfter(today()) && !ended(one) ? "COMES" : "ENDED";
    }

    private static boolean ended(Assignment one) {
        LocalDate to = one.period().to();
        return to != null && to.isBefore(one.period().from());
    }

    @PostMapping("/details")
    String describe(
            @PathVariable String username,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes there,
            Locale locale) {
        Told told = new Told(form);
        String field = told.text("displayName").isEmpty() ? "displayName" : "email";
        return done(username, told, field, "users.described", model, response, there, locale, () -> {
            keeping.describe(username, told.text("displayName"), told.optional("email"), me());
            return Optional.empty();
        });
    }

    @PostMapping("/password")
    String password(
            @PathVariable String username,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes there,
            Locale locale) {
        return done(
                username,
                new Told(form),
                "access",
                "users.reset",
                model,
                response,
                there,
                locale,
                () -> Optional.of(keeping.resetPassword(username, me())));
    }

    @PostMapping("/disable")
    String disable(
            @PathVariable String username,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes there,
            Locale locale) {
        return done(username, new Told(form), "access", "users.disabled", model, response, there, locale, () -> {
            keeping.disable(username, me());
            return Optional.empty();
        });
    }

    @PostMapping("/enable")
    String enable(
            @PathVariable String username,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes there,
            Locale locale) {
        return done(username, new Told(form), "access", "users.enabled", model, response, there, locale, () -> {
            keeping.enable(username, me());
            return Optional.empty();
        });
    }

    @PostMapping("/assignments")
    String assign(
            @PathVariable String username,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes there,
            Locale locale) {
        Told told = new Told(form);
        List<Fault> faults = new ArrayList<>();
        Optional<Duty> duty = duty(told, faults);
        Optional<Period> period = period(told, faults);
        if (!faults.isEmpty()) {
            return again(username, told, Told.errors(faults, locale), model, response, locale);
        }
        return done(username, told, "unit", "users.assigned", model, response, there, locale, () -> {
            if (told.optional("principal").isPresent()) {
                keeping.appointDeputy(username, duty.orElseThrow(), period.orElseThrow(), told.text("principal"), me());
            } else {
                keeping.assign(username, duty.orElseThrow(), period.orElseThrow(), me());
            }
            return Optional.empty();
        });
    }

    @PostMapping("/assignments/{id}/end")
    String end(
            @PathVariable String username,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes there,
            Locale locale) {
        Told told = new Told(form);
        LocalDate lastDay = told.day("lastDay");
        if (lastDay == null || !id.matches("\\d{1,18}")) {
            Fault fault = Fault.of("assignments", "Cần ngày cuối cùng của nhiệm vụ.", "The last day is needed.");
            return again(username, told, Told.errors(List.of(fault), locale), model, response, locale);
        }
        return done(username, told, "assignments", "users.ended", model, response, there, locale, () -> {
            keeping.end(username, Long.parseLong(id), lastDay, me());
            return Optional.empty();
        });
    }

    private Optional<Duty> duty(Told told, List<Fault> faults) {
        Optional<Role> role = List.of(Role.values()).stream()
                .filter(one -> one.name().equals(told.text("role")))
                .findFirst();
        Optional<UnitCode> unit = lines.unit(told.text("unit")).map(Unit::code);
        if (role.isEmpty()) {
            faults.add(Fault.of("role", "Chọn một nhiệm vụ.", "Choose a duty."));
        }
        if (unit.isEmpty()) {
            faults.add(Fault.of(
                    "unit",
                    "Không có đơn vị mang mã này; tra mã trong danh sách đơn vị.",
                    "There is no unit with this code; look it up in the list of units."));
        }
        return role.flatMap(one -> unit.map(code -> new Duty(one, code)));
    }

    private static Optional<Period> period(Told told, List<Fault> faults) {
        LocalDate from = told.day("from");
        LocalDate to = told.day("to");
        if (from == null) {
            faults.add(Fault.of("from", "Cần ngày bắt đầu.", "The first day is needed."));
            return Optional.empty();
        }
        if ((to == null && told.optional("to").isPresent()) || (to != null && to.isBefore(from))) {
            faults.add(Fault.of(
                    "to", "Ngày cuối không được trước ngày bắt đầu.", "The last day cannot be before the first."));
            return Optional.empty();
        }
        return Optional.of(new Period(from, to));
    }

    private String done(
            String username,
            Told told,
            String field,
            String message,
            Model model,
            HttpServletResponse response,
            RedirectAttributes there,
            Locale locale,
            Supplier<Optional<String>> change) {
        if (accounts.find(username).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            change.get().ifPresent(password -> there.addFlashAttribute("startPassword", password));
            there.addFlashAttribute("done", message);
            return "redirect:/administration/users/" + username;
        } catch (AccountRefused refused) {
            return again(username, told, Refusals.errors(field, refused, locale), model, response, locale);
        }
    }

    private String again(
            String username,
            Told told,
            Map<String, String> errors,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        accounts.find(username).ifPresent(account -> {
            told.form().putIfAbsent("displayName", List.of(account.displayName()));
            told.form().putIfAbsent("email", List.of(account.email().orElse("")));
        });
        model.addAttribute("told", told.again());
        model.addAttribute("errors", errors);
        return open(username, model, locale);
    }

    private String me() {
        return currentActor.get().username();
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }
}
