package vn.lachan.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lachan.access.CurrentActor;
import vn.lachan.casefile.ReceivingReports;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.intervention.CorrectingFacts;
import vn.lachan.referral.Referrals;
import vn.lachan.sample.Sample.Step;
import vn.lachan.taskform.OpenTask;
import vn.lachan.taskform.OpenTasks;
import vn.lachan.taskform.TaskForms;
import vn.lachan.workflow.EarlyTimers;
import vn.lachan.workflow.Worklist;

/** Does what the people of the demonstration would do, with their rights and in their names. */
@Component
@ConditionalOnProperty(name = "lachan.demo", havingValue = "true")
class Players {

    private static final int MOST_TASKS = 500;

    private final ReceivingReports receiving;
    private final CorrectingFacts correcting;
    private final Referrals referrals;
    private final Worklist worklist;
    private final TaskForms forms;
    private final OpenTasks tasks;
    private final EarlyTimers timers;
    private final CurrentActor currentActor;

    Players(
            ReceivingReports receiving,
            CorrectingFacts correcting,
            Referrals referrals,
            Worklist worklist,
            TaskForms forms,
            OpenTasks tasks,
            EarlyTimers timers,
            CurrentActor currentActor) {
        this.receiving = receiving;
        this.correcting = correcting;
        this.referrals = referrals;
        this.worklist = worklist;
        this.forms = forms;
        this.tasks = tasks;
        this.timers = timers;
        this.currentActor = currentActor;
    }

    /** Takes the report down and does the steps; returns the number of its first child's case. */
    CaseNumber play(Sample sample, String key) {
        List<CaseNumber> cases = as("tiepnhan", actor -> receiving.receive(sample.report(), actor, key))
                .caseNumbers();
        sample.steps().forEach(step -> play(step, cases.get(0)));
        return cases.get(0);
    }

    private void play(Step step, CaseNumber number) {
        if (step.who().equals("time")) {
            timers.fire(number, step.what());
        } else {
            as(step.who(), actor -> plays(step, number, actor));
        }
    }

    private Object plays(Step step, CaseNumber number, Actor actor) {
        String[] words = step.what().split(" ", 2);
        return switch (words[0]) {
            case "corrects" -> corrects(step, number, actor);
            case "recalls" -> recalls(step, number, actor);
            case "opens" -> opens(words[1], number, actor);
            default -> completes(step, number, actor);
        };
    }

    private List<ReferralNumber> recalls(Step step, CaseNumber number, Actor actor) {
        List<ReferralNumber> open = referrals.open(number);
        open.forEach(
                each -> referrals.recall(each, step.answers().path("reason").asText(), actor));
        return open;
    }

    private OpenTask opens(String key, CaseNumber number, Actor actor) {
        OpenTask task = open(key, number, actor);
        forms.opened(task, actor);
        return task;
    }

    private Object corrects(Step step, CaseNumber number, Actor actor) {
        CorrectingFacts.Correctable facts = correcting.show(number, actor);
        return correcting.correct(number, over(facts.values(), step.answers()), facts.version(), actor);
    }

    private OpenTask completes(Step step, CaseNumber number, Actor actor) {
        OpenTask task = opens(step.what(), number, actor);
        forms.save(task, over(forms.show(task).values(), step.answers()), null, actor);
        tasks.complete(task.id());
        return task;
    }

    private OpenTask open(String key, CaseNumber number, Actor actor) {
        return worklist.first(actor, MOST_TASKS).stream()
                .map(Worklist.Item::task)
                .filter(task -> task.file().equals(number) && task.key().equals(key))
                .findFirst()
                .flatMap(task -> tasks.find(task.id()))
                .orElseThrow(() -> new IllegalStateException("No open task " + key + " for " + actor.username()));
    }

    /** What stands in the form already, and over it what is entered. */
    private static ObjectNode over(ObjectNode known, ObjectNode entered) {
        return known.deepCopy().setAll(entered);
    }

    private <T> T as(String username, Function<Actor, T> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(username, "", AuthorityUtils.NO_AUTHORITIES));
        try {
            return work.apply(currentActor.get());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
