package vn.lachan.desk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lachan.identity.Role;
import vn.lachan.intervention.CaseWork;
import vn.lachan.intervention.Judged;
import vn.lachan.ledger.Entry;
import vn.lachan.taskform.ReadableAnswers.Line;

/** One case told from its beginning; decisions of persons are taken from the work in the order in which they were made. */
final class Telling {

    private static final Set<String> DECISIONS = Set.of("confirmClassification", "reviewOverride");
    private static final Set<String> ALARMS = Set.of("TASK_OVERDUE", "TASK_NEARLY_DUE", "REMOVAL_ENDS_SOON");

    private final StepWords words;
    private final People people;
    private final Map<Long, List<CompletedForm>> written;
    private final Map<String, Judged> judged;
    private final Iterator<CaseWork.Decided> decided;

    Telling(StepWords words, People people, List<CompletedForm> forms, CaseWork.Shown work) {
        this.words = words;
        this.people = people;
        this.written = forms.stream().collect(Collectors.groupingBy(CompletedForm::entry));
        this.judged = work.judged().stream()
                .collect(Collectors.toMap(Judged::receipt, Function.identity(), (one, same) -> one));
        this.decided = work.decided().iterator();
    }

    /** The steps of the next entry: what was done, what the rules made of it, how the case stands then. */
    List<FilePage.Step> steps(Entry entry) {
        List<FilePage.Step> steps = new ArrayList<>();
        for (Entry.Recorded act : entry.acts()) {
            words.act(act).ifPresent(title -> steps.add(step(entry, act, title)));
        }
        String receipt = entry.receipt();
        if (receipt != null) {
            steps.add(judgement(entry, receipt));
        }
        Entry.State state = entry.state();
        if (state != null && state.before() != null && !state.after().equals(state.before())) {
            Line change = words.state(state.before(), state.after());
            if (steps.isEmpty()) {
                steps.add(plain(entry, words.say("step.state"), List.of(change)));
            } else {
                FilePage.Step first = steps.get(0);
                steps.set(0, with(first, change));
            }
        }
        return steps;
    }

    private FilePage.Step step(Entry entry, Entry.Recorded act, String title) {
        List<Line> told = new ArrayList<>(words.facts(act));
        Optional<String> key = CompletedForm.key(act);
        Optional<CompletedForm> form = written.getOrDefault(entry.seq(), List.of()).stream()
                .filter(one -> key.filter(one.form()::equals).isPresent())
                .findFirst();
        if (key.filter(DECISIONS::contains).isPresent() && decided.hasNext()) {
            told.add(words.decision(decided.next()));
            form.ifPresent(decision -> told.addAll(words.reasons(decision)));
        }
        return new FilePage.Step(
                entry.at(),
                people.name(entry.who().username()),
                role(entry),
                title,
                ALARMS.contains(act.what()),
                words.law(act),
                told,
                form.map(CompletedForm::form).orElse(null),
                form.map(CompletedForm::number).orElse(0),
                form.map(words::written).orElse(List.of()));
    }

    private FilePage.Step judgement(Entry entry, String receipt) {
        Judged one = judged.get(receipt);
        return one == null
                ? plain(entry, words.say("step.judged.unknown"), List.of(words.receipt(receipt)))
                : plain(entry, words.say("step.judged", one.className()), words.judgement(one));
    }

    private FilePage.Step plain(Entry entry, String title, List<Line> told) {
        return new FilePage.Step(
                entry.at(),
                people.name(entry.who().username()),
                role(entry),
                title,
                false,
                "",
                told,
                null,
                0,
                List.of());
    }

    private static FilePage.Step with(FilePage.Step step, Line more) {
        List<Line> told = new ArrayList<>(step.told());
        told.add(more);
        return new FilePage.Step(
                step.at(),
                step.who(),
                step.role(),
                step.what(),
                step.alarming(),
                step.law(),
                told,
                step.form(),
                step.version(),
                step.written());
    }

    private static @Nullable String role(Entry entry) {
        Role role = entry.who().role();
        return role == null ? null : role.name();
    }
}
