package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.OpenTask;

/** The task {@code gatherFacts}: the eight contents of Form 03, and the facts for the rules. */
@Component
class GatheringFacts extends CaseForm {

    private final FactsForm form;

    GatheringFacts(Desk desk, FactsForm form) {
        super(FactsForm.KEY, desk);
        this.form = form;
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        form.show(task.caseNumber(), shown);
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        return form.errors(answers);
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        form.tellFile(task.caseNumber(), answers);
        return Map.of();
    }
}
