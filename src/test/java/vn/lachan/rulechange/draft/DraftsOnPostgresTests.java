package vn.lachan.rulechange.draft;

import org.junit.jupiter.api.Nested;
import vn.lachan.OnPostgres;

/** Drafts of supervisors on PostgreSQL. */
class DraftsOnPostgresTests {

    @Nested
    @OnPostgres
    class Draft extends DraftStories {}
}
