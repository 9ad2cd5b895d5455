package vn.lachan.clock;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far a demo's clock was moved, kept so that time does not fall back at a restart. */
@Component
@ConditionalOnProperty(name = "lachan.demo", havingValue = "true")
class MovedTime {

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
    @Transactional
    public Duration advance(Duration own, Duration step) {
        jdbc.sql("insert into demo_clock (id, offset_millis) select 1, ? where not exists (select 1 from demo_clock)")
                .param(own.toMillis())
                .update();
        long furthest = jdbc.sql("select offset_millis from demo_clock for update")
                .query(Long.class)
                .single();
        Duration moved = Duration.ofMillis(Math.max(furthest, own.toMillis())).plus(step);
        remember(moved);
        return moved;
    }

    /** Of two who move the clock at the same moment the farther move stays. */
    void remember(Duration offset) {
        if (moved(offset)) {
            return;
        }
        try {
            jdbc.sql("insert into demo_clock (id, offset_millis) values (1, ?)")
                    .param(offset.toMillis())
                    .update();
        } catch (DuplicateKeyException movedMeanwhile) {
            moved(offset);
        }
    }

    private boolean moved(Duration offset) {
        return jdbc.sql("update demo_clock set offset_millis = greatest(offset_millis, ?)")
                        .param(offset.toMillis())
                        .update()
                > 0;
    }
}
