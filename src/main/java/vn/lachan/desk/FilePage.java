package vn.lachan.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lachan.taskform.ReadableAnswers;

/** A child's file as its page shows it. */
public record FilePage(
        String caseNumber,
        String reportNumber,
        String state,
        String urgency,
        String incidentUnit,
        @Nullable String residenceUnit,
        Instant receivedAt,
        List<ReadableAnswers.Line> child,
        List<Step> steps) {

    /** One thing that somebody did, out of the ledger. */
    public record Step(
            Instant at, String who, @Nullable String role, String what, List<ReadableAnswers.Line> contents) {}
}
