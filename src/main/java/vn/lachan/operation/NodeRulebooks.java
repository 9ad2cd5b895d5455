package vn.lachan.operation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Whether all nodes run the same rulebook: the health group {@code rulebooks}. Of the node's own health it is no part,
 * since its status has no place in the order there.
 */
@Component
class NodeRulebooks implements HealthIndicator {

    static final Status DIFFERENT = new Status("DIFFERENT");

    private final Nodes nodes;

    NodeRulebooks(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public Health health() {
        List<Node> running = nodes.running();
        boolean same = running.stream().map(Node::rulebook).distinct().count() <= 1;
        return (same ? Health.up() : Health.status(DIFFERENT))
                .withDetail("nodes", running.stream().map(NodeRulebooks::told).collect(Collectors.toList()))
                .build();
    }

    private static Map<String, Object> told(Node node) {
        return Map.of("id", node.id(), "name", node.name(), "rulebook", node.rulebook(), "seenAt", node.seenAt());
    }
}
