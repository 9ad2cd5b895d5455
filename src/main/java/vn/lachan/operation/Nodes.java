package vn.lachan.operation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.clock.Rounds;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.rulechange.RunningNodes;

/** The nodes that share the database. Each tells every few seconds that it runs, and by which rulebook. */
@Component
public class Nodes implements RunningNodes, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int LONGEST_NAME = 100;

    private final String id = UUID.randomUUID().toString();
    private final String name;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Rulebooks rulebooks;
    private final Rounds rounds;

    Nodes(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Rulebooks rulebooks,
            Rounds rounds,
            @Value("${lachan.node:}") String name) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.rulebooks = rulebooks;
        this.rounds = rounds;
        String known = name.isBlank() ? machine() : name;
        this.name = known.substring(0, Math.min(LONGEST_NAME, known.length()));
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            LOG.debug("This machine has no name", nameless);
            return "localhost";
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        tell();
        rounds.every(PAUSE, "node", this::tell);
    }

    private void tell() {
        try {
            transaction.executeWithoutResult(status -> beat());
        } catch (RuntimeException unreachable) {
            // The next beat must come all the same.
            LOG.warn("This node could not tell that it runs: {}", unreachable.toString());
        }
    }

    void beat() {
        String hash = rulebooks.latest().hash();
        int told = jdbc.sql("update node set rulebook = ?, seen_at = current_timestamp where id = ?")
                .params(hash, id)
                .update();
        if (told == 0) {
            jdbc.sql("insert into node (id, name, rulebook, started_at, seen_at)"
                            + " values (?, ?, ?, current_timestamp, current_timestamp)")
                    .params(id, name, hash)
                    .update();
        }
        jdbc.sql("delete from node where seen_at < current_timestamp - interval '1' hour")
                .update();
    }

    /** Those that were heard of within the last half minute. */
    public List<Node> running() {
        return jdbc.sql("select id, name, rulebook, started_at, seen_at from node"
                        + " where seen_at > current_timestamp - interval '30' second order by started_at, id")
                .query((row, number) -> new Node(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("rulebook"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getString("id").equals(id)))
                .list();
    }

    @Override
    public List<String> notJudgingBy(String hash) {
        return running().stream()
                .filter(node -> !node.rulebook().equals(hash))
                .map(Node::name)
                .toList();
    }

    /** A node that stops by itself is not waited for. */
    @Override
    public void close() {
        try {
            jdbc.sql("delete from node where id = ?").param(id).update();
        } catch (RuntimeException gone) {
            LOG.debug("The row of this node ages out", gone);
        }
    }
}
