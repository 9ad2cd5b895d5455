package vn.lachan.administration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lachan.access.CurrentActor;
import vn.lachan.directory.Account;
import vn.lachan.directory.AccountRefused;
import vn.lachan.directory.Accounts;
import vn.lachan.directory.Assignment;
import vn.lachan.directory.KeepingAccounts;
import vn.lachan.directory.WorkingCalendar;

/** {@code /administration/users}: everybody who can sign in, and new accounts. */
@Controller
class UserPages {

    private final Accounts accounts;
    private final KeepingAccounts keeping;
    private final ChangeLines lines;
    private final CurrentActor currentActor;
    private final Clock clock;

    UserPages(Accounts accounts, KeepingAccounts keeping, ChangeLines lines, CurrentActor currentActor, Clock clock) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.lines = lines;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** An account with what it does today. */
    public record Line(Account account, List<String> duties) {}

    @GetMapping("/administration")
    String first() {
        return "redirect:/administration/users";
    }

    @GetMapping("/administration/users")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            Model model,
            Locale locale) {
        Pages<Account> found = Pages.of(accounts.named(q), Pages.number(page));
        Map<String, List<Assignment>> held =
                accounts
                        .assignmentsOf(
                                found.items().stream().map(Account::username).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Assignment::username));
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        List<Line> shown = new ArrayList<>();
        for (Account account : found.items()) {
            shown.add(new Line(
                    account,
                    held.getOrDefault(account.username(), List.of()).stream()
                            .filter(one -> one.period().holdsOn(today))
                            .map(one -> lines.duty(one.duty(), locale))
                            .toList()));
        }
        model.addAttribute("found", found);
        model.addAttribute("lines", shown);
        model.addAttribute("q", q);
        return "administration/users";
    }

    @GetMapping("/administration/users/new")
    String form(Model model) {
        model.addAttribute("told", new Told(new LinkedMultiValueMap<>()).again());
        return "administration/user-new";
    }

    @PostMapping("/administration/users")
    String create(
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes there,
            Locale locale) {
        Told told = new Told(form);
        try {
            String password = keeping.create(
                    told.text("username"),
                    told.text("displayName"),
                    told.optional("email"),
                    currentActor.get().username());
            there.addFlashAttribute("startPassword", password);
            there.addFlashAttribute("done", "users.created");
            return "redirect:/administration/users/" + told.text("username");
        } catch (AccountRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", Refusals.errors(field(told), refused, locale));
            model.addAttribute("told", told.again());
            return "administration/user-new";
        }
    }

    /** Which field a refusal is about: the first that cannot be right by itself. */
    private static String field(Told told) {
        if (told.text("displayName").isEmpty()) {
            return told.text("username").isEmpty() ? "username" : "displayName";
        }
        return told.optional("email")
                        .filter(address -> address.indexOf('@') < 1)
                        .isPresent()
                ? "email"
                : "username";
    }
}
