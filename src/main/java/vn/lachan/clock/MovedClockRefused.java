package vn.lachan.clock;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The start is refused because {@code lachan.clock} was set where real cases are worked on. */
final class MovedClockRefused extends IllegalStateException {

    MovedClockRefused() {
        super("Chỉ được đặt lachan.clock trong chế độ dùng thử (lachan.demo=true)." + System.lineSeparator()
                + "lachan.clock moves time and is for demo only (lachan.demo=true).");
    }

    /** Shows it as a plain message instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<MovedClockRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable root, MovedClockRefused refused) {
            @Nullable String noFurtherAction = null;
            return new FailureAnalysis(refused.getMessage(), noFurtherAction, refused);
        }
    }
}
