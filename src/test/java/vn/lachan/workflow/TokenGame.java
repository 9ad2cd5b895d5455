package vn.lachan.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Plays a diagram with tokens, without the engine and without time: every answer that a task may give and every timer, in
 * whatever order, until no new state is found. It knows what {@code referral.bpmn} is made of and refuses anything else.
 */
final class TokenGame {

    private static final Pattern CONDITION = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");
    private static final int MOST_TOKENS = 8;

    private final BpmnModelInstance model;
    private final Map<String, List<Map<String, String>>> answers;

    /** Where tokens stand, and what the process knows. A task stands there once at most: twice says nothing more. */
    record State(Set<String> places, Map<String, String> variables) {

        State {
            places = Set.copyOf(places);
            variables = Map.copyOf(variables);
        }

        @Override
        public String toString() {
            return new TreeSet<>(places) + " " + new TreeMap<>(variables);
        }
    }

    /**
     * @param answers what completing a task may tell the process
     */
    TokenGame(BpmnModelInstance model, Map<String, List<Map<String, String>>> answers) {
        this.model = model;
        this.answers = answers;
    }

    /** Every state in which the process may wait, or have ended. */
    Set<State> explore(String process) {
        Set<State> known = new LinkedHashSet<>();
        Deque<State> left = new ArrayDeque<>();
        StartEvent start = starts(model.getModelElementById(process)).get(0);
        left.add(advance(start, new State(Set.of(), Map.of())));
        while (!left.isEmpty()) {
            State state = left.remove();
            if (known.add(state)) {
                left.addAll(next(state));
            }
        }
        return known;
    }

    private static List<StartEvent> starts(org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance scope) {
        return new ArrayList<>(scope.getChildElementsByType(StartEvent.class));
    }

    /** What may happen in a state: a task is completed somehow, or a timer fires. */
    private List<State> next(State state) {
        List<State> next = new ArrayList<>();
        for (String place : state.places) {
            FlowNode node = Objects.requireNonNull(model.getModelElementById(place), place);
            if (node instanceof UserTask task) {
                for (Map<String, String> answer : Objects.requireNonNull(answers.get(place), place)) {
                    Map<String, String> told = new HashMap<>(state.variables);
                    told.putAll(answer);
                    next.add(leave(task, new State(without(state, place), told)));
                }
                for (BoundaryEvent timer : timers(task)) {
                    State from = timer.cancelActivity() ? new State(without(state, place), state.variables) : state;
                    next.add(leave(timer, from));
                }
            } else {
                next.add(leave(node, new State(without(state, place), state.variables)));
            }
        }
        return next;
    }

    Collection<BoundaryEvent> timers(UserTask task) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(task))
                .toList();
    }

    private static Set<String> without(State state, String place) {
        Set<String> rest = new TreeSet<>(state.places);
        rest.remove(place);
        return rest;
    }

    private State leave(FlowNode node, State state) {
        SequenceFlow only = node.getOutgoing().iterator().next();
        if (node.getOutgoing().size() != 1) {
            throw new IllegalStateException(node.getId() + " has not one way on");
        }
        return advance(only.getTarget(), state);
    }

    /** Moves a token on until it waits. */
    private State advance(FlowNode node, State state) {
        if (node instanceof UserTask || node instanceof IntermediateCatchEvent) {
            Set<String> places = new TreeSet<>(state.places);
            places.add(node.getId());
            if (places.size() > MOST_TOKENS) {
                throw new IllegalStateException("Tokens without end: " + places);
            }
            return new State(places, state.variables);
        }
        if (node instanceof ExclusiveGateway gateway) {
            return advance(chosen(gateway, state).getTarget(), state);
        }
        if (node instanceof SubProcess scope) {
            return advance(starts(scope).get(0), state);
        }
        if (node instanceof EndEvent end) {
            return ended(end, state);
        }
        return leave(node, state);
    }

    private static SequenceFlow chosen(ExclusiveGateway gateway, State state) {
        for (SequenceFlow flow : gateway.getOutgoing()) {
            if (flow.getConditionExpression() != null) {
                Matcher condition =
                        CONDITION.matcher(flow.getConditionExpression().getTextContent());
                if (!condition.matches()) {
                    throw new IllegalStateException("A condition of another kind: " + flow.getId());
                }
                if (condition.group(2).equals(state.variables.get(condition.group(1)))) {
                    return flow;
                }
            }
        }
        return Objects.requireNonNull(gateway.getDefault(), gateway.getId());
    }

    /** A terminating end takes everything within its sub-process along; another must not leave anything behind. */
    private State ended(EndEvent end, State state) {
        boolean terminates = end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance);
        if (!terminates && !state.places.isEmpty()) {
            throw new IllegalStateException(end.getId() + " ends with work left: " + state.places);
        }
        State over = new State(Set.of(), state.variables);
        return end.getParentElement() instanceof SubProcess scope ? leave(scope, over) : over;
    }
}
