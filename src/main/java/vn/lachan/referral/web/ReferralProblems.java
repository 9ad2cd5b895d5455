package vn.lachan.referral.web;

import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.lachan.access.Problems;
import vn.lachan.referral.ReferralEnded;

/** What goes wrong with referrals, as problem details in the language of the request. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReferralProblems {

    @ExceptionHandler(ReferralEnded.class)
    ProblemDetail ended(Locale locale) {
        return Problems.of(
                HttpStatus.CONFLICT,
                locale,
                "Chuyển gửi này đã kết thúc; chưa có gì thay đổi.",
                "The referral has ended already; nothing was changed.");
    }
}
