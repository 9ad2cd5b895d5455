package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether diagrams are good BPMN, by the rules that linters of the notation recommend, and small enough to be read. */
class ModelLintTests {

    /** What an old laptop shows of a diagram in one piece, in the diagram's own units. */
    private static final double WIDEST = 1620;

    private static final double HIGHEST = 760;

    static Stream<BpmnModelInstance> models() {
        return Stream.of(new File("processes").listFiles((directory, name) -> name.endsWith(".bpmn")))
                .map(Bpmn::readModelFromFile);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingIsConnected(BpmnModelInstance model) {
        assertThat(all(model, FlowNode.class)).allSatisfy(node -> {
            boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || beginsBySomething(node);
            boolean ends = node instanceof EndEvent || beginsBySomething(node);
            assertThat(node.getIncoming().isEmpty()).as("into %s", node.getId()).isEqualTo(begins);
            assertThat(node.getOutgoing().isEmpty())
                    .as("out of %s", node.getId())
                    .isEqualTo(ends);
        });
    }

    private static boolean beginsBySomething(FlowNode node) {
        return node instanceof SubProcess part && part.triggeredByEvent();
    }

    @ParameterizedTest
    @MethodSource("models")
    void waysPartAtGatewaysOnly(BpmnModelInstance model) {
        assertThat(all(model, Activity.class))
                .allSatisfy(activity ->
                        assertThat(activity.getOutgoing()).as(activity.getId()).hasSizeLessThanOrEqualTo(1));
        assertThat(all(model, Gateway.class)).allSatisfy(gateway -> assertThat(
                        gateway.getIncoming().size() + gateway.getOutgoing().size())
                .as("%s parts or joins", gateway.getId())
                .isGreaterThan(2));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyChoiceIsNamedAndDecided(BpmnModelInstance model) {
        assertThat(all(model, ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    SequenceFlow otherwise = gateway.getDefault();
                    assertThat(otherwise).as(gateway.getId()).isNotNull();
                    assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                        assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                        assertThat(flow.getConditionExpression() == null)
                                .as("only what is otherwise done has no condition: %s", flow.getId())
                                .isEqualTo(flow.equals(otherwise));
                    });
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLevelHasOneUnconditionalBeginAndAnEnd(BpmnModelInstance model) {
        Stream.concat(all(model, Process.class).stream(), all(model, SubProcess.class).stream())
                .forEach(level -> {
                    List<StartEvent> begins = level.getChildElementsByType(StartEvent.class).stream()
                            .filter(start -> start.getEventDefinitions().isEmpty())
                            .toList();
                    boolean triggered = level instanceof SubProcess part && part.triggeredByEvent();
                    assertThat(begins).as(level.getAttributeValue("id")).hasSize(triggered ? 0 : 1);
                    assertThat(level.getChildElementsByType(EndEvent.class)).isNotEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeOfALaneStandsInOne(BpmnModelInstance model) {
        Collection<Lane> lanes = all(model, Lane.class);
        all(model, Process.class).stream()
                .filter(process -> !lanes.isEmpty())
                .flatMap(process -> process.getChildElementsByType(FlowNode.class).stream())
                .forEach(node -> assertThat(lanes)
                        .as(node.getId())
                        .filteredOn(lane -> lane.getFlowNodeRefs().contains(node))
                        .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void eachLevelFitsOnOneScreen(BpmnModelInstance model) {
        assertThat(all(model, BpmnDiagram.class)).isNotEmpty().allSatisfy(diagram -> {
            List<Bounds> shapes = diagram.getBpmnPlane().getDiagramElements().stream()
                    .filter(BpmnShape.class::isInstance)
                    .map(shape -> ((BpmnShape) shape).getBounds())
                    .toList();
            assertThat(shapes.stream()
                                    .mapToDouble(each -> each.getX() + each.getWidth())
                                    .max()
                                    .orElse(0)
                            - shapes.stream().mapToDouble(Bounds::getX).min().orElse(0))
                    .isLessThan(WIDEST);
            assertThat(shapes.stream()
                                    .mapToDouble(each -> each.getY() + each.getHeight())
                                    .max()
                                    .orElse(0)
                            - shapes.stream().mapToDouble(Bounds::getY).min().orElse(0))
                    .isLessThan(HIGHEST);
        });
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(
            BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }
}
