package vn.lachan.classification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.classification.Maker;
import vn.lachan.classification.Screening;
import vn.lachan.classification.Screenings;

/**
 * {@code /api/v1/screenings}: facts of many children in, one a line; one answer a line out, streamed both ways. Blank lines
 * are counted and not answered. Whoever neither sends nor takes anything for a connection's timeout is dropped.
 */
@RestController
@RequestMapping("/api/v1/screenings")
class ScreeningsApi {

    private static final String SOON = "10";

    private final Screenings screenings;
    private final CurrentActor currentActor;

    ScreeningsApi(Screenings screenings, CurrentActor currentActor) {
        this.screenings = screenings;
        this.currentActor = currentActor;
    }

    @PostMapping
    void screen(
            @RequestParam(required = false) @Nullable String keep,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Body.require(MediaType.APPLICATION_NDJSON, request, locale);
        Optional<Screening> opened = screenings.open(terms(keep, locale));
        try (Screening screening = opened.orElseThrow(() -> tooMany(locale))) {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            if (!screening.run(request.getInputStream(), response.getOutputStream())) {
                BrokenAnswers.breakOff(request);
            }
        }
    }

    private Screening.Terms terms(@Nullable String keep, Locale locale) {
        if (keep == null) {
            return new Screening.Terms(locale, null);
        }
        if (!keep.equals("receipts")) {
            throw ClassificationProblems.problem(
                    HttpStatus.BAD_REQUEST,
                    locale,
                    "keep chỉ nhận giá trị receipts.",
                    "keep takes the value receipts and no other.");
        }
        return new Screening.Terms(locale, Maker.of(currentActor.get()));
    }

    private static ErrorResponseException tooMany(Locale locale) {
        ErrorResponseException busy = ClassificationProblems.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                locale,
                "Đang có quá nhiều lượt sàng lọc; hãy thử lại sau.",
                "Too many screenings are running; try again soon.");
        busy.getHeaders().set(HttpHeaders.RETRY_AFTER, SOON);
        return busy;
    }
}
