package vn.lachan.notice.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lachan.access.CurrentActor;
import vn.lachan.notice.Notices;

/** {@code /notices}: what somebody was told, newest first. */
@Controller
class NoticePages {

    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

    private final Notices notices;
    private final NoticeViews views;
    private final CurrentActor currentActor;

    NoticePages(Notices notices, NoticeViews views, CurrentActor currentActor) {
        this.notices = notices;
        this.views = views;
        this.currentActor = currentActor;
    }

    @GetMapping("/notices")
    String list(@RequestParam(required = false) @Nullable String before, Model model) {
        NoticeViews.Page page = views.page(currentActor.get(), id(before));
        model.addAttribute("items", page.items());
        model.addAttribute("older", page.older());
        model.addAttribute("before", id(before).orElse(null));
        return "notices";
    }

    /** Marks one as seen, or all up to the newest that the page shows. */
    @PostMapping("/notices/seen")
    String seen(
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String upTo,
            @RequestParam(required = false) @Nullable String before) {
        String username = currentActor.get().username();
        id(id).ifPresent(one -> notices.seen(username, List.of(one)));
        id(upTo).ifPresent(newest -> notices.seenUpTo(username, newest));
        return "redirect:/notices" + id(before).map(at -> "?before=" + at).orElse("");
    }

    private static Optional<Long> id(@Nullable String text) {
        return Optional.ofNullable(text).filter(id -> ID.matcher(id).matches()).map(Long::valueOf);
    }
}
