package vn.lachan.desk.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.OpeningFiles;
import vn.lachan.desk.RememberedSearches;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.intervention.RulesOfToday;
import vn.lachan.intervention.RulesOfToday.Compared;

/** {@code /cases/today}: what a list found, page by page, under the rules of today. Each file that is looked at is opened. */
@Controller
class CasesTodayPages {

    private final ListViews lists;
    private final OpeningFiles files;
    private final RulesOfToday rules;
    private final CurrentActor currentActor;

    CasesTodayPages(ListViews lists, OpeningFiles files, RulesOfToday rules, CurrentActor currentActor) {
        this.lists = lists;
        this.files = files;
        this.rules = rules;
        this.currentActor = currentActor;
    }

    /** A case of the list; nothing to compare where it was never classified, or was erased. */
    public record Line(String caseNumber, @Nullable Compared compared) {}

    @GetMapping("/cases/today")
    String today(@RequestParam Map<String, String> told, HttpSession session, Model model, Locale locale) {
        RememberedSearches searches = RememberedSearches.of(session);
        Optional<String> mark = Optional.ofNullable(told.get("search"))
                .filter(one -> searches.text(one).isPresent());
        CaseParameters.Asked asked = CaseParameters.read(
                mark.flatMap(searches::text).orElse(""), told, lists.classes().keySet());
        Actor actor = currentActor.get();
        ListView list = lists.of(asked.search(), mark, actor, locale);
        List<Line> lines = list.lines().stream()
                .map(line -> new Line(
                        line.caseNumber(),
                        compared(new CaseNumber(line.caseNumber()), actor, locale)
                                .orElse(null)))
                .toList();
        model.addAttribute("list", list);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "differing",
                lines.stream()
                        .map(Line::compared)
                        .filter(one -> one != null && !one.differences().isEmpty())
                        .count());
        return "cases-today";
    }

    private Optional<Compared> compared(CaseNumber number, Actor actor, Locale locale) {
        return files.open(number, actor)
                .filter(view -> !view.isErased())
                .flatMap(view -> rules.of(number, false, locale));
    }
}
