package vn.lachan.desk.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lachan.access.CurrentActor;
import vn.lachan.desk.SavedViews;
import vn.lachan.desk.SavedViews.Refusal;
import vn.lachan.rulebook.Rulebooks;

/** {@code /cases/views}: what the forms around the case list do to saved views; all lead back to the list. */
@Controller
@RequestMapping("/cases/views")
class SavedViewPages {

    private final SavedViews views;
    private final Rulebooks rulebooks;
    private final CurrentActor currentActor;

    SavedViewPages(SavedViews views, Rulebooks rulebooks, CurrentActor currentActor) {
        this.views = views;
        this.rulebooks = rulebooks;
        this.currentActor = currentActor;
    }

    /** Saves the filters that came along, and none of the rest. */
    @PostMapping
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam Map<String, String> told,
            RedirectAttributes there) {
        String query = query(told);
        return back(query, name, views.save(username(), name, query), there);
    }

    @PostMapping("/{id}")
    String rename(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Map<String, String> told,
            RedirectAttributes there) {
        return back(query(told), name, views.rename(username(), number(id), name), there);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable String id, RedirectAttributes there) {
        return back("", "", views.delete(username(), number(id)), there);
    }

    private String query(Map<String, String> told) {
        return CaseParameters.query(
                CaseParameters.read("", told, CaseParameters.classes(rulebooks)).search());
    }

    private static String back(String query, String name, Optional<Refusal> refusal, RedirectAttributes there) {
        if (refusal.equals(Optional.of(Refusal.NO_SUCH_VIEW))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        refusal.ifPresent(reason -> {
            there.addFlashAttribute("viewRefused", reason.name());
            there.addFlashAttribute("viewName", name);
        });
        return "redirect:" + ListViews.address(query);
    }

    /** What is no number is the number of no view. */
    static long number(String id) {
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }

    private String username() {
        return currentActor.get().username();
    }
}
