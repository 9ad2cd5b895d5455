package vn.lachan.workflow;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lachan.taskform.TaskTaken;

/**
 * Lets a completion that lost a race run again: it was rolled back whole, and on the next try either finds its task still
 * there, since the other worked on another task of the same case, or is told in words that it is gone. Whoever claims a task
 * that was done meanwhile is told the same; the engine would call it a fault of its own.
 */
final class LostRaces extends CommandInterceptor {

    private static final int MOST_TRIES = 5;
    private static final String KEY_IS_THERE = "23505";

    @Override
    public <T> T execute(Command<T> command) {
        if (ClientCommands.claims(command)) {
            return claimed(command);
        }
        if (!ClientCommands.completes(command) || TransactionSynchronizationManager.isActualTransactionActive()) {
            return next.execute(command);
        }
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return next.execute(command);
            } catch (RuntimeException failed) {
                if (!isLostRace(failed)) {
                    throw failed;
                }
            }
        }
        try {
            return next.execute(command);
        } catch (RuntimeException failed) {
            throw isLostRace(failed)
                    ? new FormFieldValidationException(
                            null, TaskCompletion.TAKEN, new TaskTaken("Others work on the case at the same moment"))
                    : failed;
        }
    }

    private <T> T claimed(Command<T> command) {
        try {
            return next.execute(command);
        } catch (NullValueException | OptimisticLockingException gone) {
            throw new BadUserRequestException(TaskCompletion.TAKEN, gone);
        }
    }

    static boolean isLostRace(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof DuplicateKeyException
                        || (cause instanceof SQLException refused && isRolledBack(refused.getSQLState())));
    }

    /** By the classes of SQLSTATE (ISO/IEC 9075-2): a deadlock or a lost serialization, or a key that came to be meanwhile. */
    private static boolean isRolledBack(@Nullable String state) {
        return state != null && (state.startsWith("40") || state.equals(KEY_IS_THERE));
    }
}
