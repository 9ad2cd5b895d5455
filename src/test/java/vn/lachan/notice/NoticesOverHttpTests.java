package vn.lachan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.OwnJvm;
import vn.lachan.RunningHouse;
import vn.lachan.TwoCommunes;
import vn.lachan.Visitor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;

/** What people see of their notices: the badge, the page and the API. */
@RunningHouse
@OwnJvm
class NoticesOverHttpTests {

    private static final UnitCode A = new UnitCode(TwoCommunes.A);

    @LocalServerPort
    int port;

    @Autowired
    TwoCommunes communes;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private CaseNumber number;

    @BeforeEach
    void nobodyHasANotice() throws Exception {
        jdbc.sql("delete from notice").update();
        number = communes.report(TwoCommunes.A).number();
    }

    @Test
    void theBadgeCountsWhatIsUnseenInOurHeaderAndInTasklists() {
        assertThat(session("canbo").get("/").body()).contains("/notices").doesNotContain("lc-unread");
        tells("canbo", NoticeKind.OVERDUE);
        tells("canbo", NoticeKind.OVERDUE);

        assertThat(session("canbo").get("/").body()).contains("<strong class=\"lc-unread\">2</strong>");
        assertThat(session("canbo").get("/fragments/header").body()).contains("Thông báo: 2 chưa xem");
        assertThat(session("canbo2").get("/").body()).doesNotContain("lc-unread");
    }

    @Test
    void hundredsAreCountedNoFurtherThanAnybodyReads() {
        for (int n = 0; n < Notices.MOST_COUNTED + 5; n++) {
            tells("canbo", NoticeKind.OVERDUE);
        }

        assertThat(session("canbo").get("/notices").body()).contains(">99+</strong>", "99+ thông báo chưa xem");
    }

    @Test
    void theCaseworkerOpensTheCaseFromTheNotice() throws Exception {
        tells("canbo", NoticeKind.OVERDUE);

        JsonNode item = items("canbo").get(0);
        assertThat(item.path("link").asText()).isEqualTo("/cases/" + number);
        assertThat(item.path("state").asText()).isEqualTo("RECEIVED");
        assertThat(session("canbo").get("/notices").body())
                .contains("href=\"/cases/" + number + "\"", "Quá hạn: Kiểm tra tin báo");
    }

    @Test
    void theCoordinatorSeesNumberAndStateOfACaseWhoseFileStaysClosed() throws Exception {
        tells("dieuphoi", NoticeKind.ESCALATED);

        Visitor coordinator = session("dieuphoi");
        assertThat(coordinator.get("/notices").body())
                .contains(number.value(), "Khẩn cấp mà quá hạn: Kiểm tra tin báo", "Mới nhận", "không mở cho nhiệm vụ")
                .doesNotContain("/cases/" + number, "Trẻ Thử Nghiệm");
        assertThat(coordinator.get("/cases/" + number).statusCode()).isEqualTo(404);
        JsonNode item = items("dieuphoi").get(0);
        assertThat(item.path("state").asText()).isEqualTo("RECEIVED");
        assertThat(item.has("link")).isFalse();
    }

    @Test
    void whoStandsInForAMissingDutySeesWhoIsMissingAndNotHowTheCaseStands() throws Exception {
        notices.add(matter(), new Recipient("quantri", NoticeKind.ESCALATED, Optional.of(new Duty(Role.CHAIRMAN, A))));

        assertThat(session("quantri").get("/notices").body())
                .contains("Không ai giữ nhiệm vụ Chủ tịch UBND cấp xã tại Phường Hồng Gai")
                .doesNotContain("Mới nhận", "Trẻ Thử Nghiệm");
        assertThat(items("quantri").get(0).has("state")).isFalse();
    }

    @Test
    void onesOwnNoticesAreMarkedOneByOneOrAllThatWereShown() throws Exception {
        tells("canbo", NoticeKind.NEARLY_DUE);
        tells("canbo", NoticeKind.OVERDUE);
        long newest = items("canbo").get(0).path("id").asLong();
        tells("canbo", NoticeKind.REMOVAL_ENDS_SOON);

        assertThat(form("canbo2", "upTo=" + Long.MAX_VALUE).statusCode()).isEqualTo(302);
        assertThat(unseen("canbo")).isEqualTo(3);
        assertThat(form("canbo", "id=" + newest).statusCode()).isEqualTo(302);
        assertThat(unseen("canbo")).isEqualTo(2);
        assertThat(api("canbo", "{\"upTo\": " + newest + "}")).isEqualTo(204);
        assertThat(unseen("canbo")).as("one came meanwhile").isEqualTo(1);
        assertThat(form("canbo", "id=x&upTo=-1&before=%0d%0a").statusCode()).isEqualTo(302);
        assertThat(unseen("canbo")).isEqualTo(1);
    }

    @Test
    void whatSaysNotWhichIsRefusedInWords() {
        assertThat(api("canbo", "{}")).isEqualTo(400);
        assertThat(api("canbo", "{\"ids\": [1], \"upTo\": 2}")).isEqualTo(400);
        assertThat(api("canbo", "{\"ids\": [\"' or 1=1\"]}")).isEqualTo(400);
        assertThat(api("canbo", "{\"ids\": []}")).isEqualTo(204);
    }

    @Test
    void olderOnesStandOnFurtherPages() throws Exception {
        for (int n = 0; n < 30; n++) {
            tells("canbo", NoticeKind.OVERDUE);
        }
        JsonNode first = answer("canbo", "");
        JsonNode second = answer("canbo", "?before=" + first.path("before").asLong());

        assertThat(first.path("items")).hasSize(25);
        assertThat(second.path("items")).hasSize(5);
        assertThat(second.has("before")).isFalse();
        assertThat(session("canbo").get("/notices").body()).contains("Cũ hơn");
        assertThat(session("canbo")
                        .get("/notices?before=" + first.path("before").asLong())
                        .body())
                .contains("Về mới nhất")
                .doesNotContain("Cũ hơn", "Đánh dấu đã xem tất cả");
    }

    @Test
    void anEmptyPageSaysWhatWillStandThere() {
        assertThat(session("canbo").get("/notices").body()).contains("Chưa có thông báo nào.");
        assertThat(session("canbo").get("/notices?before=nonsense").statusCode())
                .isEqualTo(200);
        assertThat(session("canbo").get("/notices?lang=en").body()).contains("No notices yet.");
    }

    private void tells(String username, NoticeKind kind) {
        notices.add(matter(), new Recipient(username, kind, Optional.empty()));
    }

    private Matter matter() {
        return new Matter(number, Optional.of("checkReport"), Urgency.EMERGENCY, A);
    }

    private Visitor session(String username) {
        return Visitor.session(port, username, username);
    }

    private HttpResponse<String> form(String username, String body) {
        return session(username)
                .send("POST", "/notices/seen", body, Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    private int api(String username, String body) {
        return Visitor.basic(port, username, username)
                .post("/api/v1/notices/seen", body)
                .statusCode();
    }

    private JsonNode answer(String username, String query) throws Exception {
        return json.readTree(Visitor.basic(port, username, username)
                .get("/api/v1/notices" + query)
                .body());
    }

    private JsonNode items(String username) throws Exception {
        return answer(username, "").path("items");
    }

    private int unseen(String username) throws Exception {
        return answer(username, "").path("unseen").asInt();
    }
}
