package vn.lachan.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;

/** The child is helped by a plan, and looked after. */
final class EmergencySupported {

    private final Office office;
    private final Official caseworker;
    private final Official chairman;
    private final String number;

    EmergencySupported(Office office, String number) {
        this.office = office;
        this.caseworker = office.caseworker();
        this.chairman = office.chairman();
        this.number = number;
    }

    void isTold() throws IOException, InterruptedException {
        aPlanIsMadeAndApproved();
        new EmergencyReferred(office, office.education()).isAnswered("Đã xếp lớp, miễn học phí (hư cấu)");
        aFileIsAddedAndAFactCorrected();
        theServiceIsDoneAndTheChildVisited();
    }

    private void aPlanIsMadeAndApproved() throws IOException, InterruptedException {
        LocalDate today = office.clock().today();
        caseworker.takesOn("Họp xác định nhu cầu", number);
        caseworker.writes("Ngày họp", today);
        caseworker.writes("Thành phần dự họp", "Nhà trường, gia đình (hư cấu)");
        caseworker.chooses("Cần hỗ trợ về giáo dục phổ thông?", "Có");
        caseworker.writes("Nội dung biên bản", "Em cần trở lại lớp (hư cấu)");
        caseworker.keepsAPicture("meeting");
        caseworker.completes();

        caseworker.takesOn("Lập kế hoạch hỗ trợ, can thiệp", number);
        caseworker.writes("Mục tiêu của kế hoạch", "Em học hết năm (hư cấu)");
        caseworker.picks("Loại hỗ trợ", "Giáo dục phổ thông");
        caseworker.writes("Mục tiêu", "Đi học đều (hư cấu)");
        caseworker.writes("Cơ quan, cơ sở, cá nhân thực hiện", "Trường học (hư cấu)");
        caseworker.writes("Ngày bắt đầu", today);
        caseworker.writes("Ngày dự kiến kết thúc", today.plusDays(60));
        caseworker.chooses("Chuyển gửi", "Gửi đúng như đề xuất");
        caseworker.keepsAPicture("plan");
        caseworker.completes();

        chairman.takesOn("Phê duyệt kế hoạch", number);
        chairman.chooses("Quyết định", "Phê duyệt");
        chairman.writes("Số quyết định", "01/QĐ-HC");
        chairman.keepsAPicture("approval");
        chairman.completes();
    }

    private void aFileIsAddedAndAFactCorrected() throws IOException {
        caseworker.opens("/cases/" + number);
        assertThat(caseworker.page().locator(".lc-files")).containsText("anh-hien-truong.pdf");
        office.caseworkerAdds("don.pdf");
        caseworker.keepsAPicture("file");

        caseworker.follows("Đính chính dữ kiện");
        caseworker.searches("Việc học", "da bo hoc");
        Locator trial = caseworker.page().locator(".lc-trial");
        assertThat(trial).containsText("Trẻ em có nguy cơ trở thành lao động trẻ em");
        assertThat(trial).containsText("Việc học: Đã bỏ học");
        caseworker.writes("Lý do đính chính", "Nhà trường báo em nghỉ từ đầu năm (hư cấu)");
        caseworker.keepsAPicture("correction");
        caseworker.presses("Lưu bản đính chính");
        caseworker.reads("Đã lưu bản đính chính");
        caseworker.keepsAPicture("corrected");
        caseworker.follows("Về hồ sơ");
        caseworker.reads("Đã đính chính dữ kiện");
    }

    private void theServiceIsDoneAndTheChildVisited() throws IOException, InterruptedException {
        caseworker.takesOn("Thực hiện dịch vụ hỗ trợ", number);
        caseworker.chooses("Kết quả", "Đã thực hiện");
        caseworker.writes("Ngày thực hiện xong", office.clock().today());
        caseworker.writes("Kết quả đạt được", "Em đi học đều (hư cấu)");
        caseworker.keepsAPicture("service");
        caseworker.completes();

        Locator review = waiting("Rà soát, đánh giá");
        for (int visits = 0; visits < 6 && review.count() == 0; visits++) {
            office.clock().passes(Duration.ofDays(8));
            office.caseworkerSees(waiting("Thăm, theo dõi trẻ"));
            visits();
        }
        caseworker.takesOn("Rà soát, đánh giá", number);
        caseworker.chooses("Tổn hại của trẻ còn nghiêm trọng không?", "Thấp");
        caseworker.chooses("Người gây tổn hại có tiếp cận được trẻ không?", "Thấp");
        caseworker.chooses("Môi trường chăm sóc trẻ có trở ngại gì cho việc bảo vệ trẻ không?", "Thấp");
        caseworker.chooses("Trẻ em không còn nguy cơ bị xâm hại?", "Có");
        caseworker.chooses("Các yếu tố về thể chất, tâm lý, nhận thức, tình cảm của trẻ em đã ổn định?", "Có");
        caseworker.chooses("Đề nghị", "Trình kết thúc");
        caseworker.writes("Nhận xét, lý do đề nghị", "Bốn lần thăm đều tốt (hư cấu)");
        caseworker.keepsAPicture("review");
        caseworker.completes();
    }

    private void visits() throws IOException, InterruptedException {
        caseworker.takesOn("Thăm, theo dõi trẻ", number);
        caseworker.writes("Ngày thăm", office.clock().today());
        caseworker.chooses("Có gặp trẻ em?", "Có");
        caseworker.chooses("Trẻ em có đi học hoặc học nghề?", "Có");
        caseworker.chooses("Trẻ em còn làm việc trái quy định?", "Không");
        caseworker.chooses("Có tổn hại hoặc nguy cơ mới?", "Không");
        caseworker.writes("Điều đã thấy, đã nghe", "Em ở nhà, vui (hư cấu)");
        caseworker.keepsAPicture("visit");
        caseworker.completes();
        caseworker.follows("Trang chính");
        caseworker.reads("Xin chào");
    }

    private Locator waiting(String task) {
        return caseworker
                .page()
                .locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHasText(task));
    }
}
