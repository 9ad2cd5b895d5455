package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.OpenTask;

/** The form {@code emergencyMeasures}: what was done at once, and whether a removal is proposed (art. 31). */
@Component
class TakingEmergencyMeasures extends CaseForm {

    private final RemovalAge removalAge;
    private final Referring referring;
    private final Clock clock;

    TakingEmergencyMeasures(Desk desk, RemovalAge removalAge, Referring referring, Clock clock) {
        super("emergencyMeasures", desk);
        this.removalAge = removalAge;
        this.referring = referring;
        this.clock = clock;
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        List<FormError> errors = new ArrayList<>();
        if (OffsetDateTime.parse(answers.path("measuresTakenAt").asText())
                .toInstant()
                .isAfter(clock.instant())) {
            errors.add(
                    new FormError("/measuresTakenAt", "Thời điểm này ở tương lai.", "This moment lies in the future."));
        }
        if (answers.path("removalProposed").asBoolean() && !removalAge.allows(task.caseNumber())) {
            errors.add(RemovalAge.refusal("/removalProposed"));
        }
        return errors;
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        referring.inEmergency(task.caseNumber(), answers, by);
        return Map.of("removalProposed", answers.path("removalProposed").asBoolean() ? "YES" : "NO");
    }
}
