package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.OpenTask;

/** The form {@code supportPlan} (Form 04, Decree 56/2017 art. 28): services, who gives them, when, for what money. */
@Component
class Planning extends CaseForm {

    private final FactsVersions versions;
    private final CaseDocuments documents;
    private final Ruling ruling;
    private final ConfirmingClassification classification;
    private final ServiceNames names;
    private final PlanAgencies planAgencies;
    private final AgencyNames agencies;

    Planning(
            Desk desk,
            FactsVersions versions,
            CaseDocuments documents,
            Ruling ruling,
            ConfirmingClassification classification,
            ServiceNames names,
            PlanAgencies planAgencies,
            AgencyNames agencies) {
        super("supportPlan", desk);
        this.versions = versions;
        this.documents = documents;
        this.ruling = ruling;
        this.classification = classification;
        this.names = names;
        this.planAgencies = planAgencies;
        this.agencies = agencies;
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        shown.put("proposedReferrals", givers());
        shown.put("routesDecision", "AS_PROPOSED");
        documents.last(task.caseNumber(), formKey()).ifPresent(before -> shown.setAll(before.answers()));
        documents
                .last(task.caseNumber(), "approvePlan")
                .map(decision -> decision.answers().path("returnReason").asText(""))
                .filter(reason -> !reason.isEmpty())
                .ifPresent(reason -> shown.put("returnReason", reason));
        file(task).childClass().ifPresent(code -> shown.put("childClass", classification.className(code)));
        versions.last(task.caseNumber())
                .map(version -> ruling.proposed(version.facts()).stream()
                        .map(service -> service.name().in(CallersLanguage.now()) + " (" + service.legalBasis() + ")")
                        .collect(Collectors.joining("\n")))
                .filter(proposed -> !proposed.isEmpty())
                .ifPresent(proposed -> shown.put("proposed", proposed));
    }

    /** Who gives what, for the one who draws up the plan: a request goes out for each such service of it. */
    private String givers() {
        return names.types().stream()
                .flatMap(type -> planAgencies.of(type).stream()
                        .map(agency -> names.of(type, CallersLanguage.now()) + ": " + agencies.of(agency)))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        List<FormError> errors = new ArrayList<>();
        int place = 0;
        for (JsonNode service : answers.path("services")) {
            String pointer = "/services/" + place++;
            if (service.path("endsOn")
                            .asText()
                            .compareTo(service.path("startsOn").asText())
                    < 0) {
                errors.add(new FormError(
                        pointer + "/endsOn",
                        "Ngày kết thúc không thể trước ngày bắt đầu.",
                        "The end cannot come before the beginning."));
            }
            if (service.path("type").asText().equals("SUP-OTHER")
                    && service.path("detail").asText("").isBlank()) {
                errors.add(new FormError(
                        pointer + "/detail", "Hỗ trợ khác thì phải ghi rõ là gì.", "Say what the other support is."));
            }
        }
        return errors;
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        return Map.of();
    }
}
