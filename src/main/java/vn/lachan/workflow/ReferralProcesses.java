package vn.lachan.workflow;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lachan.referral.ReferralRecalled;
import vn.lachan.referral.ReferralSent;

/** Starts and ends the processes of referrals, in the transactions that send and recall them. */
@Component
class ReferralProcesses {

    static final String REFERRAL = "referral";
    private static final String RECALLED = "referralRecalled";

    private final RuntimeService runtime;
    private final IdentityService identity;

    ReferralProcesses(RuntimeService runtime, IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    @EventListener
    void start(ReferralSent sent) {
        Map<String, Object> codes = Map.of(
                EngineTasks.CASE,
                sent.caseNumber().value(),
                "urgency",
                sent.urgency().name(),
                "referralState",
                "SENT");
        asTheHouse(
                () -> runtime.startProcessInstanceByKey(REFERRAL, sent.number().value(), codes));
    }

    @EventListener
    void end(ReferralRecalled recalled) {
        asTheHouse(() -> runtime.createMessageCorrelation(RECALLED)
                .processInstanceBusinessKey(recalled.number().value())
                .correlate());
    }

    /** Somebody who completes a task may not start processes; what follows from the task may. */
    private void asTheHouse(Runnable work) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            work.run();
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller);
            }
        }
    }
}
