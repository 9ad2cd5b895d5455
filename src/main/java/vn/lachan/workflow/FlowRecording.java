package vn.lachan.workflow;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;

/** Records every sequence flow that a case takes: the engine's own history does not. */
@Component
class FlowRecording extends AbstractBpmnParseListener {

    private final ObjectProvider<Ledger> ledger;

    FlowRecording(ObjectProvider<Ledger> ledger) {
        this.ledger = ledger;
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addListener(
                ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> record(execution, transition));
    }

    private void record(DelegateExecution execution, TransitionImpl taken) {
        CaseNumber.parse(String.valueOf(execution.getProcessBusinessKey())).ifPresent(number -> ledger.getObject()
                .record(
                        number,
                        Act.of(
                                "FLOW_TAKEN",
                                Map.of(
                                        "flow", taken.getId(),
                                        "from", taken.getSource().getId(),
                                        "to", taken.getDestination().getId(),
                                        "definition", execution.getProcessDefinitionId()))));
    }
}
