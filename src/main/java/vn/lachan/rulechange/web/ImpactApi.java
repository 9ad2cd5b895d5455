package vn.lachan.rulechange.web;

import java.time.DateTimeException;
import java.time.LocalDate;
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
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.rulebook.Words;
import vn.lachan.rulechange.ImpactReport;
import vn.lachan.rulechange.ImpactReports;
import vn.lachan.rulechange.ImpactRequests;

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
        LocalDate from = day(period.from(), "from", locale);
        LocalDate to = day(period.to(), "to", locale);
        if (to.isBefore(from)) {
            throw problem(
                    HttpStatus.BAD_REQUEST, locale, "to phải từ ngày from trở đi.", "to must not be before from.");
        }
        boolean begun = requests.again(
                id,
                from.atStartOfDay(WorkingCalendar.ZONE).toInstant(),
                to.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant());
        if (!begun) {
            throw absent(locale);
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id, Locale locale) {
        if (!requests.cancel(id)) {
            throw absent(locale);
        }
    }

    private static LocalDate day(@Nullable String text, String name, Locale locale) {
        try {
            if (text != null) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException notADate) {
            // Told below, as where there is none.
        }
        throw problem(
                HttpStatus.BAD_REQUEST,
                locale,
                name + " phải là một ngày, viết như 2026-11-22.",
                name + " must be a date, written like 2026-11-22.");
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
