package vn.lachan.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An emergency is told, and nobody acts until it is late. */
final class EmergencyReported {

    private static final Pattern CASE = Pattern.compile("HS-\\d{4}-\\d{6}");

    private final Office office;
    private final Official caseworker;
    private final Official chairman;

    EmergencyReported(Office office) {
        this.office = office;
        this.caseworker = office.caseworker();
        this.chairman = office.chairman();
    }

    /** Its case number. */
    String isTold() throws IOException, InterruptedException {
        String number = aReportIsTakenDown();
        lateMeasuresAreWarnedOf(number);
        theChairmanHandsTheMeasuresOn(number);
        measuresAreTakenAndThePoliceAsked(number);
        return number;
    }

    private String aReportIsTakenDown() {
        caseworker.follows("Nhận tin báo mới");
        caseworker.picks("Tin đến từ đâu", "Nhà trường");
        caseworker.writes("Nội dung sự việc", "Em bị chủ quán đánh, đang ở một mình (hư cấu)");
        caseworker.chooses(
                "Tính mạng, sức khỏe hoặc nhân phẩm của trẻ đang bị đe dọa hoặc bị tổn hại nghiêm trọng?", "Có");
        caseworker.writes("Họ và tên", "Trẻ Hư Cấu");
        caseworker.chooses("Giới tính", "Nữ");
        caseworker.keepsAPicture("report");
        caseworker.presses("Gửi tin báo");
        caseworker.reads("Đã nhận tin báo");
        Matcher shown = CASE.matcher(caseworker.page().locator("main").innerText());
        assertThat(shown.find()).isTrue();
        caseworker.keepsAPicture("received");
        return shown.group();
    }

    private void lateMeasuresAreWarnedOf(String number) throws IOException, InterruptedException {
        office.clock().passes(Duration.ofHours(10));
        Locator bell = caseworker.page().locator(".lc-bell .lc-unread");
        office.caseworkerSees(bell);
        caseworker.keepsAPicture("home");
        caseworker.presses(caseworker.page().locator(".lc-bell"));
        caseworker.reads(number);
        caseworker.reads("Biện pháp khẩn cấp");
        caseworker.keepsAPicture("notices");
        caseworker.presses("Đánh dấu đã xem tất cả");
        assertThat(bell).hasCount(0);
    }

    private void theChairmanHandsTheMeasuresOn(String number) {
        chairman.follows("Phân công");
        chairman.keepsAPicture("caseload");
        chairman.presses(chairman.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText("Chưa ai nhận"))
                .getByRole(AriaRole.LINK));
        chairman.reads(number);
        chairman.picks("Giao cho", "canbo (đang giữ 0 việc)");
        chairman.writes("Lý do (từ 10 ký tự)", "Đang trực hôm nay (hư cấu)");
        chairman.keepsAPicture("caseload-chosen");
        chairman.presses("Giao các việc đã chọn");
        chairman.reads("Đã giao");
        chairman.keepsAPicture("caseload-handed");
    }

    private void measuresAreTakenAndThePoliceAsked(String number) throws IOException, InterruptedException {
        caseworker.opensTask("Biện pháp khẩn cấp", number);
        caseworker.chooses("Hiện nay trẻ em đã an toàn?", "Có");
        caseworker.writes("Biện pháp đã áp dụng", "Đưa em về trạm y tế (hư cấu)");
        caseworker.writes("Thực hiện lúc", office.clock().now().minusHours(1));
        caseworker.chooses("Đã liên hệ cơ quan công an?", "Có");
        caseworker.writes("Đơn vị công an, người tiếp nhận", "Trực ban (hư cấu)");
        caseworker.chooses("Đề nghị tạm thời cách ly trẻ em khỏi cha, mẹ, người chăm sóc?", "Không");
        caseworker.presses(caseworker.page().locator(".lc-attached > summary"));
        office.caseworkerAdds("anh-hien-truong.pdf");
        caseworker.keepsAPicture("measures");
        caseworker.completes();
    }
}
