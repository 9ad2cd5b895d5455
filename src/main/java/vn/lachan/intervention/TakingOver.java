package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseFile;
import vn.lachan.casefile.CaseMoved;
import vn.lachan.casefile.PassingOn;
import vn.lachan.identity.Actor;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.taskform.OpenTask;

/** The form {@code handOver}: the commune where the child lives takes the case over (Children Law art. 52 clause 2). */
@Component
class TakingOver extends CaseForm {

    private final PassingOn passing;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    TakingOver(Desk desk, PassingOn passing, Ledger ledger, ApplicationEventPublisher events) {
        super("handOver", desk);
        this.passing = passing;
        this.ledger = ledger;
        this.events = events;
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        String conclusion = shown.path("conclusion").asText("");
        if (!conclusion.isEmpty()) {
            shown.put("assessment", conclusion);
        }
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        String decision = answers.path("decision").asText();
        CaseFile file = file(task);
        if (decision.equals("TAKE_OVER")) {
            file.residenceUnit().map(passing::answering).ifPresent(unit -> {
                file.handTo(unit);
                ledger.record(task.caseNumber(), Act.of("HANDED_OVER", Map.of("to", unit.value())));
                events.publishEvent(new CaseMoved(task.caseNumber()));
            });
        }
        return Map.of("handOverDecision", decision);
    }
}
