package vn.lachan.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The case ends, and is opened again. */
final class EmergencyClosed {

    private final Official caseworker;
    private final Official chairman;
    private final String number;

    EmergencyClosed(Office office, String number) {
        this.caseworker = office.caseworker();
        this.chairman = office.chairman();
        this.number = number;
    }

    void isTold() {
        requestsAreRecalledAndTheCaseCloses();
        theCaseIsOpenedAgain();
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
}
