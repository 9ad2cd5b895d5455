package vn.lachan.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.CaseSearch;
import vn.lachan.desk.RememberedSearches;
import vn.lachan.taskform.FormError;

/**
 * {@code /cases}: the cases of the communes where the caller works. A search is posted, and the address that it leads to
 * has a mark of it instead of its text.
 */
@Controller
class CaseListPages {

    private final ListViews lists;
    private final CurrentActor currentActor;

    CaseListPages(ListViews lists, CurrentActor currentActor) {
        this.lists = lists;
        this.currentActor = currentActor;
    }

    @GetMapping("/cases")
    String list(
            @RequestParam Map<String, String> told,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        RememberedSearches searches = RememberedSearches.of(session);
        Optional<String> mark = Optional.ofNullable(told.get("search"))
                .filter(one -> searches.text(one).isPresent());
        CaseParameters.Asked asked = CaseParameters.read(
                mark.flatMap(searches::text).orElse(""), told, lists.classes().keySet());
        if (!asked.errors().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", sentences(asked.errors(), locale));
        }
        ListView list = lists.of(asked.search(), mark, currentActor.get(), locale);
        searches.looksAt(list.asked().query());
        model.addAttribute("list", list);
        model.addAttribute("forgotten", told.containsKey("search") && mark.isEmpty());
        model.addAttribute("query", list.asked().query());
        return "cases";
    }

    @PostMapping("/cases")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Map<String, String> told,
            HttpSession session,
            RedirectAttributes there,
            Locale locale) {
        CaseParameters.Asked asked =
                CaseParameters.read(q, told, lists.classes().keySet());
        if (!asked.errors().isEmpty()) {
            there.addFlashAttribute("errors", sentences(asked.errors(), locale));
        }
        CaseSearch search = asked.search().at(1);
        Optional<String> mark =
                Optional.of(search.text()).filter(text -> !text.isEmpty()).map(RememberedSearches.of(session)::keep);
        return "redirect:" + ListViews.address(ListViews.query(search, mark));
    }

    private static List<String> sentences(List<FormError> errors, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return errors.stream()
                .map(error -> error.pointer().substring(1) + ": " + (english ? error.english() : error.vietnamese()))
                .toList();
    }
}
