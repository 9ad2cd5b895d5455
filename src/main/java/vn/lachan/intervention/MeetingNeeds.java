package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.taskform.OpenTask;

/** The form {@code needsMeeting}: the minutes of the meeting on the child's needs (Decree 56/2017 art. 27). */
@Component
class MeetingNeeds extends CaseForm {

    private final ConfirmingClassification classification;

    MeetingNeeds(Desk desk, ConfirmingClassification classification) {
        super("needsMeeting", desk);
        this.classification = classification;
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        classification.show(task, shown);
        file(task).childClass().ifPresent(code -> shown.put("childClass", classification.className(code)));
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        return Map.of();
    }
}
