package vn.lachan.desk.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lachan.access.CurrentActor;
import vn.lachan.workflow.Caseload;

/** {@code /caseload}: a chairman sees who holds what, and hands tasks from one caseworker to another. */
@Controller
@RequestMapping("/caseload")
class CaseloadPages {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final Caseload caseload;
    private final CurrentActor currentActor;

    CaseloadPages(Caseload caseload, CurrentActor currentActor) {
        this.caseload = caseload;
        this.currentActor = currentActor;
    }

    @GetMapping
    String shares(@RequestParam(required = false) @Nullable String from, Model model) {
        model.addAttribute("shares", caseload.shares(currentActor.get()));
        if (from != null) {
            model.addAttribute("from", from);
            model.addAttribute("tasks", caseload.held(from, currentActor.get()));
        }
        return "caseload";
    }

    @PostMapping
    String handOver(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable List<String> task,
            RedirectAttributes there) {
        there.addAttribute("from", from);
        String refusal = refusal(to, reason, task);
        if (refusal == null) {
            try {
                int handed = caseload.handOver(from, to, Set.copyOf(task), reason.strip(), currentActor.get());
                there.addFlashAttribute("handed", handed);
                there.addFlashAttribute("receiver", to);
                return "redirect:/caseload";
            } catch (Caseload.NotOnDuty nobody) {
                refusal = "to";
            }
        }
        there.addFlashAttribute("refused", refusal);
        there.addFlashAttribute("reason", reason);
        there.addFlashAttribute("to", to);
        return "redirect:/caseload";
    }

    private static @Nullable String refusal(String to, String reason, @Nullable List<String> task) {
        if (task == null || task.isEmpty()) {
            return "tasks";
        }
        if (to.isEmpty()) {
            return "to";
        }
        int length = reason.strip().length();
        return length < SHORTEST_REASON || length > LONGEST_REASON ? "reason" : null;
    }
}
