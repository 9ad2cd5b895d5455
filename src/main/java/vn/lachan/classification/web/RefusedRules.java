package vn.lachan.classification.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.lachan.access.CurrentActor;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.RuleDesk;
import vn.lachan.rulebook.Rulebooks;

/** The banner of every page that tells supervisors of rule files that were refused, and {@code /rulebook/faults}. */
@Controller
@ControllerAdvice(annotations = Controller.class)
class RefusedRules {

    private final RuleDesk desk;
    private final Rulebooks rulebooks;
    private final CurrentActor currentActor;

    RefusedRules(RuleDesk desk, Rulebooks rulebooks, CurrentActor currentActor) {
        this.desk = desk;
        this.rulebooks = rulebooks;
        this.currentActor = currentActor;
    }

    /**
     * What the banner says.
     *
     * @param count how many faults keep the folder's files from coming into force
     * @param version of the rulebook that stays in force
     */
    public record Banner(int count, String version) {}

    @ModelAttribute("refusedRules")
    @Nullable
    Banner banner() {
        int count = desk.faults().size();
        boolean told = count > 0
                && CurrentActor.username().isPresent()
                && currentActor.get().holds(Role.RULE_SUPERVISOR);
        return told ? new Banner(count, rulebooks.latest().version()) : null;
    }

    @GetMapping("/rulebook/faults")
    String faults(Model model) {
        model.addAttribute("faults", desk.faults());
        model.addAttribute("version", rulebooks.latest().version());
        return "rulebook-faults";
    }
}
