package vn.lachan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lachan.access.ChoosingPassword;
import vn.lachan.directory.AccountRefused;

/** {@code /password}: whoever got a password to start with chooses one of their own; anybody else may too. */
@Controller
class PasswordPages {

    private final ChoosingPassword choosing;

    PasswordPages(ChoosingPassword choosing) {
        this.choosing = choosing;
    }

    @GetMapping("/password")
    String form(@RequestParam(required = false) @Nullable String first, Model model) {
        model.addAttribute("first", first != null);
        return "password";
    }

    @PostMapping("/password")
    String choose(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        if (!chosen.equals(again) || chosen.equals(password)) {
            return refused(chosen.equals(again) ? "password.same" : "password.different", null, response, model);
        }
        try {
            return switch (choosing.choose(username.strip(), password, chosen, new WebAuthenticationDetails(request))) {
                case CHOSEN -> "redirect:/login?chosen";
                case WRONG -> refused("password.wrong", null, response, model);
                case WAIT -> refused("password.wait", null, response, model);
            };
        } catch (AccountRefused refused) {
            boolean english = locale.getLanguage().equals("en");
            String words = english ? refused.reason().en() : refused.reason().vi();
            return refused("password.bad", words, response, model);
        }
    }

    private static String refused(String key, @Nullable String words, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refused", key);
        model.addAttribute("words", words);
        return "password";
    }
}
