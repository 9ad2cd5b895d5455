package vn.lachan.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.CaseView;
import vn.lachan.directory.Accounts;
import vn.lachan.directory.Unit;
import vn.lachan.directory.Units;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.UnitCode;
import vn.lachan.intervention.CaseWork;
import vn.lachan.intervention.LegalBasis;
import vn.lachan.ledger.Ledger;
import vn.lachan.ledger.Told;
import vn.lachan.taskform.FormDefinition;
import vn.lachan.taskform.FormDefinitions;
import vn.lachan.taskform.ReadableAnswers;
import vn.lachan.workflow.CaseTasks;

/** Lays out a file that was opened. A fixed number of queries, however long the case is. */
@Component
class FilePages {

    private final Ledger ledger;
    private final CaseWork work;
    private final LegalBasis.ByAge basis;
    private final CaseTasks tasks;
    private final FileSteps steps;
    private final CaseForms forms;
    private final FormDefinitions definitions;
    private final ReadableAnswers answers;
    private final Accounts accounts;
    private final Units units;
    private final MessageSource words;

    FilePages(
            Ledger ledger,
            CaseWork work,
            LegalBasis.ByAge basis,
            CaseTasks tasks,
            FileSteps steps,
            CaseForms forms,
            FormDefinitions definitions,
            ReadableAnswers answers,
            Accounts accounts,
            Units units,
            MessageSource words) {
        this.ledger = ledger;
        this.work = work;
        this.basis = basis;
        this.tasks = tasks;
        this.steps = steps;
        this.forms = forms;
        this.definitions = definitions;
        this.answers = answers;
        this.accounts = accounts;
        this.units = units;
        this.words = words;
    }

    FilePage of(CaseView view, Actor actor, Locale locale) {
        CaseFile file = view.file();
        CaseNumber number = file.number();
        Optional<ObjectNode> known = view.known();
        List<Told> told = ledger.tell(number);
        CaseWork.Shown done = view.isErased() ? CaseWork.Shown.NOTHING : work.of(number, locale);
        People people = new People(accounts, words, locale);
        return new FilePage(
                number.value(),
                file.report().value(),
                file.state().name(),
                file.urgency().name(),
                name(file.incidentUnit()),
                file.residenceUnit().map(this::name).orElse(null),
                name(file.responsibleUnit()),
                file.receivedAt(),
                file.childClass().map(code -> work.className(code, locale)).orElse(null),
                known.map(basis::of).map(Enum::name).orElse(null),
                known.map(all -> answers.of("checkReport", all, locale)).orElse(List.of()),
                tasks.of(number, actor).stream()
                        .map(task -> task(task, people, locale))
                        .toList(),
                tasks.awaited(number).stream()
                        .flatMap(awaited -> awaited(awaited, locale).stream())
                        .toList(),
                done,
                forms.list(CompletedForm.in(told), people, locale),
                steps.of(told, done, people, locale));
    }

    private FilePage.Task task(CaseTasks.Open task, People people, Locale locale) {
        String assignee = task.assignee();
        return new FilePage.Task(
                task.id(),
                String.valueOf(words.getMessage("task." + task.key(), null, task.key(), locale)),
                definitions
                        .find(task.key())
                        .map(FormDefinition::schema)
                        .map(form -> form.path("x-law").asText())
                        .orElse(""),
                task.due(),
                task.overdue(),
                assignee == null ? task.duty().map(duty -> duty(duty, locale)).orElse("") : people.name(assignee),
                task.mine());
    }

    private String duty(Duty duty, Locale locale) {
        return words.getMessage("role." + duty.role(), null, locale) + " · " + name(duty.unit());
    }

    private Optional<FilePage.Awaited> awaited(CaseTasks.Awaited awaited, Locale locale) {
        return Optional.ofNullable(words.getMessage("awaits." + awaited.element(), null, null, locale))
                .map(what -> new FilePage.Awaited(what, awaited.at()));
    }

    private String name(UnitCode code) {
        return units.find(code).map(Unit::nameVi).orElse(code.value());
    }
}
