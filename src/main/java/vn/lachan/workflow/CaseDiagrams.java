package vn.lachan.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;
import vn.lachan.identity.CaseNumber;

/** The diagram that a case runs by, and where the case stands in it. Asks for no rights: its caller does. */
@Component
public class CaseDiagrams {

    private static final String SEVERAL = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;

    CaseDiagrams(RuntimeService runtime, HistoryService history, RepositoryService repository) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
    }

    /**
     * A diagram.
     *
     * @param version of the definition that the case was opened under
     * @param xml BPMN 2.0
     * @param active ids of the elements where the case stands; where it has ended, of its end
     */
    public record Diagram(int version, String xml, List<String> active, boolean ended) {}

    /** The diagram of a case, unless it never had a process. */
    public Optional<Diagram> of(CaseNumber number) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(CaseProcesses.INTERVENTION)
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(this::diagram);
    }

    private Diagram diagram(HistoricProcessInstance instance) {
        boolean ended = instance.getEndTime() != null;
        return new Diagram(
                instance.getProcessDefinitionVersion(),
                xml(instance.getProcessDefinitionId()),
                ended ? ends(instance.getId()) : active(instance.getId()),
                ended);
    }

    private String xml(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The diagram of " + definition + " cannot be read", unreadable);
        }
    }

    private List<String> active(String instance) {
        ActivityInstance tree = runtime.getActivityInstance(instance);
        return tree == null
                ? List.of()
                : leaves(tree)
                        .map(leaf -> leaf.getActivityId().replace(SEVERAL, ""))
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static Stream<ActivityInstance> leaves(ActivityInstance of) {
        ActivityInstance[] children = of.getChildActivityInstances();
        return children.length == 0 ? Stream.of(of) : Stream.of(children).flatMap(CaseDiagrams::leaves);
    }

    /** The end events of the process itself, not those of its sub-processes. */
    private List<String> ends(String instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .filter(activity -> instance.equals(activity.getParentActivityInstanceId()))
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }
}
