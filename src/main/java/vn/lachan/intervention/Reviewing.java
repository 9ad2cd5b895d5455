package vn.lachan.intervention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.taskform.OpenTask;

/** The form {@code review} (Form 06, Decree 56/2017 art. 30): how does the child stand after the plan? */
@Component
class Reviewing extends CaseForm {

    private final Visiting visiting;
    private final SupportServices services;
    private final ServiceNames names;
    private final BroughtRoutes brought;
    private final AgencyNames agencies;
    private final Referring referring;

    Reviewing(
            Desk desk,
            Visiting visiting,
            SupportServices services,
            ServiceNames names,
            BroughtRoutes brought,
            AgencyNames agencies,
            Referring referring) {
        super("review", desk);
        this.visiting = visiting;
        this.services = services;
        this.names = names;
        this.brought = brought;
        this.agencies = agencies;
        this.referring = referring;
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        shown.put("visits", visiting.lines(file(task)));
        shown.put("services", lines(task.caseNumber()));
        shown.put("proposedReferrals", agencies.of(BroughtRoutes.agencies(brought.of(task.caseNumber()))));
        shown.put("routesDecision", "AS_PROPOSED");
    }

    private String lines(CaseNumber caseNumber) {
        return services.of(caseNumber).stream()
                .map(service -> names.of(service.type(), CallersLanguage.now()) + ": " + state(service.state()))
                .collect(Collectors.joining("\n"));
    }

    private static String state(SupportService.State state) {
        return switch (state) {
            case OPEN -> CallersLanguage.in("đang thực hiện", "under way");
            case DONE -> CallersLanguage.in("đã xong", "done");
            case NOT_POSSIBLE -> CallersLanguage.in("không thực hiện được", "not possible");
            case ENDED -> CallersLanguage.in("dừng khi kết thúc hồ sơ", "ended with the case");
        };
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        referring.byReview(task.caseNumber(), brought.of(task.caseNumber()), answers, by);
        return Map.of("reviewOutcome", answers.path("outcome").asText());
    }
}
