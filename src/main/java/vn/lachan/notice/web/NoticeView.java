package vn.lachan.notice.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lachan.notice.NoticeKind;

/**
 * A notice as its reader sees it.
 *
 * @param changeNumber the change of the rules, where the notice is about one
 * @param predecessor the commune whose open cases come over, where the notice is about that and no one case
 * @param state where the case stands now, for those who may know
 * @param link where the case's file or the change is, for those to whom it is open
 */
public record NoticeView(
        long id,
        NoticeKind kind,
        @Nullable String caseNumber,
        @Nullable String changeNumber,
        @Nullable String task,
        String urgency,
        Place unit,
        @Nullable Missing insteadOf,
        @Nullable Place predecessor,
        Instant madeAt,
        @Nullable Instant seenAt,
        @Nullable String state,
        @Nullable String link) {

    /** A commune, by code and name. */
    public record Place(String code, String name) {}

    /** A duty that nobody holds. */
    public record Missing(String role, Place unit) {}
}
