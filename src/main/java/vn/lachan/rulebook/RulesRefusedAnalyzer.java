package vn.lachan.rulebook;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.lachan.rulebook.law.RulesRefused;

/** Tells plainly why the server does not start on rule files that are refused. */
class RulesRefusedAnalyzer extends AbstractFailureAnalyzer<RulesRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, RulesRefused refused) {
        String listed = refused.faults().stream()
                .filter(RuleFault::refuses)
                .map(fault -> fault.words().vi() + System.lineSeparator() + "    → "
                        + fault.mend().vi() + System.lineSeparator() + "    "
                        + fault.words().en() + System.lineSeparator() + "    → "
                        + fault.mend().en())
                .collect(Collectors.joining(System.lineSeparator()));
        @Nullable String noFurtherAction = null;
        return new FailureAnalysis(
                "Không dùng được các tệp quy tắc / The rule files cannot be used:" + System.lineSeparator() + listed,
                noFurtherAction,
                refused);
    }
}
