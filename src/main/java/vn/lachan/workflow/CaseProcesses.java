package vn.lachan.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseOpened;
import vn.lachan.rulebook.Urgency;

/** Starts the process of a case in the transaction that opens it. */
@Component
class CaseProcesses {

    static final String INTERVENTION = "intervention";

    private final RuntimeService runtime;

    CaseProcesses(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void start(CaseOpened opened) {
        String number = opened.number().value();
        runtime.startProcessInstanceByKey(
                INTERVENTION,
                number,
                Map.of("caseNumber", number, "urgency", opened.urgency().name(), "emergency", opened.urgency() == Urgency.EMERGENCY ? "DUE" : "NO"));
    }
}
