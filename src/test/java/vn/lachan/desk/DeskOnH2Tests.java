package vn.lachan.desk;

import org.junit.jupiter.api.Nested;
import vn.lachan.OnH2;

/** What people find in the case list and read in a child's file, over HTTP, on the embedded database. */
class DeskOnH2Tests {

    @Nested
    @OnH2
    class Finding extends FindingStories {}

    @Nested
    @OnH2
    class CaseListPage extends CaseListPageStories {}

    @Nested
    @OnH2
    class SavedView extends SavedViewStories {}

    @Nested
    @OnH2
    class ComingBirthday extends ComingBirthdayStories {}

    @Nested
    @OnH2
    class CasePage extends CasePageStories {}
}
