package vn.lachan.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.RunningHouse;
import vn.lachan.Visitor;

/** What the administrator sees and does on the pages, and what is answered to what cannot be. */
@RunningHouse
class AdministrationPagesTests {

    private static final Pattern PASSWORD = Pattern.compile("<code>([a-z0-9-]{19})</code>");
    private static final String USERS = "/administration/users";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void anOfficialGetsAnAccountADutyAndChoosesAPassword() {
        Visitor administrator = Visitor.session(port, "quantri", "quantri");
        assertThat(form(administrator, USERS, "username=lan.moi&displayName=L%C3%AA+M%E1%BB%9Bi")
                        .statusCode())
                .isEqualTo(302);
        Matcher shown = PASSWORD.matcher(administrator.get(USERS + "/lan.moi").body());
        assertThat(shown.find()).isTrue();
        assertThat(administrator.get(USERS + "/lan.moi").body()).doesNotContain(shown.group(1));
        assertThat(form(
                                administrator,
                                USERS + "/lan.moi/assignments",
                                "role=CASEWORKER&unit=06652&from=2099-01-01&to=&principal=")
                        .statusCode())
                .isEqualTo(302);

        Visitor herself = Visitor.anonymous(port);
        assertThat(Visitor.location(herself.signOn("lan.moi", shown.group(1)))).isEqualTo("/password");
        assertThat(Visitor.basic(port, "lan.moi", shown.group(1))
                        .get("/api/v1/units?q=hong")
                        .statusCode())
                .isEqualTo(401);
        String chosen = "mot-cau-dai-de-nho";
        assertThat(form(herself, "/password", "username=lan.moi&password=wrong&chosen=" + chosen + "&again=" + chosen)
                        .body())
                .contains("Sai tên đăng nhập");
        String right = "username=lan.moi&password=" + shown.group(1);
        assertThat(form(herself, "/password", right + "&chosen=ngan&again=ngan").body())
                .contains("ít nhất 12");
        assertThat(form(herself, "/password", right + "&chosen=" + chosen + "&again=khac")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Visitor.location(form(herself, "/password", right + "&chosen=" + chosen + "&again=" + chosen)))
                .isEqualTo("/login");
        assertThat(Visitor.session(port, "lan.moi", chosen).get("/").statusCode())
                .isEqualTo(200);

        String page = administrator.get(USERS + "/lan.moi").body();
        assertThat(page).contains("Tạo tài khoản: Lê Mới", "Tự chọn mật khẩu mới", "Sắp giữ", "01/01/2099");
        assertThat(administrator.get(USERS + "?q=le+moi").body()).contains("lan.moi");
    }

    @Test
    void aDisabledAccountsSessionEndsAtOnce() {
        Visitor administrator = Visitor.session(port, "quantri", "quantri");
        form(administrator, USERS, "username=sap.khoa&displayName=S%E1%BA%AFp");
        Matcher shown = PASSWORD.matcher(administrator.get(USERS + "/sap.khoa").body());
        assertThat(shown.find()).isTrue();
        String chosen = "mot-cau-dai-de-nho";
        form(
                Visitor.anonymous(port),
                "/password",
                "username=sap.khoa&password=" + shown.group(1) + "&chosen=" + chosen + "&again=" + chosen);
        Visitor themselves = Visitor.session(port, "sap.khoa", chosen);

        assertThat(form(administrator, USERS + "/sap.khoa/disable", "").statusCode())
                .isEqualTo(302);

        assertThat(Visitor.location(themselves.get("/"))).isEqualTo("/login");
        assertThat(administrator.get(USERS + "/sap.khoa").body()).contains("Đã khóa", "Mở lại tài khoản");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        Visitor administrator = Visitor.session(port, "quantri", "quantri");
        assertThat(form(administrator, USERS, "username=Hoa&displayName=x").body())
                .contains("id=\"username-error\"", "chữ thường không dấu", "value=\"Hoa\"");
        assertThat(form(administrator, USERS + "/canbo/assignments", "role=&unit=zz&from=&to=")
                        .body())
                .contains("Chọn một nhiệm vụ", "unit-error", "from-error");
        assertThat(form(administrator, USERS + "/quantri/disable", "").body()).contains("Không ai tự thay đổi");
        assertThat(form(administrator, USERS + "/quantri/assignments", "role=CASEWORKER&unit=06685&from=2099-01-01&to=")
                        .statusCode())
                .isEqualTo(422);
        assertThat(administrator.get(USERS + "?q=zzzz&page=999").body()).contains("Không tìm thấy tài khoản nào");
        assertThat(administrator.get(USERS + "/khong.co").statusCode()).isEqualTo(404);
        assertThat(administrator.get(USERS + "?lang=en").body()).contains("Who can sign on");
    }

