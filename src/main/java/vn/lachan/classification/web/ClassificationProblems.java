package vn.lachan.classification.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.lachan.rulebook.Words;

/** What goes wrong in classification, as problem details (RFC 9457) in the language of the request. */
@RestControllerAdvice(basePackageClasses = ClassificationProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClassificationProblems {

    private static final Words UNFIT = new Words(
            "Dữ kiện có chỗ cần sửa; không có gì được lưu.", "The facts have something to mend; nothing was kept.");

    @ExceptionHandler(FactsRefused.class)
    ProblemDetail refused(FactsRefused refused, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, UNFIT.in(locale));
        problem.setProperty("errors", errors(refused, locale));
        return problem;
    }

    private static List<Map<String, String>> errors(FactsRefused refused, Locale locale) {
        return refused.errors().stream()
                .map(error -> Map.of(
                        "pointer", error.pointer(), "message", error.message().in(locale)))
                .toList();
    }

    /** A problem that is told in one sentence. */
    static ErrorResponseException problem(HttpStatus status, Locale locale, String vietnamese, String english) {
        String detail = new Words(vietnamese, english).in(locale);
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
