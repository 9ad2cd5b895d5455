package vn.lachan.casefile.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lachan.access.CurrentActor;
import vn.lachan.identity.Role;

/** {@code /reports/new}: Form 01, for the one who hears of a child first. */
@Controller
class IntakePage {

    private final CurrentActor currentActor;

    IntakePage(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @GetMapping("/reports/new")
    String intake(Model model) {
        currentActor.get().duties().stream()
                .filter(duty -> duty.role() == Role.CASEWORKER || duty.role() == Role.CHAIRMAN)
                .findFirst()
                .ifPresent(duty -> model.addAttribute("homeUnit", duty.unit().value()));
        return "intake";
    }
}
