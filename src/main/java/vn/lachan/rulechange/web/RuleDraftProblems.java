package vn.lachan.rulechange.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.lachan.access.Problems;
import vn.lachan.rulebook.Words;
import vn.lachan.rulechange.draft.DraftChanged;
import vn.lachan.rulechange.draft.DraftChecks;
import vn.lachan.rulechange.draft.DraftRefused;
import vn.lachan.rulechange.draft.file.FileRefused;

/** What goes wrong with drafts, as problem details (RFC 9457) in the language of the request. */
@RestControllerAdvice(assignableTypes = {RuleDraftsApi.class, RuleDraftTablesApi.class, RuleDraftZipApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class RuleDraftProblems {

    @ExceptionHandler(DraftChanged.class)
    ProblemDetail changed(DraftChanged changed, Locale locale) {
        return changed.isOverAnother() ? overAnother(locale) : savedElsewhere(locale);
    }

    private static ProblemDetail overAnother(Locale locale) {
        return Problems.of(
                HttpStatus.CONFLICT,
                locale,
                "Bản nháp nay sửa một bộ quy tắc khác với lúc bạn mở ở đây. Chưa có gì bị ghi đè; hãy tải lại để xem bản mới"
                        + " nhất. Nếu vẫn ghi đè, những gì bộ quy tắc mới đã đổi ở đây sẽ mất.",
                "Your draft changes another rulebook now than when you opened it here. Nothing was overwritten; reload to see"
                        + " the latest. Overwriting would undo what the newer rulebook changed here.");
    }

    private static ProblemDetail savedElsewhere(Locale locale) {
        return Problems.of(
                HttpStatus.CONFLICT,
                locale,
                "Bảng này đã được lưu ở cửa sổ hoặc máy khác của bạn sau khi mở ở đây. Chưa có gì bị ghi đè; hãy tải lại để"
                        + " xem bản mới nhất.",
                "You saved this table in another window or on another computer since it was opened here. Nothing was"
                        + " overwritten; reload to see the latest.");
    }

    @ExceptionHandler(DraftRefused.class)
    ProblemDetail refused(DraftRefused refused, Locale locale) {
        return Problems.of(
                HttpStatus.UNPROCESSABLE_ENTITY,
                locale,
                refused.why().vi(),
                refused.why().en());
    }

    @ExceptionHandler(FileRefused.class)
    ProblemDetail file(FileRefused refused, Locale locale) {
        ProblemDetail problem = Problems.of(
                HttpStatus.UNPROCESSABLE_ENTITY,
                locale,
                "Không nhận được tệp này; chưa có gì thay đổi.",
                "This file cannot be taken; nothing was changed.");
        problem.setProperty(
                "errors",
                refused.reasons().stream().map(reason -> told(reason, locale)).toList());
        return problem;
    }

    private static Map<String, String> told(FileRefused.Reason reason, Locale locale) {
        String file = reason.file() == null
                ? ""
                : "/" + reason.file().replace("~", "~0").replace("/", "~1");
        String line = reason.line() == null ? "" : "/" + reason.line();
        String column = reason.column() == null ? "" : "/" + reason.column();
        return Map.of(
                "pointer",
                file + line + column,
                "message",
                place(reason, locale) + reason.why().in(locale));
    }

    private static String place(FileRefused.Reason reason, Locale locale) {
        String file = reason.file() == null ? "" : reason.file() + ": ";
        if (reason.line() == null) {
            return file;
        }
        String row = new Words("Dòng ", "Line ").in(locale) + reason.line();
        String column = reason.column() == null ? "" : new Words(", cột ", ", column ").in(locale) + reason.column();
        return file + row + column + ": ";
    }

    @ExceptionHandler(SentRows.Unreadable.class)
    ProblemDetail unreadable(Locale locale) {
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                locale,
                "Cần {\"rows\": [[\"ô\", …], …]} dạng JSON, nhiều nhất 4 MB.",
                "{\"rows\": [[\"cell\", …], …]} is expected in JSON, at most 4 MB.");
    }

    @ExceptionHandler(RuleDraftTablesApi.NoSuchTable.class)
    ProblemDetail noSuchTable(Locale locale) {
        return Problems.of(
                HttpStatus.NOT_FOUND, locale, "Bộ quy tắc không có bảng này.", "A rulebook has no such table.");
    }

    @ExceptionHandler(RuleDraftTablesApi.NoVersion.class)
    ProblemDetail noVersion(Locale locale) {
        return Problems.of(
                HttpStatus.PRECONDITION_REQUIRED,
                locale,
                "Cần If-Match với bản đã đọc.",
                "If-Match is needed, with the version that was read.");
    }

    @ExceptionHandler(DraftChecks.Superseded.class)
    ProblemDetail superseded(Locale locale) {
        return Problems.of(
                HttpStatus.CONFLICT,
                locale,
                "Có yêu cầu kiểm tra mới hơn; hãy đợi kết quả của yêu cầu ấy.",
                "A newer check was asked for; wait for its answer.");
    }

    @ExceptionHandler(DraftChecks.TooLong.class)
    ProblemDetail tooLong(Locale locale) {
        return Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                locale,
                "Kiểm tra chưa xong; hãy thử lại sau ít phút. Bản nháp vẫn được giữ.",
                "The check has not finished; try again in a few minutes. The draft is kept.");
    }
}
