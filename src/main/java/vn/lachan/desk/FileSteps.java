package vn.lachan.desk;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lachan.directory.Units;
import vn.lachan.intervention.CaseWork;
import vn.lachan.ledger.Told;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.taskform.FormDefinitions;
import vn.lachan.taskform.ReadableAnswers;

/** What was done in a case, in words: who, when, what, by which rule and article, and what was written. */
@Component
class FileSteps {

    private final FormDefinitions forms;
    private final ReadableAnswers answers;
    private final Rulebooks rulebooks;
    private final Units units;
    private final MessageSource words;

    FileSteps(FormDefinitions forms, ReadableAnswers answers, Rulebooks rulebooks, Units units, MessageSource words) {
        this.forms = forms;
        this.answers = answers;
        this.rulebooks = rulebooks;
        this.units = units;
        this.words = words;
    }

    List<FilePage.Step> of(List<Told> ledger, CaseWork.Shown work, People people, Locale locale) {
        Telling telling = new Telling(
                new StepWords(forms, answers, rulebooks, units, words, locale), people, CompletedForm.in(ledger), work);
        return ledger.stream()
                .flatMap(told -> telling.steps(told.entry()).stream())
                .toList();
    }
}
