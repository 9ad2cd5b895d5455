package vn.lachan.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** What happened is found out, the rules say what it is, and a person decides. */
final class EmergencyJudged {

    private final Office office;
    private final Official caseworker;
    private final String number;

    EmergencyJudged(Office office, String number) {
        this.office = office;
        this.caseworker = office.caseworker();
        this.number = number;
    }

    void isTold() throws IOException, InterruptedException {
        theReportIsCheckedAndTheRiskAssessed();
        factsAreGatheredUnderTheEyesOfTheRules();
        aPersonDecidesOtherwiseThanTheRules();
    }

    private void theReportIsCheckedAndTheRiskAssessed() {
        caseworker.opensTask("Kiểm tra tin báo", number);
        caseworker.keepsAPicture("check");
        caseworker.writes("Đã làm gì để kiểm tra", "Gọi lại nhà trường (hư cấu)");
        caseworker.chooses("Kết luận", "Tiếp tục xử lý");
        caseworker.completes();

        caseworker.takesOn("Đánh giá nguy cơ ban đầu", number);
        caseworker.chooses("Tổn hại của trẻ có nghiêm trọng không?", "Cao");
        caseworker.chooses("Cần can thiệp khẩn cấp?", "Không");
        caseworker.writes("Kết luận", "Đã an toàn, cần xác minh thêm (hư cấu)");
        caseworker.keepsAPicture("assessment");
        caseworker.completes();
    }

    private void factsAreGatheredUnderTheEyesOfTheRules() throws IOException, InterruptedException {
        caseworker.takesOn("Thu thập thông tin, xác minh", number);
        Locator trial = caseworker.page().locator(".lc-trial");
        assertThat(trial).containsText("Chưa đủ thông tin");
        caseworker.writes("Tình trạng thể chất, tâm lý, tình cảm của trẻ em", "Còn sợ (hư cấu)");
        caseworker.writes("Ngày của sự việc", office.clock().today());
        caseworker.writes("Ngày", LocalDate.of(2012, 6, 15));
        caseworker.searches("Việc học", "dang di hoc");
        caseworker.chooses("Trẻ có làm việc", "Không");
        for (String question : List.of("Ép buộc", "Bóc lột", "Bị đưa đi")) {
            caseworker.chooses(question, "Không có");
        }
        caseworker.chooses("Cha mẹ, người chăm sóc gây tổn hại", "Không");
        caseworker.chooses("Tổn hại nghiêm trọng", "Không");
        caseworker.chooses("Yếu tố nguy cơ", "Không có");
        caseworker.chooses("Hoàn cảnh đặc biệt", "Không có");
        assertThat(trial).not().containsText("Chưa đủ thông tin");
        assertThat(trial).containsText("chưa thấy dấu hiệu");
        caseworker.keepsAPicture("facts");
        caseworker.completes();
    }

    private void aPersonDecidesOtherwiseThanTheRules() {
        caseworker.takesOn("Xác nhận phân loại", number);
        caseworker.chooses("Kết luận", "Kết luận khác");
        caseworker.picks("Phân loại theo kết luận của cán bộ", "Trẻ em có nguy cơ trở thành lao động trẻ em");
        caseworker.writes("Lý do kết luận khác", "Gia đình nợ chủ quán, em dễ phải đi làm lại (hư cấu)");
        caseworker.chooses("Chuyển gửi", "Gửi đúng như đề xuất");
        caseworker.keepsAPicture("confirmation");
        caseworker.completes();
    }
}
