package vn.lachan.notice.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.lachan.access.CurrentActor;
import vn.lachan.notice.Notices;

/** The badge of every page's header. */
@ControllerAdvice(annotations = Controller.class)
class UnseenBadge {

    private final Notices notices;

    UnseenBadge(Notices notices) {
        this.notices = notices;
    }

    /** Counted when a page asks, and not for calls of the API. */
    @FunctionalInterface
    public interface Unseen {
        int count();
    }

    @ModelAttribute("unseenNotices")
    @Nullable
    Unseen unseen() {
        return CurrentActor.username()
                .<Unseen>map(name -> () -> notices.unseen(name))
                .orElse(null);
    }
}
