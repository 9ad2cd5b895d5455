package vn.lachan.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.vault.Database;

class MovedTimeTests {

    @ParameterizedTest
    @EnumSource(Database.class)
    void isRememberedAndNeverFallsBack(Database database) {
        try (HikariDataSource pool = database.migrated()) {
            MovedTime moved = new MovedTime(JdbcClient.create(pool));
            assertThat(moved.offset()).isZero();
            moved.remember(Duration.ofHours(13));
            moved.remember(Duration.ofHours(12));
            assertThat(new MovedTime(JdbcClient.create(pool)).offset()).isEqualTo(Duration.ofHours(13));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void takesManyMovesAtTheSameMoment(Database database) throws Exception {
        try (HikariDataSource pool = database.migrated()) {
            MovedTime moved = new MovedTime(JdbcClient.create(pool));
            ExecutorService people = Executors.newFixedThreadPool(4);
            List<Callable<Object>> moves = Stream.of(4, 3, 2, 1)
                    .map(Duration::ofHours)
                    .map(hours -> Executors.callable(() -> moved.remember(hours)))
                    .toList();
            for (Future<Object> move : people.invokeAll(moves)) {
                move.get();
            }
            people.shutdown();
            assertThat(moved.offset()).isEqualTo(Duration.ofHours(4));
        }
    }
}
