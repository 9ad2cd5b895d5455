package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseState;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Role;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.OpenTask;

/** The form {@code approvePlan} (Form 05, Decree 56/2017 art. 28 clause 4): the chairman approves or returns. */
@Component
class ApprovingPlans extends CaseForm {

    private final CaseDocuments documents;
    private final SupportServices services;
    private final ServiceNames names;
    private final ConfirmingClassification classification;
    private final PlanAgencies planAgencies;
    private final AgencyNames agencies;
    private final Referring referring;

    ApprovingPlans(
            Desk desk,
            CaseDocuments documents,
            SupportServices services,
            ServiceNames names,
            ConfirmingClassification classification,
            PlanAgencies planAgencies,
            AgencyNames agencies,
            Referring referring) {
        super("approvePlan", desk);
        this.documents = documents;
        this.services = services;
        this.names = names;
        this.classification = classification;
        this.planAgencies = planAgencies;
        this.agencies = agencies;
        this.referring = referring;
    }

    private CaseDocument plan(OpenTask task) {
        return documents
                .last(task.caseNumber(), "supportPlan")
                .orElseThrow(() -> new IllegalStateException(task.caseNumber() + " has no plan"));
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        CaseDocument plan = plan(task);
        file(task).childClass().ifPresent(code -> shown.put("childClass", classification.className(code)));
        shown.put("author", plan.completedBy());
        shown.put(
                "plan",
                plan.answers().path("goal").asText() + "\n"
                        + StreamSupport.stream(plan.answers().path("services").spliterator(), false)
                                .map(this::line)
                                .collect(Collectors.joining("\n"))
                        + "\n"
                        + referrals(plan.answers()));
    }

    /** Whom the approval will ask, so that the one who approves knows it. */
    private String referrals(ObjectNode plan) {
        if (!Referring.isChanged(plan)) {
            return CallersLanguage.in("Chuyển gửi: ", "Referrals: ")
                    + agencies.of(planAgencies.requests(plan.path("services")).keySet());
        }
        List<Role> chosen = plan.path("referTo").findValuesAsText("agency").stream()
                .map(Role::valueOf)
                .toList();
        return CallersLanguage.in("Chuyển gửi khác đề xuất: ", "Referrals, otherwise than proposed: ")
                + agencies.of(chosen) + " – " + plan.path("routesReason").asText();
    }

    private String line(JsonNode service) {
        return "– " + names.of(service.path("type").asText(), CallersLanguage.now()) + ": "
                + service.path("goal").asText() + "; "
                + service.path("provider").asText() + "; "
                + Dates.of(service.path("startsOn").asText()) + " – "
                + Dates.of(service.path("endsOn").asText())
                + (service.has("cost") ? "; " + service.path("cost").asText() + " đồng" : "");
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        CaseDocument plan = plan(task);
        String decision = answers.path("decision").asText();
        if (decision.equals("APPROVE") && plan.completedBy().equals(by.username())) {
            throw new FormRefused(List.of(new FormError(
                    "/decision",
                    "Không ai được phê duyệt kế hoạch do chính mình lập.",
                    "Nobody may approve a plan of their own.")));
        }
        if (decision.equals("APPROVE")) {
            services.begin(plan);
            referring.byPlan(task.caseNumber(), plan.answers(), by);
            moveTo(task, CaseState.IN_SUPPORT);
        }
        return Map.of("planDecision", decision);
    }
}
