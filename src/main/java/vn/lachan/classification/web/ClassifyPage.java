package vn.lachan.classification.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Role;

/** {@code /classify}: officers practise on facts and see what the rules make of them; nothing is kept. */
@Controller
class ClassifyPage {

    private final Clock clock;

    ClassifyPage(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/classify")
    String classify(Model model) {
        model.addAttribute("today", WorkingCalendar.dayOf(clock.instant()));
        model.addAttribute("agencies", Role.agencies());
        return "classify";
    }
}