    @Test
    void aMergerIsShownWithItsConsequencesBeforeItIsRecorded() {
        Visitor administrator = Visitor.session(port, "quantri", "quantri");
        String told = "from=00577%2C+00565&kind=new&to=GIALAMMOI&newName=X%C3%A3+M%E1%BB%9Bi+Gia+L%C3%A2m"
                + "&on=2098-01-01&law=Ngh%E1%BB%8B+quy%E1%BA%BFt+h%C6%B0+c%E1%BA%A5u&source=C%C3%B4ng+b%C3%A1o";
        assertThat(form(administrator, "/administration/mergers", told).body()).contains("id=\"on-error\"");

        String soon = told.replace("2098", Integer.toString(LocalDate.now(clock).getYear() + 1));
        HttpResponse<String> preview = form(administrator, "/administration/mergers", soon);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("không hoàn tác được", "Xã Bát Tràng", "Xã Gia Lâm", "0 hồ sơ đang mở");
        assertThat(succession("00577")).isZero();

        assertThat(form(administrator, "/administration/mergers", soon + "&confirmed=true")
                        .statusCode())
                .isEqualTo(302);
        assertThat(succession("00577")).isEqualTo(1);
        assertThat(administrator.get("/administration/units/00577").body())
                .contains("Xã Mới Gia Lâm", "Nhập vào đơn vị", "Nghị quyết hư cấu");
        assertThat(administrator.get("/administration/units?q=moi+gia+lam").body())
                .contains("GIALAMMOI");
        assertThat(form(administrator, "/administration/mergers", soon + "&confirmed=true")
                        .statusCode())
                .as("not twice")
                .isEqualTo(422);
    }

    @Test
    void aDayOfRestIsEnteredReplacedAndWithdrawnWithItsHistory() {
        Visitor administrator = Visitor.session(port, "quantri", "quantri");
        String holidays = "/administration/holidays";
        String day = "on=2097-01-01&kind=HOLIDAY&nameVi=T%E1%BA%BFt&nameEn=&law=BLL%C4%90&source=Th%C3%B4ng+b%C3%A1o";
        assertThat(form(administrator, holidays, "on=2020-01-01").body()).contains("on-error", "Chọn loại ngày");
        assertThat(form(administrator, holidays, day.replace("HOLIDAY", "WORKING_DAY"))
                        .body())
                .contains("cuối tuần");
        assertThat(form(administrator, holidays, day).statusCode()).isEqualTo(302);
        assertThat(form(administrator, holidays, day.replace("HOLIDAY", "DAY_OFF"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(administrator.get(holidays + "?year=2097").body())
                .contains("Ngày nghỉ bù", "Hạn đã giao không tự thay đổi", "Năm này chưa đủ ngày nghỉ");

        assertThat(form(administrator, holidays + "/2097-01-01/withdraw", "").statusCode())
                .isEqualTo(302);
        assertThat(form(administrator, holidays + "/2097-01-01/withdraw", "").statusCode())
                .isEqualTo(422);
        assertThat(administrator.get(holidays + "?year=2097").body()).contains("Đã bỏ (như", "bỏ khỏi lịch (Tết)");
    }

    @Test
    void anAgencyNamesAnotherFocalUnitAndTheOneBeforeStaysReadable() {
        Visitor administrator = Visitor.session(port, "quantri", "quantri");
        String code = jdbc.sql("select min(code) from focal_point where valid_to is null")
                .query(String.class)
                .single();
        String point = "/administration/focal-points/" + code;
        assertThat(form(administrator, point, "focalUnit=&on=2000-01-01").body())
                .contains("focalUnit-error", "on-error", "law-error", "source-error");
        HttpResponse<String> named = form(
                administrator,
                point,
                "focalUnit=Ph%C3%B2ng+M%E1%BB%9Bi&on=2096-05-01&law=Q%C4%90+1&source=C%C3%B4ng+b%C3%A1o");

        assertThat(Visitor.location(named)).isEqualTo(point + "-20960501");
        assertThat(administrator.get(point).body())
                .contains("30/04/2096", "Phòng Mới")
                .doesNotContain("name=\"law\"");
        assertThat(administrator
                        .get("/administration/focal-points?q=phong+moi&on=2096-05-01")
                        .body())
                .contains(code + "-20960501");
        assertThat(administrator
                        .get("/administration/focal-points?q=phong+moi&on=2096-04-30")
                        .body())
                .contains("Không tìm thấy cơ quan nào");
    }

    private int succession(String from) {
        return jdbc.sql("select count(*) from unit_succession where predecessor = ?")
                .param(from)
                .query(Integer.class)
                .single();
    }

    private static HttpResponse<String> form(Visitor visitor, String path, String body) {
        if (visitor.cookie("LACHAN-XSRF").isEmpty()) {
            visitor.get("/login");
        }
        return visitor.send("POST", path, body, Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }
}
