package vn.lachan.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One task, end to end, as people do it: a report is taken down on the page, the caseworker finds, fills in and completes
 * two tasks in Tasklist, the caseworker of another commune sees none of it; and afterwards nothing of it is legible
 * anywhere.
 */
@Tag("browser")
class TasklistIT {

    /** Words of the report and of the forms, which must not be legible in files, logs or tables. */
    private static final List<String> TOLD =
            List.of("Trẻ Hưcấumột", "Chuyệnbịađặt", "Ngõbịađặt", "Gọikiểmtrabịa", "Kếtluậnbịađặt", "Trẻ Hưcấuhai");

    private static final Pattern CASE = Pattern.compile("HS-\\d{4}-\\d{6}");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Storage.class)
    void aReportIsTakenDownCheckedAndAssessedAndNobodyElseSeesIt(Storage storage) throws Exception {
        Installation installation = Installation.on(storage, directory);
        try (PackagedJar jar = installation.start(Installation.DEMO)) {
            String caseNumber;
            String taskId;
            try (Browser browser = Browser.withProfile(directory.resolve("canbo"))) {
                signIn(browser, jar, "canbo");
                caseNumber = takesAReportDown(browser, jar);
                opensTasklist(browser);
                taskId = claims(browser, caseNumber);
                isToldWhatIsMissing(browser);
                completesTheCheck(browser);
                completesTheAssessment(browser, caseNumber);
                gathersFacts(browser, caseNumber);
                readsTheFile(browser, jar, caseNumber);
                assertThat(browser.complaints())
                        .as("errors that pages made, but for the answer that refuses the unfinished form")
                        .allMatch(error -> error.contains("422"));
            }
            try (Browser stranger = Browser.withProfile(directory.resolve("canbo2"))) {
                signIn(stranger, jar, "canbo2");
                seesNothing(stranger, jar, caseNumber, taskId);
            }
        }
        assertThat(new Traces()
                        .inFiles(installation.home())
                        .inFiles(installation.temporary())
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

    private static String takesAReportDown(Browser browser, PackagedJar jar) {
        Page page = browser.page();
        link(page, "Nhận tin báo mới").click();
        page.getByLabel("Tin đến từ đâu").selectOption("SCHOOL");
        page.getByLabel("Nội dung sự việc").fill("Chuyệnbịađặt kể ở trường");
        choose(page.locator("main"), "Tính mạng, sức khỏe", "Có");
        fillChild(page, 0, "Trẻ Hưcấumột", "Nữ", "Ngõbịađặt số 1");
        button(page, "Thêm trẻ em").click();
        fillChild(page, 1, "Trẻ Hưcấuhai", "Nam", "Ngõbịađặt số 2");
        browser.picture("intake");
        button(page, "Gửi tin báo").click();
        assertThat(page.locator("main")).containsText(Pattern.compile("TB-\\d{4}-\\d{6}"));
        assertThat(page.locator("main")).containsText(CASE);
        browser.picture("report-received");
        var number = CASE.matcher(page.locator("main").innerText());
        assertThat(number.find()).isTrue();
        page.navigate(jar.address().toString());
        assertThat(page.locator("main")).containsText(number.group());
        browser.picture("home");
        return number.group();
    }

    private static void fillChild(Page page, int index, String name, String sex, String address) {
        Locator card = page.locator(".lc-card").nth(index);
        card.getByLabel("Họ và tên").first().fill(name);
        choose(card, "Giới tính", sex);
        card.getByLabel("Địa chỉ cư trú").fill(address);
    }

    private static void opensTasklist(Browser browser) {
        Page page = browser.page();
        link(page, "Việc cần làm").click();
        assertThat(page.locator(".lc-header")).containsText("Lá Chắn");
        assertThat(page.locator("section.tasks-list")).containsText("Khẩn cấp");
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        assertThat(page.locator("body")).not().containsText(Pattern.compile("[A-Z]{3,}_[A-Z]{3,}"));
        browser.picture("tasklist");
    }

    private static String claims(Browser browser, String caseNumber) {
        Page page = browser.page();
        taskOf(page, "Kiểm tra tin báo", caseNumber).click();
        assertThat(page.locator(".lc-task")).containsText("Nhận việc");
        button(page, "Nhận việc").click();
        assertThat(page.locator(".lc-task").getByLabel("Đã làm gì để kiểm tra")).isEditable();
        browser.picture("task-claimed");
        var id = Pattern.compile("task=([0-9a-f-]+)").matcher(page.url());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static void isToldWhatIsMissing(Browser browser) {
        Page page = browser.page();
        button(page, "Hoàn thành").click();
        assertThat(page.locator(".lc-task .lc-summary")).containsText("Chưa trả lời");
        browser.picture("task-refused");
    }

    private static void completesTheCheck(Browser browser) {
        Page page = browser.page();
        Locator form = page.locator(".lc-task");
        form.getByLabel("Đã làm gì để kiểm tra").fill("Gọikiểmtrabịa hỏi lại");
        assertThat(form.locator(".lc-status")).containsText("Đã lưu lúc");
        choose(form, "Kết luận", "Tiếp tục xử lý");
        button(page, "Hoàn thành").click();
        assertThat(page.locator("section.tasks-list")).containsText("Đánh giá nguy cơ ban đầu");
    }

    private static void completesTheAssessment(Browser browser, String caseNumber) {
        Page page = browser.page();
        taskOf(page, "Đánh giá nguy cơ ban đầu", caseNumber).click();
        button(page, "Nhận việc").click();
        Locator form = page.locator(".lc-task");
        Locator conclusion = form.getByLabel("Kết luận").last();
        assertThat(conclusion).isEditable();
        conclusion.fill("Kếtluậnbịađặt");
        choose(form, "Cần can thiệp khẩn cấp", "Có");
        browser.picture("assessment");
        button(page, "Hoàn thành").click();
        assertThat(taskOf(page, "Thu thập thông tin", caseNumber)).isVisible();
        assertThat(taskOf(page, "Biện pháp khẩn cấp", caseNumber)).isVisible();
    }

    /** The rules answer while the facts are entered: what is told is no longer missing. */
    private static void gathersFacts(Browser browser, String caseNumber) {
        Page page = browser.page();
        taskOf(page, "Thu thập thông tin", caseNumber).click();
        button(page, "Nhận việc").click();
        Locator form = page.locator(".lc-task");
        Locator missing = form.locator(".lc-trial .lc-missing");
        assertThat(missing).containsText("Ép buộc");
        form.getByRole(
                        AriaRole.GROUP,
                        new Locator.GetByRoleOptions().setName("Ép buộc").setExact(true))
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName("Không có").setExact(true))
                .check();
        assertThat(missing).not().containsText("Ép buộc");
        assertThat(missing).containsText("Bóc lột");
        assertThat(form.locator(".lc-status")).containsText("Đã lưu lúc");
        browser.picture("facts");
    }

    private static Locator taskOf(Page page, String name, String caseNumber) {
        return page.locator("section.tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText(caseNumber));
    }

    private static void readsTheFile(Browser browser, PackagedJar jar, String caseNumber) {
        Page page = browser.page();
        page.navigate(jar.address().resolve("/cases/" + caseNumber).toString());
        assertThat(page.locator("main")).containsText("Trẻ Hưcấumột");
        assertThat(page.locator("main")).containsText("Kếtluậnbịađặt");
        assertThat(page.locator("main")).containsText("Đã đánh giá ban đầu");
        browser.picture("case");
    }

    private static void seesNothing(Browser browser, PackagedJar jar, String caseNumber, String taskId) {
        Page page = browser.page();
        assertThat(page.locator("main")).not().containsText("HS-");
        assertThat(page.navigate(jar.address().resolve("/cases/" + caseNumber).toString())
                        .status())
                .isEqualTo(404);
        assertThat(page.locator(".lc-header")).containsText("Lá Chắn");
        assertThat(page.locator("main")).not().containsText(caseNumber);
        browser.picture("case-of-another-commune");
        page.navigate(jar.address().resolve("/camunda/app/tasklist/default/").toString());
        assertThat(page.locator(".task-filters")).containsText("Việc chờ tôi và nhóm tôi");
        assertThat(page.locator("section.tasks-list")).not().containsText("HS-");
        assertThat(page.locator("section.tasks-list li.task")).hasCount(0);
        page.navigate(jar.address()
                .resolve("/camunda/app/tasklist/default/#/?task=" + taskId)
                .toString());
        page.reload();
        assertThat(page.locator(".task-filters")).containsText("Việc chờ tôi và nhóm tôi");
        assertThat(page.locator("body")).not().containsText(caseNumber);
        browser.picture("tasklist-of-another-commune");
    }

    private static void choose(Locator form, String question, String answer) {
        form.getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName(question))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(answer))
                .check();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
