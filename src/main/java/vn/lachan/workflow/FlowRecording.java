package vn.lachan.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ChangeNumber;
import vn.lachan.identity.FileNumber;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;

/** Records every sequence flow that a case or rule change takes: the engine's own history does not. */
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
        String key = String.valueOf(execution.getProcessBusinessKey());
        file(execution, key).ifPresent(file -> {
            Map<String, Object> facts = new HashMap<>(Map.of(
                    "flow", taken.getId(),
                    "from", taken.getSource().getId(),
                    "to", taken.getDestination().getId(),
                    "definition", execution.getProcessDefinitionId()));
            if (!key.equals(file.value())) {
                facts.put("process", key);
            }
            ledger.getObject().record(file, Act.of("FLOW_TAKEN", facts));
        });
    }

    private static Optional<FileNumber> file(DelegateExecution execution, String key) {
        Optional<FileNumber> change = ChangeNumber.parse(key).map(number -> number);
        String about = String.valueOf(execution.getVariable(EngineTasks.CASE));
        return change.or(() -> CaseNumber.parse(about).map(number -> number));
    }
}
