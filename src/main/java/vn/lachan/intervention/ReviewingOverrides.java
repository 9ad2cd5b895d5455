package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.taskform.OpenTask;

/**
 * The form {@code reviewOverride}: the rules have come to another class than the one that a person decided; the decision
 * stays until a person changes it.
 */
@Component
class ReviewingOverrides extends CaseForm {

    private final FactsVersions versions;
    private final Confirmations confirmations;
    private final CaseDocuments documents;
    private final ConfirmingClassification classification;

    ReviewingOverrides(
            Desk desk,
            FactsVersions versions,
            Confirmations confirmations,
            CaseDocuments documents,
            ConfirmingClassification classification) {
        super("reviewOverride", desk);
        this.versions = versions;
        this.confirmations = confirmations;
        this.documents = documents;
        this.classification = classification;
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        shown.put("childClass", classification.className(last(task).childClass()));
        file(task).childClass().ifPresent(code -> shown.put("confirmedClass", classification.className(code)));
        documents
                .last(task.caseNumber(), "confirmClassification")
                .map(decision -> decision.answers().path("overrideReason").asText(""))
                .filter(reason -> !reason.isEmpty())
                .ifPresent(reason -> shown.put("confirmedReason", reason));
    }

    private FactsVersion last(OpenTask task) {
        return versions.last(task.caseNumber())
                .orElseThrow(() -> new IllegalStateException(task.caseNumber() + " was never classified"));
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        FactsVersion version = last(task);
        String decided = answers.path("decision").asText().equals("FOLLOW_RULES")
                ? version.childClass()
                : file(task).childClass().orElse(version.childClass());
        confirmations.add(task.caseNumber(), version, decided, by);
        file(task).confirm(decided);
        return Map.of("overrideQuestioned", "NO");
    }
}
