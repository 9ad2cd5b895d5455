package vn.lachan.rulechange.draft;

import org.junit.jupiter.api.Nested;
import vn.lachan.OnH2;

/** Drafts of supervisors on the embedded database. */
class DraftsOnH2Tests {

    @Nested
    @OnH2
    class Draft extends DraftStories {}
}
