package vn.lachan.taskform.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.lachan.access.Problems;
import vn.lachan.taskform.DraftChanged;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.TaskTaken;

/** What goes wrong with forms, as problem details (RFC 9457) in the language of the request. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TaskFormProblems {

    @ExceptionHandler(FormRefused.class)
    ProblemDetail refused(FormRefused refused, Locale locale) {
        ProblemDetail problem = Problems.of(
                HttpStatus.UNPROCESSABLE_ENTITY,
                locale,
                "Biểu mẫu còn chỗ cần sửa; chưa có gì thay đổi.",
                "The form has answers to mend; nothing was changed.");
        problem.setProperty("errors", errors(refused.errors(), locale));
        return problem;
    }

    @ExceptionHandler(DraftChanged.class)
    ProblemDetail changed(DraftChanged changed, Locale locale) {
        ProblemDetail problem = Problems.of(
                HttpStatus.CONFLICT,
                locale,
                "Người khác đã sửa bản nháp này sau khi bạn mở; hãy tải lại để xem bản mới nhất.",
                "Somebody else has changed this draft since you opened it; reload to see the latest.");
        if (!changed.by().isEmpty()) {
            problem.setProperty("changedBy", changed.by());
        }
        return problem;
    }

    @ExceptionHandler(TaskTaken.class)
    ProblemDetail taken(TaskTaken taken, Locale locale) {
        return Problems.of(
                HttpStatus.CONFLICT,
                locale,
                "Người khác đang giữ hoặc đã hoàn thành việc này; chưa có gì thay đổi.",
                "Somebody else holds this task or has completed it; nothing was changed.");
    }

    @ExceptionHandler(TaskFormApi.NoSuchTask.class)
    ProblemDetail noSuchTask(Locale locale) {
        return Problems.of(
                HttpStatus.NOT_FOUND,
                locale,
                "Không có việc này trong phần việc của bạn.",
                "There is no such task among yours.");
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ProblemDetail unreadable(Locale locale) {
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                locale,
                "Không đọc được nội dung gửi lên: cần một đối tượng JSON, mã hóa UTF-8.",
                "The body cannot be read: a JSON object in UTF-8 is expected.");
    }

    private static List<Map<String, String>> errors(List<FormError> errors, Locale locale) {
        return errors.stream()
                .map(error -> Map.of(
                        "pointer", error.pointer(), "message", english(locale) ? error.english() : error.vietnamese()))
                .toList();
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
