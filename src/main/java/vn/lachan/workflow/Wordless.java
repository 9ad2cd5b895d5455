package vn.lachan.workflow;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the engine may keep and show it: its kinds and where it came about, without a word of its messages, which
 * can quote what people told.
 */
final class Wordless extends RuntimeException {

    private static final int DEEPEST = 20;

    private Wordless(String what, @Nullable Throwable cause, StackTraceElement[] where) {
        super(what, cause);
        setStackTrace(where);
    }

    /** A lost race stays as it is: the engine knows it by its type, and tries again at no cost. */
    static Throwable of(Throwable failed) {
        return failed instanceof OptimisticLockingException ? failed : of(failed, kinds(failed), 0);
    }

    private static Wordless of(Throwable failed, String what, int depth) {
        Throwable cause = failed.getCause();
        return new Wordless(
                what,
                cause == null || depth == DEEPEST
                        ? null
                        : of(cause, cause.getClass().getName(), depth + 1),
                failed.getStackTrace());
    }

    private static String kinds(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(one -> one.getClass().getSimpleName())
                .collect(Collectors.joining(" ← "));
    }
}
