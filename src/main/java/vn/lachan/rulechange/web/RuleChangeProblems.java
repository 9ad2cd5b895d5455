package vn.lachan.rulechange.web;

import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.lachan.access.Problems;
import vn.lachan.rulechange.ChangeEnded;

/** What goes wrong with rule changes, as problem details in the language of the request. */
@RestControllerAdvice(assignableTypes = RuleChangesApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RuleChangeProblems {

    @ExceptionHandler({ChangeEnded.class, ConcurrencyFailureException.class})
    ProblemDetail ended(Locale locale) {
        return Problems.of(
                HttpStatus.CONFLICT,
                locale,
                "Thay đổi này đã được áp dụng, đã kết thúc hoặc vừa có người khác xử lý; chưa có gì thay đổi.",
                "The change is in force, over, or was dealt with by somebody else just now; nothing was changed.");
    }
}
