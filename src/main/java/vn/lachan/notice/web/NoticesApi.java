package vn.lachan.notice.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lachan.access.CurrentActor;
import vn.lachan.notice.Notices;

/** {@code /api/v1/notices}: the caller's notices, newest first, a page at a time. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesApi {

    private static final int MOST_IDS = 1000;

    private final Notices notices;
    private final NoticeViews views;
    private final CurrentActor currentActor;

    NoticesApi(Notices notices, NoticeViews views, CurrentActor currentActor) {
        this.notices = notices;
        this.views = views;
        this.currentActor = currentActor;
    }

    /**
     * A page of notices.
     *
     * @param unseen how many the caller has not seen, counted up to {@link Notices#MOST_COUNTED}
     * @param before what to ask for to get the next page; nothing on the last one
     */
    record Answer(
            List<NoticeView> items, int unseen, @Nullable Long before) {}

    /** Which notices were seen: some by their ids, or all up to one. */
    record Seen(@Nullable List<Long> ids, @Nullable Long upTo) {

        boolean isUsable() {
            return (ids == null) != (upTo == null) && (ids == null || ids.size() <= MOST_IDS);
        }
    }

    @GetMapping
    Answer list(@RequestParam(required = false) @Nullable Long before) {
        NoticeViews.Page page = views.page(currentActor.get(), Optional.ofNullable(before));
        return new Answer(page.items(), notices.unseen(currentActor.get().username()), page.older());
    }

    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@RequestBody Seen seen, Locale locale) {
        if (!seen.isUsable()) {
            throw refused(locale);
        }
        String username = currentActor.get().username();
        if (seen.ids() != null) {
            notices.seen(username, seen.ids());
        } else if (seen.upTo() != null) {
            notices.seenUpTo(username, seen.upTo());
        }
    }

    private static ErrorResponseException refused(Locale locale) {
        HttpStatus status = HttpStatus.BAD_REQUEST;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status,
                locale.getLanguage().equals("en")
                        ? "Give either ids, at most 1,000, or upTo, the id of the newest notice that was seen."
                        : "Cần ids (nhiều nhất 1.000), hoặc upTo là số của thông báo mới nhất đã xem.");
        return new ErrorResponseException(status, problem, null);
    }
}
