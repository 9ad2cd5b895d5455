package vn.lachan.access.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.directory.AccountRefused;
import vn.lachan.directory.FirstAdministrator;
import vn.lachan.directory.Reason;

/** {@code /login}, and {@code /setup} for the first administrator of a new installation. */
@Controller
class SignOnPages {

    private static final Reason DIFFERENT =
            new Reason("Hai lần nhập mật khẩu không giống nhau.", "The two passwords differ.");

    private final FirstAdministrator firstAdministrator;
    private final boolean demo;

    SignOnPages(FirstAdministrator firstAdministrator, @Value("${lachan.demo}") boolean demo) {
        this.firstAdministrator = firstAdministrator;
        this.demo = demo;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("demo", demo);
        model.addAttribute("setupOpen", firstAdministrator.isOpen());
        return "login";
    }

    @GetMapping("/setup")
    String setup() {
        requireOpen();
        return "setup";
    }

    @PostMapping("/setup")
    String claim(
            @RequestParam String token,
            @RequestParam String username,
            @RequestParam String displayName,
            @RequestParam String password,
            @RequestParam String passwordAgain,
            Model model) {
        requireOpen();
        if (!password.equals(passwordAgain)) {
            return again(DIFFERENT, username, displayName, model);
        }
        try {
            firstAdministrator.claim(token.strip(), username.strip(), displayName.strip(), password);
            return "redirect:/login?ready";
        } catch (AccountRefused refused) {
            return again(refused.reason(), username, displayName, model);
        }
    }

    private static String again(Reason reason, String username, String displayName, Model model) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        model.addAttribute("errors", List.of(english ? reason.en() : reason.vi()));
        model.addAttribute("username", username);
        model.addAttribute("displayName", displayName);
        return "setup";
    }

    private void requireOpen() {
        if (!firstAdministrator.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
