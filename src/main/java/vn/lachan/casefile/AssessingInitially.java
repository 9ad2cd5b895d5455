package vn.lachan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.ledger.Ledger;
import vn.lachan.rulebook.Urgency;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormHandler;
import vn.lachan.taskform.OpenTask;

/** The form {@code initialAssessment} (Form 02): how great is the risk, and is it an emergency? */
@Component
class AssessingInitially implements FormHandler {

    private static final List<String> ASKED = List.of(
            "harmSeverity",
            "perpetratorAccess",
            "careObstacles",
            "selfProtection",
            "supportNearby",
            "emergencyNeeded",
            "proposedMeasures",
            "conclusion");

    private final KnownFacts facts;
    private final Ledger ledger;
    private final Clock clock;

    AssessingInitially(KnownFacts facts, Ledger ledger, Clock clock) {
        this.facts = facts;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "initialAssessment";
    }

    @Override
    public ObjectNode known(OpenTask task) {
        ObjectNode known = facts.all(task.caseNumber());
        Age.of(known, clock).ifPresent(age -> known.put("age", age));
        return known;
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        return List.of();
    }

    @Override
    public Map<String, String> apply(OpenTask task, ObjectNode answers, Actor by) {
        CaseFile file = facts.file(task.caseNumber());
        facts.update(file, ASKED, answers.deepCopy().retain(ASKED));
        boolean became = answers.path("emergencyNeeded").asBoolean(false) && file.raiseTo(Urgency.EMERGENCY);
        CaseState before = file.state();
        file.moveTo(CaseState.ASSESSED);
        ledger.state(task.caseNumber(), before.name(), file.state().name());
        return Map.of("urgency", file.urgency().name(), "emergency", became ? "DUE" : "NO");
    }
}
