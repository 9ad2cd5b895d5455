package vn.lachan.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer in training practises: by mouse, by keyboard alone, in both languages and on paper; nothing is kept. */
@Tag("browser")
class ClassifyIT {

    private static final String HOURS_A_DAY = "Số giờ một ngày";

    /** What is typed here must not be legible anywhere afterwards. */
    private static final List<String> TOLD = List.of("Việcbịađặt");

    @TempDir
    Path directory;

    @Test
    void anOfficerPractisesAndNothingIsKept() throws Exception {
        Installation installation = Installation.on(Storage.H2, directory);
        try (PackagedJar jar = installation.start(Installation.DEMO)) {
            try (Browser browser = Browser.withProfile(directory.resolve("canbo"))) {
                signIn(browser, jar, "canbo");
                browser.page()
                        .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Mở trang tập phân loại"))
                        .click();
                clicksAnExample(browser);
                changesTheHours(browser);
                removesAFactAndFindsItAgain(browser);
                isToldWhatCannotBe(browser);
                clearsAndThinksBetterOfIt(browser);
                switchesTheLanguage(browser);
                prints(browser);
                worksByKeyboardAlone(browser, jar);
                typesFasterThanListsOpen(browser);
                leavesNothingBehind(browser);
                assertThat(browser.complaints())
                        .as("errors that the page made, but for the answer that refuses thirty hours a day")
                        .allMatch(error -> error.contains("400"));
            }
            try (Browser administrator = Browser.withProfile(directory.resolve("quantri"))) {
                signIn(administrator, jar, "quantri");
                isRefused(administrator, jar);
            }
        }
        assertThat(new Traces()
                        .inFiles(installation.home())
                        .inFiles(installation.logs())
                        .inDatabase(installation.database())
                        .of(TOLD))
                .isEmpty();
    }

    private static void signIn(Browser browser, PackagedJar jar, String who) {
        Page page = browser.page();
        page.navigate(jar.address().resolve("/login").toString());
        page.fill("input[name=username]", who);
        page.fill("input[name=password]", who);
        page.click("main form button[type=submit]");
        assertThat(page.locator("h1")).containsText("Xin chào");
    }

    private static void clicksAnExample(Browser browser) {
        Page page = browser.page();
        assertThat(page.locator("main")).containsText("Chỉ để luyện tập: không lưu gì.");
        assertThat(result(page)).containsText("Nhập dữ kiện");
        button(page, "Sinh nhật 13 tuổi").click();
        assertThat(result(page).locator(".lc-class")).containsText("Làm việc đúng quy định");
        button(page, "Cha bắt con 12 tuổi đi bán vé số").click();
        assertThat(result(page).locator(".lc-class")).containsText("Lao động trẻ em");
        assertThat(result(page)).containsText("12 giờ đồng hồ");
        assertThat(result(page).locator(".lc-findings")).containsText("Điều 143 khoản 4");
        assertThat(result(page).locator(".lc-findings")).containsText(HOURS_A_DAY + ": 5");
        assertThat(result(page).locator(".lc-routes li").first()).containsText("Lao động");
        assertThat(result(page).locator(".lc-routes li").first()).containsText("Chủ trì");
        assertThat(result(page)).containsText("áp dụng từ 10/09/2026");
        assertThat(page.locator("#heard")).containsText("Lao động trẻ em");
        browser.picture("classify-example");
    }

    private static void changesTheHours(Browser browser) {
        Page page = browser.page();
        button(page, "Sinh nhật 13 tuổi").click();
        assertThat(result(page).locator(".lc-class")).containsText("Làm việc đúng quy định");
        assertThat(result(page).locator(".lc-near")).containsText("> 4");
        page.getByLabel(HOURS_A_DAY).fill("4,01");
        assertThat(result(page).locator(".lc-class")).containsText("Lao động trẻ em");
        assertThat(result(page).locator(".lc-findings")).containsText("4,01");
        page.getByLabel(HOURS_A_DAY).fill("3.5");
        assertThat(result(page).locator(".lc-class")).containsText("Làm việc đúng quy định");
    }

    private static void removesAFactAndFindsItAgain(Browser browser) {
        Page page = browser.page();
        page.getByLabel(HOURS_A_DAY).fill("");
        answer(page, "Bóc lột", "Chưa rõ");
        assertThat(result(page).locator(".lc-class")).containsText("Chưa đủ thông tin");
        Locator missing = result(page).locator(".lc-missing");
        assertThat(missing.locator("li")).hasCount(2);
        browser.picture("classify-missing");
        missing.getByText("Bóc lột").click();
        assertThat(question(page, "Bóc lột")
                        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Chưa rõ")))
                .isFocused();
        missing.getByText(HOURS_A_DAY).click();
        assertThat(page.getByLabel(HOURS_A_DAY)).isFocused();
    }

    private static void isToldWhatCannotBe(Browser browser) {
        Page page = browser.page();
        page.getByLabel(HOURS_A_DAY).fill("30");
        assertThat(result(page)).containsText("Chưa phân loại được");
        assertThat(page.getByLabel(HOURS_A_DAY)).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#facts")).containsText("Số giờ một ngày phải từ 0 đến 24.");
        page.getByLabel(HOURS_A_DAY).fill("4");
        assertThat(page.getByLabel(HOURS_A_DAY)).not().hasAttribute("aria-invalid", "true");
        assertThat(result(page).locator(".lc-class")).containsText("Chưa đủ thông tin");
        answer(page, "Bóc lột", "Không có");
    }

    private static void clearsAndThinksBetterOfIt(Browser browser) {
        Page page = browser.page();
        button(page, "Xóa hết").click();
        assertThat(result(page)).containsText("Nhập dữ kiện");
        assertThat(page.getByLabel(HOURS_A_DAY)).isHidden();
        button(page, "Hoàn tác").click();
        assertThat(page.getByLabel(HOURS_A_DAY)).hasValue("4");
        Locator place = page.getByLabel("Nơi làm việc");
        place.fill("phong hat");
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("Phòng hát karaoke"))
                .click();
        assertThat(result(page).locator(".lc-class")).containsText("nguy hiểm");
        assertThat(result(page).locator(".lc-findings")).containsText("Điều 147 khoản 2");
    }

