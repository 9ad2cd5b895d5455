package vn.lachan.desk;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.CaseView;
import vn.lachan.casefile.OpeningFiles;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;

/** {@code /cases/{number}}: the file of one child, and beneath it each completed form by itself. */
@Controller
class CasePages {

    private final OpeningFiles files;
    private final FilePages pages;
    private final CaseForms forms;
    private final CurrentActor currentActor;
    private final Clock clock;

    CasePages(OpeningFiles files, FilePages pages, CaseForms forms, CurrentActor currentActor, Clock clock) {
        this.files = files;
        this.pages = pages;
        this.forms = forms;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping("/cases/{number}")
    String file(@PathVariable String number, HttpSession session, Model model, Locale locale) {
        Actor actor = currentActor.get();
        CaseView view = CaseNumber.parse(number)
                .flatMap(parsed -> files.open(parsed, actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("file", pages.of(view, actor, locale));
        model.addAttribute("actions", CaseActions.of(view.file(), actor));
        model.addAttribute("list", RememberedSearches.of(session).lastList());
        return "case";
    }

    @GetMapping("/cases/{number}/forms/{form}/{version}")
    String form(
            @PathVariable String number,
            @PathVariable String form,
            @PathVariable String version,
            Model model,
            Locale locale) {
        model.addAttribute(
                "form",
                CaseNumber.parse(number)
                        .filter(parsed -> version.matches("[1-9]\\d{0,5}"))
                        .flatMap(parsed ->
                                forms.open(parsed, form, Integer.parseInt(version), currentActor.get(), locale))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("now", clock.instant());
        return "form";
    }
}
