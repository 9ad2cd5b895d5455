package vn.lachan.rulechange.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.rulebook.Words;
import vn.lachan.rulechange.ImpactReport;
import vn.lachan.rulechange.ImpactReports;
import vn.lachan.rulechange.ImpactRequests;
import vn.lachan.rulechange.ReceiptPeriod;
import vn.lachan.taskform.FormError;
import vn.lachan.taskform.FormRefused;

/** {@code /api/v1/rule-changes/{id}/impact}: what a proposed rulebook would change, how far that is known, what it did change. */
@RestController
@RequestMapping("/api/v1/rule-changes/{id}/impact")
class ImpactApi {

    private final ImpactReports reports;
    private final ImpactRequests requests;
    private final CurrentActor currentActor;

    ImpactApi(ImpactReports reports, ImpactRequests requests, CurrentActor currentActor) {
        this.reports = reports;
        this.requests = requests;
        this.currentActor = currentActor;
    }

    /** Days whose receipts are looked at, both included. */
    record Period(@Nullable String from, @Nullable String to) {}

    @GetMapping
    ImpactReport find(@PathVariable String id, Locale locale) {
        return reports.find(id, currentActor.get()).orElseThrow(() -> absent(locale));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void again(@PathVariable String id, @RequestBody Period period, Locale locale) {
        try {
            refuseUnlessDone(requests.again(id, ReceiptPeriod.ofDays(period.from(), period.to())), locale);
        } catch (FormRefused refused) {
            FormError first = refused.errors().get(0);
            throw problem(HttpStatus.BAD_REQUEST, locale, first.vietnamese(), first.english());
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id, Locale locale) {
        refuseUnlessDone(requests.cancel(id), locale);
    }

    private static void refuseUnlessDone(ImpactRequests.Answer answer, Locale locale) {
        switch (answer) {
            case DONE -> {
                // Whoever asks next sees it.
            }
            case NOTHING_ASKED -> throw absent(locale);
            case IN_FORCE ->
                throw problem(
                        HttpStatus.CONFLICT,
                        locale,
                        "Bộ quy tắc đã được áp dụng: xem tác động sau khi áp dụng.",
                        "The rulebook is in force: look at what it did change.");
            case OVER ->
                throw problem(
                        HttpStatus.CONFLICT,
                        locale,
                        "Thay đổi này đã kết thúc mà không được áp dụng.",
                        "This change has ended and was never in force.");
        }
    }

    private static ErrorResponseException absent(Locale locale) {
        return problem(
                HttpStatus.NOT_FOUND,
                locale,
                "Chưa ai yêu cầu tính tác động của thay đổi này.",
                "Nobody has asked for the impact of this change.");
    }

    private static ErrorResponseException problem(HttpStatus status, Locale locale, String vietnamese, String english) {
        return new ErrorResponseException(
                status, ProblemDetail.forStatusAndDetail(status, new Words(vietnamese, english).in(locale)), null);
    }
}
