package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.taskform.FormError;
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
    private final BroughtRoutes brought;
    private final AgencyNames agencies;
    private final Referring referring;

    ReviewingOverrides(
            Desk desk,
            FactsVersions versions,
            Confirmations confirmations,
            CaseDocuments documents,
            ConfirmingClassification classification,
            BroughtRoutes brought,
            AgencyNames agencies,
            Referring referring) {
        super("reviewOverride", desk);
        this.versions = versions;
        this.confirmations = confirmations;
        this.documents = documents;
        this.classification = classification;
        this.brought = brought;
        this.agencies = agencies;
        this.referring = referring;
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        shown.put("proposedReferrals", agencies.of(BroughtRoutes.agencies(brought.of(task.caseNumber()))));
        shown.put("routesDecision", "AS_PROPOSED");
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
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        return follows(answers) && last(task).lacksFacts()
                ? List.of(new FormError(
                        "/decision",
                        "Luật chưa kết luận được vì còn thiếu dữ kiện; hãy đính chính dữ kiện trước.",
                        "The rules lack facts and say nothing yet; correct the facts first."))
                : List.of();
    }

    private static boolean follows(ObjectNode answers) {
        return answers.path("decision").asText().equals("FOLLOW_RULES");
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        FactsVersion version = last(task);
        String decided = follows(answers)
                ? version.childClass()
                : file(task).childClass().orElse(version.childClass());
        // Asked before the decision counts: afterwards nothing is new any more.
        List<JsonNode> routes = brought.of(task.caseNumber());
        confirmations.add(task.caseNumber(), version, decided, by);
        file(task).confirm(decided);
        referring.byReview(task.caseNumber(), routes, answers, by);
        return Map.of("overrideQuestioned", "NO");
    }
}
