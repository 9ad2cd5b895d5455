package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Every state that {@code processes/referral.bpmn} can reach, found by exploration and asked who must act by when. */
class ReferralExplorationTests {

    /** What the forms of a referral tell the process, whatever is answered. */
    private static final Map<String, List<Map<String, String>>> ANSWERS = Map.of(
            "answerReferral",
            List.of(
                    Map.of("referralState", "ACCEPTED"),
                    Map.of("referralState", "SENT"),
                    Map.of("referralState", "REFUSED")),
            "reportResult",
            List.of(Map.of("referralState", "DONE")),
            "escalatedReferral",
            List.of(
                    Map.of("referralDecision", "WAIT"),
                    Map.of("referralDecision", "ASK_COORDINATOR"),
                    Map.of("referralDecision", "SEND_ON", "referralState", "SENT"),
                    Map.of("referralDecision", "TAKE_REFUSAL", "referralState", "CLOSED")));

    private final BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/referral.bpmn"));
    private final TokenGame game = new TokenGame(model, ANSWERS);
    private final Set<TokenGame.State> reached = game.explore("referral");

    @Test
    void theGameReachesEveryTaskAndEveryWait() {
        Set<String> places =
                reached.stream().flatMap(state -> state.places().stream()).collect(Collectors.toSet());

        assertThat(places).containsExactlyInAnyOrder("answerReferral", "reportResult", "escalatedReferral", "newDate");
        assertThat(reached).hasSizeGreaterThan(8);
    }

    @Test
    void inEveryStateSomebodyAccountableHasATaskOrATimerRuns() {
        assertThat(reached)
                .filteredOn(state -> state.places().isEmpty())
                .as("without anybody only where it has ended")
                .allSatisfy(state ->
                        assertThat(state.variables().get("referralState")).isIn("DONE", "CLOSED"));
        assertThat(reached).filteredOn(state -> !state.places().isEmpty()).allSatisfy(state -> {
            assertThat(state.variables().get("referralState"))
                    .as("%s: not after it has ended", state)
                    .isNotIn("DONE", "CLOSED");
            assertThat(state.places())
                    .anySatisfy(place -> assertThat(isAccountable(place)).isTrue());
        });
    }

    @Test
    void noTaskHasADeadlineAfterWhichNothingHappens() {
        assertThat(model.getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaDueDate()).as(task.getId()).isNotBlank();
            assertThat(game.timers(task))
                    .as(task.getId() + ": what follows a missed deadline")
                    .singleElement()
                    .satisfies(timer -> assertThat(when(timer)).isEqualTo(task.getCamundaDueDate()));
        });
    }

    @Test
    void theAgencyKeepsItsTaskWhileSomebodyElseDecides() {
        assertThat(model.getModelElementsByType(BoundaryEvent.class))
                .filteredOn(timer -> !timer.getAttachedTo().getId().equals("escalatedReferral"))
                .hasSize(2)
                .noneMatch(BoundaryEvent::cancelActivity);
    }

    @Test
    void aRecallIsHeardInEveryState() {
        assertThat(model.getModelElementsByType(StartEvent.class))
                .filteredOn(start ->
                        start.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance))
                .singleElement()
                .satisfies(start -> {
                    assertThat(start.isInterrupting()).isTrue();
                    assertThat(start.getParentElement().getParentElement())
                            .as("above every turn")
                            .isEqualTo(model.getModelElementById("referral"));
                });
    }

    private boolean isAccountable(String place) {
        return model.getModelElementById(place) instanceof UserTask
                || (model.getModelElementById(place) instanceof IntermediateCatchEvent wait
                        && wait.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance));
    }

    private static String when(BoundaryEvent timer) {
        return timer.getEventDefinitions().stream()
                .map(TimerEventDefinition.class::cast)
                .map(definition -> definition.getTimeDate().getTextContent())
                .findFirst()
                .orElseThrow();
    }
}
