package vn.lachan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lachan.Visitor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Entry;

/** The list as a page: a name stays out of its address, and a look at it is no look at a file. */
abstract class CaseListPageStories extends CaseListStories {

    @Test
    void thePageKeepsANameOutOfItsAddressAndFindsItAgain() {
        Visitor browser = session("canbo");

        HttpResponse<String> sent = submit(browser, "/cases", "q", "nguyễn văn an", "sort", "due");
        String there = sent.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> page = browser.get(path(there));

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(path(there)).matches("/cases\\?sort=due&search=[0-9a-f]{12}");
        assertThat(page.body()).contains(an.value(), "Nguyễn Văn Ẩn", "value=\"nguyễn văn an\"");
        assertThat(page.body()).doesNotContain(binh.value());
        assertThat(browser.get("/cases/" + an.value()).body())
                .contains(path(there).replace("&", "&amp;"));
        assertThat(browser.get("/cases").body()).contains(an.value(), binh.value());
        assertThat(session("canbo").get(path(there)).body()).contains(binh.value(), "đã hết hạn");
    }

    @Test
    void thePageTellsWhatIsUnfitAndStillShowsAList() {
        HttpResponse<String> page = session("canbo").get("/cases?state=OPEN&page=2x&lang=en");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Takes one of: RECEIVED", an.value());
    }

    @Test
    void openingAFileIsRecordedAndListingIsNot() {
        Visitor browser = session("chutich");
        browser.get("/cases");
        assertThat(openings(an)).isEmpty();

        browser.get("/cases/" + an.value());
        session("canbo2").get("/cases/" + an.value());

        assertThat(openings(an)).containsExactly("chutich");
    }

    private List<String> openings(CaseNumber number) {
        return ledger.read(number).stream()
                .filter(entry -> entry.acts().stream().map(Entry.Recorded::what).anyMatch("FILE_OPENED"::equals))
                .map(entry -> entry.who().username())
                .toList();
    }

    private static String path(String location) {
        int at = location.indexOf("/cases");
        return location.substring(at);
    }
}
