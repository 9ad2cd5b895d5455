package vn.lachan.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lachan.RunningHouse;
import vn.lachan.Visitor;
import vn.lachan.rulebook.Rulebooks;

/** The rules of a day as somebody reads them who knows the law and no code. */
@RunningHouse
class RulebookPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Rulebooks rulebooks;

    private Visitor auditor;

    @BeforeEach
    void signOn() {
        auditor = Visitor.session(port, "kiemtoan", "kiemtoan");
    }

    @Test
    void tellsEachRuleWithItsConditionClassAndArticle() {
        assertThat(auditor.get("/rulebook?on=2026-10-01&lang=vi").body())
                .contains("id=\"R-C3\"", "Lao động trẻ em", "công việc không nằm trong danh mục công việc nhẹ")
                .contains("Bộ luật Lao động 45/2019/QH14 Điều 143 khoản 3", "30-child-labour.drl:");
        assertThat(auditor.get("/rulebook?on=2026-10-01&lang=en").body())
                .contains("the work is not on the list of light work", "Child labour", "policy");
    }

    /** The Decree of 2026 changed the penalties; the page of a day shows the rows of that day. */
    @Test
    void showsTheRowsThatHeldOnTheDay() {
        assertThat(auditor.get("/rulebook?on=2026-09-09&lang=vi").body()).contains("Nghị định 12/2022/NĐ-CP");
        assertThat(auditor.get("/rulebook?on=2026-09-10&lang=vi").body())
                .contains("Nghị định 283/2026/NĐ-CP")
                .doesNotContain("Nghị định 12/2022/NĐ-CP");
    }

    @Test
    void saysWhereThereIsNothingToShow() {
        assertThat(auditor.get("/rulebook?on=1999-01-01&lang=vi").body())
                .contains("Không có bộ quy tắc nào áp dụng cho ngày này")
                .doesNotContain("R-C3");
        assertThat(auditor.get("/rulebook?on=h%C3%B4m%20qua&lang=vi").body())
                .contains("Ngày phải viết như")
                .doesNotContain("R-C3");
    }

    @Test
    void readsAVersionThatIsChosen() {
        String hash = rulebooks.latest().hash();

        assertThat(auditor.get("/rulebook?lang=vi&on=2026-09-09&version=" + hash)
                        .body())
                .contains("Bạn đang đọc một phiên bản được chọn", "id=\"R-C3\"", "Nghị định 12/2022/NĐ-CP");
        assertThat(auditor.get("/rulebook?lang=vi&on=1999-01-01&version=" + hash)
                        .body())
                .contains("Phiên bản này không áp dụng cho ngày này")
                .doesNotContain("R-C3");
        assertThat(auditor.get("/rulebook?version=sha256:0").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsThoseWhoAnswerForTheRulesHowOftenEachHeld() {
        assertThat(auditor.get("/rulebook?lang=vi").body()).contains("Trong 365 ngày qua", "lần cán bộ kết luận khác");
        assertThat(Visitor.session(port, "canbo", "canbo")
                        .get("/rulebook?lang=vi")
                        .body())
                .contains("id=\"R-C3\"")
                .doesNotContain("Trong 365 ngày qua");
        assertThat(auditor.get("/rulebook/counts?lang=vi&from=2026-01-01&to=2026-12-31")
                        .body())
                .contains("Quyết định từ 01/01/2026 đến hết 31/12/2026", "<th scope=\"row\">R-C3</th>", "POLICE LEAD");
        assertThat(auditor.get("/rulebook/counts?lang=vi&from=2026-02-01&to=2026-01-01")
                        .body())
                .contains("ngày cuối không trước ngày đầu");
        assertThat(auditor.get("/rulebook/counts.csv?lang=vi").body()).contains("Lượt áp dụng, ít nhất", ",R-C3,");
        assertThat(auditor.get("/rulebook/counts.csv?from=1").statusCode()).isEqualTo(400);
        assertThat(auditor.get("/rulebook/counts?version=sha256:0").statusCode())
                .isEqualTo(404);
    }

    @Test
    void readsTheLawAsItWasKnownAtAMoment() {
        assertThat(auditor.get("/rulebook?lang=vi&on=2026-10-01&known=2200-01-01T00:00")
                        .body())
                .contains("Như hệ thống biết lúc 00:00 01/01/2200", "id=\"R-C3\"");
        assertThat(auditor.get("/rulebook?lang=vi&on=2026-10-01&known=2000-01-01T00:00")
                        .body())
                .contains("Lúc đó hệ thống chưa có bộ quy tắc nào cho ngày này")
                .doesNotContain("R-C3");
        assertThat(auditor.get("/rulebook?lang=vi&known=hom-qua").body())
                .contains("lúc phải viết như")
                .doesNotContain("R-C3");
    }
}
