package vn.lachan.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.vault.Database;

class MovedTimeTests {

    @ParameterizedTest
    @EnumSource(Database.class)
    void isRememberedAsItWasSetLast(Database database) {
        try (HikariDataSource pool = database.migrated()) {
            MovedTime moved = new MovedTime(JdbcClient.create(pool));
            assertThat(moved.offset()).isEmpty();
            moved.remember(Duration.ofHours(13));
            moved.remember(Duration.ofHours(12));
            assertThat(new MovedTime(JdbcClient.create(pool)).offset()).contains(Duration.ofHours(12));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void addsUpWhatManyMoveAtTheSameMoment(Database database) throws Exception {
        try (HikariDataSource pool = database.migrated()) {
            MovedTime moved = new MovedTime(JdbcClient.create(pool));
            ExecutorService people = Executors.newFixedThreadPool(4);
            List<Callable<Duration>> moves =
                    Collections.nCopies(4, () -> moved.advance(Duration.ofHours(1), Duration.ofHours(2)));
            for (Future<Duration> move : people.invokeAll(moves)) {
                assertThat(move.get()).isBetween(Duration.ofHours(3), Duration.ofHours(9));
            }
            people.shutdown();
            assertThat(moved.offset()).contains(Duration.ofHours(9));
        }
    }
}
