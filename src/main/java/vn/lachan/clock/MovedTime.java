package vn.lachan.clock;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    @Transactional
    public void remember(Duration offset) {
        int updated = jdbc.sql("update demo_clock set offset_millis = ?")
                .param(offset.toMillis())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into demo_clock (id, offset_millis) values (1, ?)")
                    .param(offset.toMillis())
                    .update();
        }
    }
}
