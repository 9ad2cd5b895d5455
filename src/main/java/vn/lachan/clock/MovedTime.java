package vn.lachan.clock;

import java.time.Duration;
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

    Duration offset() {
        return jdbc.sql("select offset_millis from demo_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
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
