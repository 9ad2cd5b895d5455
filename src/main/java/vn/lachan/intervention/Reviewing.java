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

    private static final Map<SupportService.State, String> STATES = Map.of(
            SupportService.State.OPEN, "đang thực hiện",
            SupportService.State.DONE, "đã xong",
            SupportService.State.NOT_POSSIBLE, "không thực hiện được");

    private final Visiting visiting;
    private final SupportServices services;
    private final ServiceNames names;

    Reviewing(Desk desk, Visiting visiting, SupportServices services, ServiceNames names) {
        super("review", desk);
        this.visiting = visiting;
        this.services = services;
        this.names = names;
    }

    @Override
    void show(OpenTask task, ObjectNode shown) {
        shown.put("visits", visiting.lines(file(task)));
        shown.put("services", lines(task.caseNumber()));
    }

    private String lines(CaseNumber caseNumber) {
        return services.of(caseNumber).stream()
                .map(service -> names.of(service.type()) + ": " + STATES.get(service.state()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    Map<String, String> decide(OpenTask task, ObjectNode answers, Actor by) {
        return Map.of("reviewOutcome", answers.path("outcome").asText());
    }
}
