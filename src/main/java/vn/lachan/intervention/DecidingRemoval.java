package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.Actor;
import vn.lachan.rulebook.CaseRules;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.OpenTask;

/** The form {@code temporaryRemoval} (Form 07, Decree 56/2017 art. 32): the chairman decides. */
@Component
class DecidingRemoval extends CaseForm {

    private static final List<String> PROPOSED = List.of("removalReason", "proposedPlace", "proposedCarer");

    private final CaseDocuments documents;
    private final Removals removals;
    private final RemovalAge removalAge;
    private final CaseRules rules;
    private final Clock clock;

    DecidingRemoval(
            Desk desk,
            CaseDocuments documents,
            Removals removals,
            RemovalAge removalAge,
            CaseRules rules,
            Clock clock) {
        super("temporaryRemoval", desk);
        this.documents = documents;
        this.removals = removals;
        this.removalAge = removalAge;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        documents
                .last(task.caseNumber(), "emergencyMeasures")
                .ifPresent(measures -> shown.setAll(measures.answers().retain(PROPOSED)));
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        List<FormError> errors = new ArrayList<>();
        if (!removes(answers)) {
            return errors;
        }
        if (!removalAge.allows(task.caseNumber())) {
            errors.add(RemovalAge.refusal("/decision"));
        }
        int most = rules.whole("REMOVAL_DAYS", LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        int before = removals.days(file(task));
        if (before + answers.path("days").asInt() > most) {
            errors.add(new FormError(
                    "/days",
                    "Tổng số ngày cách ly không quá " + most + " ngày, đã dùng " + before
                            + " (Nghị định 56/2017/NĐ-CP Điều 32 khoản 3).",
                    "Removals may last " + most + " days in total, " + before
                            + " are used (Decree 56/2017 art. 32 clause 3)."));
        }
        return errors;
    }

    private static boolean removes(ObjectNode answers) {
        return answers.path("decision").asText().equals("REMOVE");
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        if (removes(answers)) {
            removals.add(
                    file(task),
                    LocalDate.parse(answers.path("fromDate").asText()),
                    answers.path("days").asInt(),
                    by);
        }
        return Map.of("removalDecision", answers.path("decision").asText());
    }
}
