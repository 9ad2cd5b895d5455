package vn.lachan.rulechange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;

/** The form {@code nodesDiffer}: a node still judges by another rulebook; somebody looks after it. */
@Component
class AwaitingNodes extends ChangeForm {

    private final RunningNodes nodes;

    AwaitingNodes(Desk desk, RunningNodes nodes) {
        super("nodesDiffer", desk);
        this.nodes = nodes;
    }

    @Override
    void show(RuleChange change, ObjectNode shown) {
        shown.put("nodes", String.join("\n", nodes.notJudgingBy(change.awaited())));
    }

    @Override
    String decide(RuleChange change, ObjectNode answers, Actor by) {
        String decision = answers.path("decision").asText();
        if (decision.equals("WAIT")) {
            // The same state again: the nodes have another hour.
            desk().log().go(change, change.state());
        } else {
            desk().log().go(change, change.afterNodes(desk().onFile().last()));
            desk().log().record(change, "NODES_LEFT_OUT", Map.of());
        }
        return decision;
    }
}
