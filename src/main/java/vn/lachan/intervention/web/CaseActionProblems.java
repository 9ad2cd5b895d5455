package vn.lachan.intervention.web;

import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.lachan.access.Problems;
import vn.lachan.intervention.NoSuchCase;
import vn.lachan.intervention.NotNow;

/** What goes wrong with actions on cases, as problem details (RFC 9457) in the language of the request. */
@RestControllerAdvice(assignableTypes = CaseActionsApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CaseActionProblems {

    @ExceptionHandler(NotNow.class)
    ProblemDetail notNow(NotNow why, Locale locale) {
        return Problems.of(HttpStatus.CONFLICT, locale, why.vietnamese(), why.english());
    }

    @ExceptionHandler(NoSuchCase.class)
    ProblemDetail noSuchCase(Locale locale) {
        return Problems.of(
                HttpStatus.NOT_FOUND,
                locale,
                "Không có hồ sơ này trong phần việc của bạn.",
                "There is no such case among yours.");
    }

    @ExceptionHandler(MissingRequestHeaderException.class)
    ProblemDetail versionWanted(Locale locale) {
        return Problems.of(
                HttpStatus.PRECONDITION_REQUIRED,
                locale,
                "Phải nêu phiên bản dữ kiện đang sửa trong If-Match.",
                "If-Match must name the version of the facts that is corrected.");
    }
}
