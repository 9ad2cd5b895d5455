package vn.lachan.operation.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lachan.access.CurrentActor;
import vn.lachan.operation.Figures;
import vn.lachan.operation.Nodes;
import vn.lachan.workflow.FailedJobs;

/** {@code /operation}: nodes, figures and failed jobs, for the operator; nothing on it tells of a child. */
@Controller
@RequestMapping("/operation")
class OperationPage {

    private final Nodes nodes;
    private final Figures figures;
    private final FailedJobs jobs;
    private final CurrentActor currentActor;

    OperationPage(Nodes nodes, Figures figures, FailedJobs jobs, CurrentActor currentActor) {
        this.nodes = nodes;
        this.figures = figures;
        this.jobs = jobs;
        this.currentActor = currentActor;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("nodes", nodes.running());
        model.addAttribute("standing", figures.now());
        model.addAttribute("jobs", jobs.list());
        return "operation";
    }

    @PostMapping("/jobs/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes there) {
        there.addFlashAttribute("retried", jobs.retry(id, currentActor.get()));
        return "redirect:/operation";
    }
}
