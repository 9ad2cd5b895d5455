package vn.lachan.casefile.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.access.Problems;
import vn.lachan.casefile.KeyUsedDifferently;
import vn.lachan.casefile.Received;
import vn.lachan.casefile.ReceivingReports;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReportNumber;

/** {@code /api/v1/reports}: reports in, and what they led to. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportsApi {

    private static final int LONGEST_KEY = 100;

    private final ReceivingReports reports;
    private final CurrentActor currentActor;

    ReportsApi(ReceivingReports reports, CurrentActor currentActor) {
        this.reports = reports;
        this.currentActor = currentActor;
    }

    record Answer(String reportNumber, List<String> caseNumbers) {
        static Answer of(Received received) {
            return new Answer(
                    received.reportNumber().value(),
                    received.caseNumbers().stream().map(CaseNumber::value).toList());
        }
    }

    @PostMapping
    ResponseEntity<Answer> receive(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ObjectNode told,
            Locale locale) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw problem(
                    HttpStatus.BAD_REQUEST,
                    locale,
                    "Idempotency-Key phải có từ 1 đến 100 ký tự.",
                    "Idempotency-Key must have 1 to 100 characters.");
        }
        try {
            Received received = reports.receive(told, currentActor.get(), key);
            return ResponseEntity.created(URI.create("/api/v1/reports/" + received.reportNumber()))
                    .body(Answer.of(received));
        } catch (KeyUsedDifferently different) {
            throw problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    locale,
                    "Idempotency-Key này đã được dùng cho một tin báo có nội dung khác.",
                    "This Idempotency-Key was used before for a report with other contents.");
        }
    }

    @GetMapping("/{number}")
    Answer find(@PathVariable String number, Locale locale) {
        return ReportNumber.parse(number)
                .flatMap(parsed -> reports.find(parsed, currentActor.get()))
                .map(Answer::of)
                .orElseThrow(() -> problem(
                        HttpStatus.NOT_FOUND,
                        locale,
                        "Không có tin báo này trong phạm vi của bạn.",
                        "There is no such report within your scope."));
    }

    private static ErrorResponseException problem(HttpStatus status, Locale locale, String vietnamese, String english) {
        return new ErrorResponseException(status, Problems.of(status, locale, vietnamese, english), null);
    }
}
