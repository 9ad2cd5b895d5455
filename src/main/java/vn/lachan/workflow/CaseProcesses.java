package vn.lachan.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseOpened;
import vn.lachan.casefile.CaseReopened;
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
        begun(
                runtime.startProcessInstanceByKey(INTERVENTION, number, codes(number, opened.urgency())),
                opened.urgency());
    }

    @EventListener
    void startAgain(CaseReopened reopened) {
        String number = reopened.number().value();
        begun(
                SystemWork.does(() -> runtime.startProcessInstanceByMessage(
                        "caseReopened", number, codes(number, reopened.urgency()))),
                reopened.urgency());
    }

    private static Map<String, Object> codes(String number, Urgency urgency) {
        return Map.of("caseNumber", number, "urgency", urgency.name(), "emergency", "NO");
    }

    private void begun(ProcessInstance instance, Urgency urgency) {
        if (urgency == Urgency.EMERGENCY) {
            // Only a change is heard once: a value at the start would be heard twice.
            SystemWork.does(() -> {
                runtime.setVariable(instance.getId(), "emergency", "DUE");
                return instance;
            });
        }
    }
}
