package vn.lachan.workflow;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.rulebook.Urgency;
import vn.lachan.rulechange.ChangeDropped;
import vn.lachan.rulechange.ChangeEnded;
import vn.lachan.rulechange.ChangeOpened;
import vn.lachan.rulechange.ImpactReady;

/** Starts, continues and ends the processes of rule changes, in the transactions that tell of them. */
@Component
class RuleChangeProcesses {

    static final String RULE_CHANGE = "ruleChange";
    private static final String IMPACT_READY = "impactReady";

    private final RuntimeService runtime;
    private final IdentityService identity;
    private final JdbcClient jdbc;

    RuleChangeProcesses(RuntimeService runtime, IdentityService identity, JdbcClient jdbc) {
        this.runtime = runtime;
        this.identity = identity;
        this.jdbc = jdbc;
    }

    @EventListener
    void start(ChangeOpened opened) {
        String number = opened.number().value();
        Map<String, Object> codes = Map.of("changeNumber", number, "urgency", Urgency.STANDARD.name());
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

    /** Whoever comes too late by a moment is told so; the engine would call it a fault of its own. */
    @EventListener
    void end(ChangeDropped dropped) {
        String number = dropped.number().value();
        try {
            hold(number);
            asTheHouse(() -> runtime.createMessageCorrelation("ruleChangeDropped")
                    .processInstanceBusinessKey(number)
                    .correlate());
        } catch (RuntimeException failed) {
            if (failed instanceof MismatchingMessageCorrelationException || LostRaces.isLostRace(failed)) {
                throw new ChangeEnded(number + " was dealt with at the same moment", failed);
            }
            throw failed;
        }
    }

    /** In the order in which the engine holds them itself: the second of two waits here, and sees what the first has left. */
    private void hold(String number) {
        Stream.of(
                        "act_ru_task where proc_inst_id_",
                        "act_ru_execution where proc_inst_id_",
                        "act_ru_job where process_instance_id_")
                .forEach(rows -> jdbc.sql("select id_ from " + rows
                                + " in (select id_ from act_ru_execution where business_key_ = ?) for update")
                        .param(number)
                        .query(String.class)
                        .list());
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
