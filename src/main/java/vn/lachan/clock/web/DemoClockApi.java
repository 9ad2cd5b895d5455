package vn.lachan.clock.web;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.clock.Time;

/** {@code /api/v1/demo/clock}: tells and moves the time of a demo. */
@RestController
@RequestMapping("/api/v1/demo/clock")
@ConditionalOnProperty(name = "lachan.demo", havingValue = "true")
class DemoClockApi {

    private static final Duration LONGEST_STEP = Duration.ofDays(3660);

    private final Time time;
    private final Clock clock;

    DemoClockApi(Time time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    /** How far to move: an ISO 8601 duration of at most ten years. */
    record Step(Duration advance) {
        Step {
            if (advance == null || advance.isNegative() || advance.isZero() || advance.compareTo(LONGEST_STEP) > 0) {
                throw new IllegalArgumentException("advance: PT1S to P3660D");
            }
        }
    }

    record Now(OffsetDateTime now) {}

    @GetMapping
    Now now() {
        return new Now(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    }

    @PostMapping
    Now advance(@RequestBody Step step) {
        time.advance(step.advance());
        return now();
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ProblemDetail notAStep() {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "Cần {\"advance\": \"PT13H\"}: khoảng thời gian dương theo ISO 8601, tối đa 10 năm."
                        + " / Expected a positive ISO 8601 duration of at most ten years.");
    }
}
