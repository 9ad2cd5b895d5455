package vn.lachan;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A command cannot do its work; the message says why and what to do, in Vietnamese and English. */
final class CommandRefused extends RuntimeException {

    CommandRefused(String vietnamese, String english, @Nullable Throwable cause) {
        super(vietnamese + System.lineSeparator() + english, cause);
    }

    /** Shows it as a plain message instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<CommandRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable root, CommandRefused refused) {
            @Nullable String noFurtherAction = null;
            return new FailureAnalysis(refused.getMessage(), noFurtherAction, refused);
        }
    }
}
