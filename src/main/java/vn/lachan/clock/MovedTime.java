package vn.lachan.clock;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far a demo's clock was moved, kept so that time does not fall back at a restart. */
@Component
@ConditionalOnProperty(name = "lachan.demo", havingValue = "true")
class MovedTime {

    private static final Logger LOG = LoggerFactory.getLogger(MovedTime.class);

    private final JdbcClient jdbc;

    MovedTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing as long as no node has moved. */
    Optional<Duration> offset() {
        return jdbc.sql("select offset_millis from demo_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    /** Moves on from where the furthest node is, and returns how far all are ahead then. */
    Duration advance(Duration own, Duration step) {
        begin(own);
        jdbc.sql("update demo_clock set offset_millis = greatest(offset_millis, ?) + ?")
                .params(own.toMillis(), step.toMillis())
                .update();
        return offset().orElseThrow();
    }

    private void begin(Duration own) {
        if (offset().isPresent()) {
            return;
        }
        try {
            jdbc.sql("insert into demo_clock (id, offset_millis) values (1, ?)")
                    .param(own.toMillis())
                    .update();
        } catch (DuplicateKeyException begunMeanwhile) {
            LOG.debug("Another began to move the clock at the same moment");
        }
    }

    /** A start at a moment of its own: all nodes are so far ahead from now on. */
    void remember(Duration offset) {
        begin(offset);
        jdbc.sql("update demo_clock set offset_millis = ?")
                .param(offset.toMillis())
                .update();
    }
}
