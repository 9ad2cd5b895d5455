package vn.lachan.intervention.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.identity.CaseNumber;

/** The pages that correct facts, open a file again and hand it over; what they may do, the API decides. */
@Controller
class CaseActionPages {

    @GetMapping("/cases/{number}/facts")
    String facts(@PathVariable String number, Model model) {
        return page(number, "facts", model);
    }

    @GetMapping("/cases/{number}/reopen")
    String reopen(@PathVariable String number, Model model) {
        return page(number, "reopen", model);
    }

    @GetMapping("/cases/{number}/transfer")
    String transfer(@PathVariable String number, Model model) {
        return page(number, "transfer", model);
    }

    private static String page(String number, String action, Model model) {
        if (CaseNumber.parse(number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("number", number);
        model.addAttribute("action", action);
        return "case-action";
    }
}
