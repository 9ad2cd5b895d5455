package vn.lachan.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The start is refused because anybody could sign in with a password that the manual prints. */
final class DemoAccountsFound extends IllegalStateException {

    DemoAccountsFound(List<String> usernames) {
        super(("Không khởi động: cơ sở dữ liệu có tài khoản dùng thử (%1$s), mật khẩu ai cũng biết. Hãy dùng cơ sở dữ"
                        + " liệu khác, hoặc chạy với lachan.demo=true.%nNot started: the database has demonstration accounts"
                        + " (%1$s), whose passwords are public. Use another database, or run with lachan.demo=true.")
                .formatted(String.join(", ", usernames)));
    }

    /** Shows it as a plain message instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<DemoAccountsFound> {

        @Override
        protected FailureAnalysis analyze(Throwable root, DemoAccountsFound found) {
            @Nullable String noFurtherAction = null;
            return new FailureAnalysis(found.getMessage(), noFurtherAction, found);
        }
    }
}
