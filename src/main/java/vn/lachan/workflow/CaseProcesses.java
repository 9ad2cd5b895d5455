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
        String instance = runtime.startProcessInstanceByKey(
                        INTERVENTION,
                        number,
                        Map.of("caseNumber", number, "urgency", opened.urgency().name(), "emergency", "NO"))
                .getId();
        if (opened.urgency() == Urgency.EMERGENCY) {
            // Only a change is heard once: a value at the start would be heard twice.
            runtime.setVariable(instance, "emergency", "DUE");
        }
    }
}
