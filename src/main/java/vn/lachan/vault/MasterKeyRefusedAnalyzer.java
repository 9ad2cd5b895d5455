package vn.lachan.vault;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused master key as a plain message instead of a stack trace. */
final class MasterKeyRefusedAnalyzer extends AbstractFailureAnalyzer<MasterKeyRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MasterKeyRefused refused) {
        @Nullable String noFurtherAction = null;
        return new FailureAnalysis(refused.getMessage(), noFurtherAction, refused);
    }
}
