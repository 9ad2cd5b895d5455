package vn.lachan.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The story of one emergency, told once for every hand and every database. */
final class EmergencyStory {

    private static final Pattern CASE = Pattern.compile("HS-\\d{4}-\\d{6}");
    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    /** A page shows what has happened meanwhile only when it is opened again. */
    private static final int LOOKS = 60;

    private final DemoClock clock;
    private final Official caseworker;
    private final Official chairman;
    private final Path directory;
    private String number = "";

    EmergencyStory(PackagedJar jar, Official caseworker, Official chairman, Path directory) {
        this.clock = DemoClock.of(jar);
        this.caseworker = caseworker;
        this.chairman = chairman;
        this.directory = directory;
    }

    void isTold() throws IOException, InterruptedException {
        caseworker.signsOn();
        chairman.signsOn();
        aReportIsTakenDown();
        lateMeasuresAreWarnedOf();
        theChairmanHandsTheMeasuresOn();
        measuresAreTakenAndThePoliceAsked();
        theReportIsCheckedAndTheRiskAssessed();
        factsAreGatheredUnderTheEyesOfTheRules();
        aPersonDecidesOtherwiseThanTheRules();
        aPlanIsMadeAndApproved();
        aFileIsAddedAndAFactCorrected();
        theServiceIsDoneAndTheChildVisited();
        requestsAreRecalledAndTheCaseCloses();
        theCaseIsOpenedAgain();
    }

    private void aReportIsTakenDown() {
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
        number = shown.group();
        caseworker.keepsAPicture("received");
    }

    private void lateMeasuresAreWarnedOf() throws IOException, InterruptedException {
        clock.passes(Duration.ofHours(10));
        Locator bell = caseworker.page().locator(".lc-bell .lc-unread");
        looksUntilSeen(caseworker, "/", bell);
        caseworker.keepsAPicture("home");
        caseworker.presses(caseworker.page().locator(".lc-bell"));
        caseworker.reads(number);
        caseworker.reads("Biện pháp khẩn cấp");
        caseworker.keepsAPicture("notices");
        caseworker.presses("Đánh dấu đã xem tất cả");
        assertThat(bell).hasCount(0);
    }

    private void theChairmanHandsTheMeasuresOn() {
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

    private void measuresAreTakenAndThePoliceAsked() throws IOException, InterruptedException {
        caseworker.opensTask("Biện pháp khẩn cấp", number);
        caseworker.chooses("Hiện nay trẻ em đã an toàn?", "Có");
        caseworker.writes("Biện pháp đã áp dụng", "Đưa em về trạm y tế (hư cấu)");
        caseworker.writes("Thực hiện lúc", clock.now().minusHours(1));
        caseworker.chooses("Đã liên hệ cơ quan công an?", "Có");
        caseworker.writes("Đơn vị công an, người tiếp nhận", "Trực ban (hư cấu)");
        caseworker.chooses("Đề nghị tạm thời cách ly trẻ em khỏi cha, mẹ, người chăm sóc?", "Không");
        caseworker.presses(caseworker.page().locator(".lc-attached > summary"));
        addsAFile("anh-hien-truong.pdf");
        caseworker.keepsAPicture("measures");
        caseworker.completes();
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
        caseworker.writes("Ngày của sự việc", clock.today());
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

    private void aPlanIsMadeAndApproved() throws IOException, InterruptedException {
        LocalDate today = clock.today();
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
        addsAFile("don.pdf");
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
        caseworker.writes("Ngày thực hiện xong", clock.today());
        caseworker.writes("Kết quả đạt được", "Em đi học đều (hư cấu)");
        caseworker.keepsAPicture("service");
        caseworker.completes();

        Locator review = waiting("Rà soát, đánh giá");
        for (int visits = 0; visits < 6 && review.count() == 0; visits++) {
            clock.passes(Duration.ofDays(8));
            looksUntilSeen(caseworker, "/", waiting("Thăm, theo dõi trẻ"));
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
        caseworker.writes("Ngày thăm", clock.today());
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

    private void requestsAreRecalledAndTheCaseCloses() {
        Page page = caseworker.page();
        caseworker.opens("/cases/" + number + "/referrals");
        caseworker.reads("Công an");
        caseworker.keepsAPicture("referrals");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^CG-")))
                .allInnerTexts()
                .forEach(this::isRecalled);

        chairman.takesOn("Quyết định kết thúc", number);
        chairman.chooses("Quyết định", "Kết thúc hồ sơ");
        chairman.picks("Lý do kết thúc", "Trẻ em không còn nguy cơ bị xâm hại, các yếu tố đã ổn định");
        chairman.keepsAPicture("closing");
        chairman.completes();

        caseworker.opens("/cases/" + number);
        caseworker.reads("Đã kết thúc");
        page.locator("#diagram").scrollIntoViewIfNeeded();
        assertThat(page.locator("section[aria-labelledby=diagram] svg").first()).isVisible();
        caseworker.keepsAPicture("closed");
    }

    private void isRecalled(String referral) {
        Page page = caseworker.page();
        caseworker.follows(referral);
        caseworker.reads("Đề nghị");
        Locator recall = page.locator("summary");
        if (recall.count() > 0) {
            caseworker.presses(recall.first());
            caseworker.writes("Lý do thu hồi (ít nhất 10 ký tự)", "Em đã an toàn (hư cấu)");
            caseworker.keepsAPicture("recall");
            caseworker.presses("Thu hồi");
            caseworker.reads("Đã thu hồi");
        }
        caseworker.follows("Các chuyển gửi của hồ sơ này");
        caseworker.reads("Gửi đề nghị mới");
    }

    private void theCaseIsOpenedAgain() {
        caseworker.opens("/cases/" + number);
        caseworker.follows("Mở lại hồ sơ");
        caseworker.chooses(
                "Hiện nay tính mạng, sức khỏe của trẻ em có đang bị đe dọa, hoặc trẻ em ở cùng người gây tổn hại?",
                "Không");
        caseworker.writes("Vì sao mở lại", "Em lại bỏ học (hư cấu)");
        caseworker.keepsAPicture("reopening");
        caseworker.presses("Mở lại");
        caseworker.reads("Đã mở lại hồ sơ");
        caseworker.keepsAPicture("reopened");
        caseworker.follows("Về hồ sơ");
        caseworker.reads("Đánh giá nguy cơ ban đầu");
        caseworker.keepsAPicture("case");
    }

    private void addsAFile(String name) throws IOException {
        Path file = Files.writeString(directory.resolve(name), PDF + "% " + name);
        Page page = caseworker.page();
        Locator choose = page.locator(".lc-add-file input");
        assertThat(choose).isEnabled();
        page.waitForFileChooser(() -> caseworker.presses(choose)).setFiles(file);
        assertThat(page.locator(".lc-files")).containsText(name);
    }

    private Locator waiting(String task) {
        return caseworker
                .page()
                .locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHasText(task));
    }

    private static void looksUntilSeen(Official who, String path, Locator wanted) throws InterruptedException {
        for (int looks = 0; looks < LOOKS; looks++) {
            who.opens(path);
            if (wanted.count() > 0) {
                return;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("Nothing of " + wanted + " on " + path);
    }
}
