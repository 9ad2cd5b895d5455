package vn.lachan.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor changes a row by keyboard, sees at the cell that it is wrong, mends it, and takes tables out and in. */
@Tag("browser")
class RulesEditorIT {

    @TempDir
    Path directory;

    @Test
    void aSupervisorEditsATableLikeASpreadsheet() throws Exception {
        Installation installation = Installation.on(Storage.H2, directory);
        try (PackagedJar jar = installation.start(Installation.DEMO);
                Browser browser = Browser.withProfile(directory.resolve("quanly"))) {
            Page page = browser.page();
            page.onDialog(dialog -> dialog.accept());
            signIn(page, jar);
            page.getByRole(
                            AriaRole.LINK,
                            new GetByRoleOptions().setName("Quy tắc").setExact(true))
                    .click();
            assertThat(page.locator("#checked")).containsText("Không có chỗ sai");
            page.getByRole(
                            AriaRole.LINK,
                            new GetByRoleOptions()
                                    .setName("Căn cứ, điều cần rà soát, tín hiệu")
                                    .setExact(true))
                    .click();

            seesAFaultAtTheCellAndMendsIt(page, browser);
            undoesAndRedoes(page);
            findsRowsWithoutDiacritics(page);
            findsItThereAfterSigningOnAgain(page, jar);
            takesATableOutAndIn(page, browser);
            isToldWhyAFileIsRefused(page);
            readsWhatWasChanged(page, browser);
            takesAllTablesOutAndIn(page, jar, browser);
            assertThat(browser.complaints())
                    .as("errors that the page made, but for the answer that refuses a file")
                    .allMatch(error -> error.contains("422"));
        }
    }

    private static void signIn(Page page, PackagedJar jar) {
        page.navigate(jar.address().resolve("/login").toString());
        page.fill("input[name=username]", "quanly");
        page.fill("input[name=password]", "quanly");
        page.click("main form button[type=submit]");
        assertThat(page.locator("h1")).containsText("Xin chào");
    }

    private static void seesAFaultAtTheCellAndMendsIt(Page page, Browser browser) {
        Locator childClass = cell(page, 3, 3);
        childClass.click();
        page.keyboard().press("Enter");
        page.keyboard().press("Control+a");
        page.keyboard().type("CHILD_LABOR");
        page.keyboard().press("Enter");
        assertThat(childClass).hasAttribute("aria-invalid", "true");
        assertThat(childClass).containsText("không có mã CHILD_LABOR");
        assertThat(childClass.locator("del")).isVisible();
        browser.picture("rules-fault");

        Locator list = page.locator(".lc-found");
        list.locator("summary").click();
        cell(page, 1, 1).click();
        list.getByText("không có mã CHILD_LABOR").click();
        assertThat(childClass).isFocused();
        page.keyboard().press("Control+z");
        assertThat(childClass).not().hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".lc-rule-status")).containsText("Không có chỗ sai");
    }

    private static void undoesAndRedoes(Page page) {
        Locator note = cell(page, 2, 10);
        String before = note.textContent();
        note.click();
        page.keyboard().press("F2");
        page.keyboard().press("Control+a");
        page.keyboard().type("Đã đối chiếu");
        page.keyboard().press("Tab");
        assertThat(note).hasClass(Pattern.compile("lc-changed"));
        page.keyboard().press("Control+z");
        assertThat(note).hasText(before);
        page.keyboard().press("Control+y");
        assertThat(note).containsText("Đã đối chiếu");
        assertThat(page.locator(".lc-draft-state")).hasText("Đã lưu bản nháp.");
    }

    private static void findsRowsWithoutDiacritics(Page page) {
        Locator filter = page.getByPlaceholder("Lọc dòng, gõ không dấu cũng được");
        filter.fill("da doi chieu");
        assertThat(page.locator(".lc-grid-table tbody tr:visible")).hasCount(1);
        filter.fill("");
    }

    private static void findsItThereAfterSigningOnAgain(Page page, PackagedJar jar) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Đăng xuất"))
                .click();
        signIn(page, jar);
        page.navigate(jar.address().resolve("/rules/findings").toString());
        assertThat(cell(page, 2, 10)).containsText("Đã đối chiếu");
    }

    private void takesATableOutAndIn(Page page, Browser browser) throws Exception {
        Path csv = downloaded(page, "Tải CSV", "findings.csv");
        Path xlsx = downloaded(page, "Tải Excel", "findings.xlsx");
        for (Path same : new Path[] {csv, xlsx}) {
            page.locator("input[type=file]").setInputFiles(same);
            assertThat(page.locator(".lc-rule-notice")).containsText("Tệp giống hệt bảng này");
            page.reload();
            assertThat(cell(page, 1, 1)).isVisible();
        }
        String text = Files.readString(csv);
        assertThat(text).contains("Đã đối chiếu");
        Files.writeString(csv, text.replace("Đã đối chiếu", "Đã xem lại").replace("\r\n", "\n"));
        page.locator("input[type=file]").setInputFiles(csv);
        assertThat(page.locator(".lc-rule-notice")).containsText("Đã nhận tệp");
        assertThat(cell(page, 2, 10)).containsText("Đã xem lại");
        assertThat(page.locator(".lc-draft-state")).hasText("Đã lưu bản nháp.");
        browser.picture("rules-upload");
    }

    private void isToldWhyAFileIsRefused(Page page) throws Exception {
        Path formula = directory.resolve("formula.csv");
        Files.writeString(formula, "ma,loai\n=1+1,x\n");
        page.locator("input[type=file]").setInputFiles(formula);
        assertThat(page.locator(".lc-rule-notice [role=alert]")).containsText("Không nhận được tệp");
        assertThat(page.locator(".lc-rule-notice [role=alert]")).containsText("tiêu đề");
        assertThat(cell(page, 2, 10)).containsText("Đã xem lại");
    }

    private static void readsWhatWasChanged(Page page, Browser browser) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Xem những gì đã sửa"))
                .click();
        assertThat(page.locator("main")).containsText("Dòng 2 (R-T1): đã sửa");
        assertThat(page.locator("ins")).hasText("Đã xem lại");
        browser.picture("rules-differences");
    }

    private void takesAllTablesOutAndIn(Page page, PackagedJar jar, Browser browser) {
        page.navigate(jar.address().resolve("/rules").toString());
        Locator read = page.locator("#zip-read");
        Path zip = downloaded(page, "Tải mọi bảng (.zip)", "bang-quy-tac.zip");
        page.setInputFiles("#zip-file", zip);
        assertThat(read).containsText("giống hệt bản nháp");

        button(page, "Bỏ mọi sửa đổi").click();
        assertThat(page.locator(".lc-touched")).hasCount(0);
        assertThat(page.locator("#checked")).containsText("Không có chỗ sai");
        page.setInputFiles("#zip-file", zip);
        assertThat(read).containsText("Tệp zip khác bản nháp của bạn ở 1 bảng");
        assertThat(page.locator(".lc-touched")).hasCount(0);
        browser.picture("rules-zip");
        button(page, "Nhận các bảng này").click();
        assertThat(page.locator(".lc-touched")).containsText("Căn cứ, điều cần rà soát, tín hiệu");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private Path downloaded(Page page, String link, String name) {
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link))
                        .click());
        assertThat(download.suggestedFilename()).isEqualTo(name);
        Path file = directory.resolve(name);
        download.saveAs(file);
        return file;
    }

    private static Locator cell(Page page, int row, int column) {
        return page.locator(".lc-grid-table tbody tr:nth-child(%d) td:nth-of-type(%d)".formatted(row, column));
    }
}
