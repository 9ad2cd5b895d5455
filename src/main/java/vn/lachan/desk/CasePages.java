package vn.lachan.desk;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.CaseView;
import vn.lachan.casefile.OpeningFiles;
import vn.lachan.directory.Unit;
import vn.lachan.directory.Units;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.UnitCode;
import vn.lachan.taskform.ReadableAnswers;
import vn.lachan.workflow.Worklist;

/** {@code /cases/{number}}: the file of one child. */
@Controller
class CasePages {

    private final OpeningFiles files;
    private final FileSteps steps;
    private final ReadableAnswers answers;
    private final Worklist worklist;
    private final Units units;
    private final CurrentActor currentActor;

    CasePages(
            OpeningFiles files,
            FileSteps steps,
            ReadableAnswers answers,
            Worklist worklist,
            Units units,
            CurrentActor currentActor) {
        this.files = files;
        this.steps = steps;
        this.answers = answers;
        this.worklist = worklist;
        this.units = units;
        this.currentActor = currentActor;
    }

    @GetMapping("/cases/{number}")
    String file(@PathVariable String number, HttpSession session, Model model, Locale locale) {
        Actor actor = currentActor.get();
        CaseView view = CaseNumber.parse(number)
                .flatMap(parsed -> files.open(parsed, actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("file", page(view, locale));
        model.addAttribute("list", RememberedSearches.of(session).lastList());
        worklist.openTask(view.file().number(), actor).ifPresent(task -> model.addAttribute("openTask", task));
        return "case";
    }

    private FilePage page(CaseView view, Locale locale) {
        CaseFile file = view.file();
        return new FilePage(
                file.number().value(),
                file.report().value(),
                file.state().name(),
                file.urgency().name(),
                name(file.incidentUnit()),
                file.residenceUnit().map(this::name).orElse(null),
                file.receivedAt(),
                answers.of("checkReport", view.known(), locale),
                steps.of(file.number(), locale));
    }

    private String name(UnitCode code) {
        return units.find(code).map(Unit::nameVi).orElse(code.value());
    }
}
