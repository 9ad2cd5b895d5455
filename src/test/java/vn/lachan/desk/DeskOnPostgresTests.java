package vn.lachan.desk;

import org.junit.jupiter.api.Nested;
import vn.lachan.OnPostgres;

/** What people find in the case list and read in a child's file, over HTTP, on PostgreSQL. */
class DeskOnPostgresTests {

    @Nested
    @OnPostgres
    class Finding extends FindingStories {}

    @Nested
    @OnPostgres
    class CaseListPage extends CaseListPageStories {}

    @Nested
    @OnPostgres
    class SavedView extends SavedViewStories {}

    @Nested
    @OnPostgres
    class ComingBirthday extends ComingBirthdayStories {}

    @Nested
    @OnPostgres
    class CasePage extends CasePageStories {}
}
