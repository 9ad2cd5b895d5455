package vn.lachan.intervention.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.access.CurrentActor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.intervention.CasesAtHand;

/** The pages that correct facts, open a file again and hand it over; what they may do, the API decides. */
@Controller
class CaseActionPages {

    private final CasesAtHand cases;
    private final CurrentActor currentActor;

    CaseActionPages(CasesAtHand cases, CurrentActor currentActor) {
        this.cases = cases;
        this.currentActor = currentActor;
    }

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

    private String page(String number, String action, Model model) {
        if (CaseNumber.parse(number)
                .filter(parsed -> cases.has(parsed, currentActor.get()))
                .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("number", number);
        model.addAttribute("action", action);
        return "case-action";
    }
}
