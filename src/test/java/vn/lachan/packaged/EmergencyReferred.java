package vn.lachan.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;

/** An agency that was asked answers, does what it can and tells the commune. */
record EmergencyReferred(Office office, Official officer) {

    void isAnswered(String result) throws IOException, InterruptedException {
        officer.takesOn("Trả lời chuyển gửi", "CG-");
        assertThat(officer.page().locator(".lc-task").last()).containsText("Thông tin được chuyển");
        officer.chooses("Trả lời", "Tiếp nhận");
        officer.writes("Người được giao, số điện thoại liên hệ", "Cán bộ trực (hư cấu)");
        officer.keepsAPicture("answer");
        officer.completes();

        officer.takesOn("Báo kết quả chuyển gửi", "CG-");
        officer.chooses("Kết quả", "Đã thực hiện");
        officer.writes("Đã làm gì, kết quả ra sao", result);
        officer.writes("Ngày hoàn thành", office.clock().today());
        officer.keepsAPicture("result");
        officer.completes();
    }
}
