package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import vn.lachan.taskform.TaskTaken;

/** Two people work on one case at the same moment: whoever loses is not sent away for nothing. */
class LostRacesTests {

    private final Command<?> completion = new CompleteTaskCmd("task", Map.of());
    private final AtomicInteger tries = new AtomicInteger();

    static Stream<RuntimeException> races() {
        return Stream.of(
                new OptimisticLockingException("engine"),
                new ObjectOptimisticLockingFailureException("file", "HS-2026-000001"),
                new CannotAcquireLockException("deadlock"),
                new DuplicateKeyException("two versions"),
                new ProcessEngineException("wrapped", new CannotAcquireLockException("deadlock")),
                new ProcessEngineException("engine", new SQLException("deadlock detected", "40P01")),
                new ProcessEngineException("engine", new SQLException("duplicate key", "23505")));
    }

    private LostRaces before(RuntimeException failure, int failures) {
        LostRaces races = new LostRaces();
        races.setNext(new CommandInterceptor() {
            @Override
            @SuppressWarnings("NullAway") // Nobody looks at the answer.
            public <T> T execute(Command<T> command) {
                if (tries.getAndIncrement() < failures) {
                    throw failure;
                }
                return null;
            }
        });
        return races;
    }

    @ParameterizedTest
    @MethodSource("races")
    void aCompletionThatLostARaceRunsAgain(RuntimeException race) {
        before(race, 2).execute(completion);

        assertThat(tries).hasValue(3);
    }

    @ParameterizedTest
    @MethodSource("races")
    void whoeverLosesAgainAndAgainIsToldInWords(RuntimeException race) {
        LostRaces races = before(race, Integer.MAX_VALUE);

        assertThatThrownBy(() -> races.execute(completion))
                .hasMessageContaining("chưa có gì thay đổi")
                .hasCauseInstanceOf(TaskTaken.class);
    }

    @Test
    void whoeverClaimsAtTheSameMomentIsToldInWords() {
        LostRaces races = before(new OptimisticLockingException("claimed by another"), 1);

        assertThatThrownBy(() -> races.execute(new ClaimTaskCmd("task", "canbo")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("chưa có gì thay đổi");
        assertThat(tries).hasValue(1);
    }

    @Test
    void whatIsNoRaceIsNotTriedAgain() {
        LostRaces races = before(new IllegalStateException("broken"), 1);

        assertThatThrownBy(() -> races.execute(completion)).isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void commandsThatCompleteNothingAreLeftAlone() {
        LostRaces races = before(new OptimisticLockingException("engine"), 1);

        assertThatThrownBy(() -> races.execute(context -> null)).isInstanceOf(OptimisticLockingException.class);
        assertThat(tries).hasValue(1);
    }
}
