package vn.lachan.workflow;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lachan.rulebook.Urgency;
import vn.lachan.rulechange.ChangeDropped;
import vn.lachan.rulechange.ChangeOpened;
import vn.lachan.rulechange.ImpactReady;

/** Starts, continues and ends the processes of rule changes, in the transactions that tell of them. */
@Component
class RuleChangeProcesses {

    static final String RULE_CHANGE = "ruleChange";
    private static final String IMPACT_READY = "impactReady";

    private final RuntimeService runtime;
    private final IdentityService identity;

    RuleChangeProcesses(RuntimeService runtime, IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    @EventListener
    void start(ChangeOpened opened) {
        String number = opened.number().value();
        Map<String, Object> codes = Map.of("urgency", Urgency.STANDARD.name());
        asTheHouse(() -> {
            if (opened.foundInFolder()) {
                runtime.startProcessInstanceByMessage("ruleFolderEdited", number, codes);
            } else {
                runtime.startProcessInstanceByKey(RULE_CHANGE, number, codes);
            }
        });
    }

    /** Whoever worked the effects out twice, or after the change was withdrawn, is not waited for. */
    @EventListener
    void goOn(ImpactReady ready) {
        asTheHouse(() -> runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(ready.change())
                .messageEventSubscriptionName(IMPACT_READY)
                .list()
                .stream()
                .map(Execution::getId)
                .forEach(waiting -> runtime.messageEventReceived(IMPACT_READY, waiting)));
    }

    @EventListener
    void end(ChangeDropped dropped) {
        asTheHouse(() -> runtime.createMessageCorrelation("ruleChangeDropped")
                .processInstanceBusinessKey(dropped.number().value())
                .correlate());
    }

    /** A supervisor may not start processes; what follows from a proposal may. */
    private void asTheHouse(Runnable work) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            SystemWork.does(() -> {
                work.run();
                return work;
            });
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller);
            }
        }
    }
}
