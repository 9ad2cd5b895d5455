package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.referral.Origin;
import vn.lachan.referral.Referrals;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.OpenTask;

/** The form {@code supportService}: one service is done, or cannot be done and why (Decree 56/2017 art. 29). */
@Component
class CarryingOutServices extends CaseForm {

    private final SupportServices services;
    private final ServiceNames names;
    private final PlanAgencies agencies;
    private final Referrals referrals;

    CarryingOutServices(
            Desk desk, SupportServices services, ServiceNames names, PlanAgencies agencies, Referrals referrals) {
        super("supportService", desk);
        this.services = services;
        this.names = names;
        this.agencies = agencies;
        this.referrals = referrals;
    }

    private SupportService service(OpenTask task) {
        UUID id = UUID.fromString(Objects.requireNonNull(task.item(), "A task about no service"));
        return services.find(task.caseNumber(), id)
                .orElseThrow(() -> new IllegalStateException(task.caseNumber() + " has no service " + id));
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        SupportService service = service(task);
        shown.put("service", names.of(service.type(), CallersLanguage.now()));
        shown.put("provider", service.agreed().path("provider").asText());
        shown.put("goal", service.agreed().path("goal").asText());
        shown.put("startsOn", service.startsOn().toString());
        shown.put("endsOn", service.endsOn().toString());
    }

    /** The agency's result comes back before the service counts as done, or as not possible. */
    @Override
    public List<FormError> check(OpenTask task, ObjectNode answers) {
        return agencies.of(service(task).type())
                .flatMap(agency -> referrals.open(task.caseNumber(), agency, Origin.PLAN))
                .map(open -> List.of(new FormError(
                        "/outcome",
                        "Chuyển gửi " + open + " về dịch vụ này chưa có kết quả: chờ, hoặc thu hồi và nêu lý do.",
                        "Referral " + open
                                + " about this service has no result yet: wait, or recall it with a reason.")))
                .orElse(List.of());
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        boolean done = answers.path("outcome").asText().equals("DONE");
        services.end(service(task), done ? SupportService.State.DONE : SupportService.State.NOT_POSSIBLE);
        return Map.of();
    }
}