    private static void switchesTheLanguage(Browser browser) {
        Page page = browser.page();
        page.getByText("English").click();
        assertThat(page.locator("h1")).hasText("Practise classification");
        assertThat(page.getByLabel("Hours a day")).hasValue("4");
        assertThat(page.getByLabel("Workplace")).hasValue("Karaoke room");
        assertThat(result(page).locator(".lc-class")).containsText("Hazardous work");
        assertThat(result(page).locator(".lc-routes li").first()).containsText("Leads");
        assertThat(page.locator("main")).containsText("For practice only: nothing is kept.");
        browser.picture("classify-english");
        page.getByText("Tiếng Việt").click();
        assertThat(result(page).locator(".lc-class")).containsText("nguy hiểm");
    }

    private static void prints(Browser browser) {
        Page page = browser.page();
        page.evaluate(
                "window.print = () => { window.dispatchEvent(new Event('beforeprint')); document.title += '*'; }");
        button(page, "In").click();
        assertThat(page).hasTitle(Pattern.compile("\\*$"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#told")).containsText("Phòng hát karaoke");
        assertThat(page.locator("#told")).isVisible();
        assertThat(page.locator("#printed")).containsText("In lúc");
        assertThat(result(page)).isVisible();
        assertThat(page.locator("#facts")).isHidden();
        assertThat(page.locator("#examples-box")).isHidden();
        assertThat(page.locator(".lc-header")).isHidden();
        browser.picture("classify-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static void worksByKeyboardAlone(Browser browser, PackagedJar jar) {
        Page page = browser.page();
        page.navigate(jar.address().resolve("/classify").toString());
        Locator clear = button(page, "Xóa hết");
        assertThat(page.locator(".lc-form")).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.locator(".lc-skip")).isFocused();
        clear.focus();
        tabTo(page, page.getByRole(AriaRole.RADIOGROUP, new GetByRoleOptions().setName("Trẻ có làm việc")));
        page.keyboard().press("ArrowRight");
        assertThat(page.getByLabel(HOURS_A_DAY)).isVisible();
        assertThat(result(page).locator(".lc-class")).containsText("Chưa đủ thông tin");
        tabTo(page, page.getByLabel("Công việc", new Page.GetByLabelOptions().setExact(true)));
        page.keyboard().type("cong viec khac");
        assertThat(page.locator(".lc-options li").first()).containsText("OTHER");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Công việc", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Công việc khác");
        tabTo(page, page.getByLabel("Công việc, ghi bằng lời"));
        page.keyboard().type(TOLD.get(0));
        tabTo(page, page.getByLabel(HOURS_A_DAY));
        page.keyboard().type("9");
        assertThat(result(page).locator(".lc-missing")).not().containsText(HOURS_A_DAY);
        assertThat(result(page).locator(".lc-missing")).containsText("Ngày sinh");
    }

    /** The Enter comes before the browser has had time for anything else, as it does on an old laptop. */
    private static void typesFasterThanListsOpen(Browser browser) {
        Locator place = browser.page().getByLabel("Nơi làm việc");
        place.evaluate("""
                async (input) => {
                  input.focus();
                  for (const text of ['p', 'phong hat karaoke']) {
                    input.value = text;
                    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
                    await null;
                  }
                  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
                }""");
        assertThat(place).hasValue("Phòng hát karaoke");
    }

    private static void tabTo(Page page, Locator wanted) {
        for (int presses = 0; presses < 60; presses++) {
            page.keyboard().press("Tab");
            if ((Boolean) wanted.evaluate("node => node.contains(document.activeElement)")) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not lead to " + wanted);
    }

    private static void leavesNothingBehind(Browser browser) {
        Page page = browser.page();
        assertThat(page.url()).endsWith("/classify");
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    }

    private static void isRefused(Browser browser, PackagedJar jar) {
        Page page = browser.page();
        assertThat(page.getByText("Tập phân loại")).hasCount(0);
        assertThat(page.navigate(jar.address().resolve("/classify").toString()).status())
                .isEqualTo(403);
        assertThat(page.locator("main")).containsText("Bạn không");
    }

    private static void answer(Page page, String question, String answer) {
        question(page, question)
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static Locator question(Page page, String name) {
        return page.getByRole(
                AriaRole.GROUP, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator result(Page page) {
        return page.locator("#result");
    }

    private static Locator button(Page page, String name) {
        boolean exact = name.length() < 10;
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(exact));
    }
}
