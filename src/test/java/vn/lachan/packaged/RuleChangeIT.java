package vn.lachan.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A supervisor changes a row, sees the child whom nothing covers, mends it, sees whom the change would touch; another
 * approves; a new case is judged by it, an open one is looked at again; and it is taken back.
 */
@Tag("browser")
class RuleChangeIT {

    /** Twelve years old, out of school, an hour and a half a day at the family's work: child labour by FAMILY_HOURS_DAY alone. */
    private static final String FACTS = """
            {"factDate": "%s", "birthDate": "2014-06-15", "sex": "FEMALE", "schooling": "DROPPED_OUT", "working": true,
             "jobs": [{"work": "OTHER", "workText": "việc vặt (hư cấu)", "workplace": "NONE", "hoursPerDay": 1.5,
                       "hoursPerWeek": 5, "overtime": false, "night": false, "employer": "FAMILY",
                       "affectsSchooling": false, "unsafeForAge": false}],
             "coercion": [], "exploitation": [], "movement": [], "injuryPercent": 0, "seriousHarm": false,
             "carerIsHarmDoer": false, "riskFactors": [], "specialCircumstances": [], "stateOfChild": "Hư cấu"}""";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void fromTheRowToTheChildrenAndBack() throws Exception {
        Installation installation = Installation.on(Storage.H2, directory);
        try (PackagedJar jar = installation.start(Installation.DEMO)) {
            String open = confirmed(jar);
            try (Official supervisor = sitsDown("quanly", jar);
                    Official other = sitsDown("quanly2", jar);
                    Official caseworker = sitsDown("canbo", jar)) {
                supervisor.page().onDialog(dialog -> dialog.accept());
                supervisor.signsOn();
                seesTheGapAndMendsIt(supervisor);
                changesTheRowAndItsExample(supervisor);
                String change = proposes(supervisor);
                seesWhomItTouches(supervisor);

                other.signsOn();
                approves(other, change);
                comesIntoForce(supervisor, change);
                assertThat(judged(jar)).isEqualTo("Trẻ em có nguy cơ trở thành lao động trẻ em");
                caseworker.signsOn();
                looksAgain(caseworker, open);

                String back = takesItBack(supervisor, change);
                approves(other, back);
                comesIntoForce(supervisor, back);
                assertThat(judged(jar)).isEqualTo("Lao động trẻ em");

                isToldOfFilesThatAreRefused(supervisor, installation);
            }
        }
    }

    private Official sitsDown(String who, PackagedJar jar) {
        return Official.named(who, jar, directory, "rules", page -> Hand.withTheMouse());
    }

    private static void seesTheGapAndMendsIt(Official supervisor) {
        Page page = supervisor.page();
        supervisor.follows("Quy tắc");
        supervisor.follows("Nhóm tuổi và số giờ");
        Locator hours = cell(page, "13-<15", "gio_ngay");
        assertThat(hours).hasText("4");
        hours.click();
        page.keyboard().press("Delete");
        Locator found = page.locator(".lc-found");
        found.locator("summary").click();
        assertThat(found).containsText("bé trai 14 tuổi");
        assertThat(found).containsText("không dòng nào giới hạn số giờ một ngày");
        supervisor.keepsAPicture("gap");

        hours.click();
        page.keyboard().type("4");
        page.keyboard().press("Enter");
        assertThat(page.locator(".lc-rule-status")).containsText("Không có chỗ sai");
    }

    /** Is told which example no longer holds, and writes what is to hold from now on. */
    private static void changesTheRowAndItsExample(Official supervisor) {
        Page page = supervisor.page();
        supervisor.opens("/rules/numbers");
        replaces(cell(page, "FAMILY_HOURS_DAY", "gia_tri"), "2");
        Locator found = page.locator(".lc-found");
        found.locator("summary").click();
        assertThat(found).containsText("dưới 13 tuổi làm cho gia đình, 1,01 giờ một ngày");
        supervisor.keepsAPicture("example-fails");

        supervisor.follows("Ví dụ của bảng này");
        replaces(cell(page, "dưới 13 tuổi làm cho gia đình, 1,01 giờ một ngày", "viec_gio_ngay"), "2.01");
        replaces(
                cell(page, "dưới 13 tuổi làm cho gia đình, 1,01 giờ một ngày", "ten_vi"),
                "dưới 13 tuổi làm cho gia đình, 2,01 giờ một ngày");
        assertThat(page.locator(".lc-rule-status")).containsText("Không có chỗ sai");
        supervisor.keepsAPicture("example-mended");
    }

    private static String proposes(Official supervisor) {
        Page page = supervisor.page();
        supervisor.opens("/rules");
        supervisor.follows("Đề xuất các thay đổi này…");
        supervisor.writes("Tên thay đổi", "Việc gia đình dưới 13 tuổi: đến 2 giờ một ngày");
        supervisor.writes("Lý do", "Hư cấu: thử cả quy trình, từ dòng sửa đến áp dụng.");
        supervisor.writes("Căn cứ pháp lý", "Hư cấu: chính sách thử nghiệm");
        supervisor.presses("Đề xuất");
        assertThat(page.locator("h1")).containsText("QT-");
        String text = page.locator("h1").innerText();
        return text.substring(text.indexOf("QT-")).strip();
    }

    /** What changes, in words; and whom it touches: children in numbers, since no file is open to her. */
    private static void seesWhomItTouches(Official supervisor) {
        reads(supervisor, "Chờ duyệt");
        Locator content = supervisor.page().locator("section[aria-labelledby=content]");
        assertThat(content).containsText("Số phiên bản (dòng version của rulebook.csv) giữ nguyên");
        assertThat(content).containsText(Pattern.compile("2026\\.1 · [0-9a-f]{7}"));
        Locator impact = supervisor.page().locator("section[aria-labelledby=impact]");
        assertThat(impact).containsText("Lao động trẻ em → Trẻ em có nguy cơ trở thành lao động trẻ em");
        assertThat(impact).containsText("Lao động: chủ trì → không có");
        assertThat(impact).containsText("không có → xem lại phân loại đã quyết định");
        assertThat(impact).containsText("Còn 1 hồ sơ khác");
        impact.getByText("Đổi loại: theo nhóm tuổi, giới tính, đơn vị").last().click();
        assertThat(impact).containsText("Từ đủ 5 đến chưa đủ 13 tuổi: 1");
        assertThat(impact).containsText("nữ: 1");
        assertThat(impact).containsText("Hồng Gai: 1");
        supervisor.keepsAPicture("impact");
        supervisor.follows("Xem từng chỗ thay đổi");
        supervisor.reads("Dòng 8 (FAMILY_HOURS_DAY): đã sửa");
        supervisor.keepsAPicture("differences");
    }

    private static void approves(Official other, String change) {
        await(change).pollInSameThread().atMost(PATIENCE).until(() -> {
            other.opens("/");
            return other.page()
                            .locator("main tr")
                            .filter(new Locator.FilterOptions().setHasText(change))
                            .count()
                    > 0;
        });
        other.takesOn("Duyệt thay đổi quy tắc", change);
        other.keepsAPicture("approval");
        other.chooses("Quyết định", "Duyệt");
        other.completes();
    }

    private static void comesIntoForce(Official supervisor, String change) {
        supervisor.opens("/rule-changes/" + change);
        reads(supervisor, "Đã áp dụng");
        Locator impact = supervisor.page().locator("section[aria-labelledby=impact]");
        await("the report after").pollInSameThread().atMost(PATIENCE).until(() -> {
            supervisor.page().reload();
            return impact.locator(".lc-impact table").count() == 2;
        });
        supervisor.keepsAPicture("in-force");
    }

    private static void looksAgain(Official caseworker, String open) {
        await("the review of " + open).pollInSameThread().atMost(PATIENCE).until(() -> {
            caseworker.opens("/");
            return caseworker
                            .page()
                            .locator("main tr")
                            .filter(new Locator.FilterOptions().setHasText(open))
                            .getByText("Xem lại phân loại đã quyết định")
                            .count()
                    > 0;
        });
        caseworker.opensTask("Xem lại phân loại đã quyết định", open);
        caseworker.keepsAPicture("review");
    }

    private static String takesItBack(Official supervisor, String change) {
        Page page = supervisor.page();
        supervisor.opens("/rule-changes/" + change);
        page.getByText("Quay lại bộ quy tắc trước…").click();
        page.locator("#rollBackReason").fill("Hư cấu: thử đường lui.");
        page.locator("#rollBackSource").fill("Hư cấu: chính sách thử nghiệm");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Đề xuất quay lại"))
                .click();
        assertThat(page.locator("h1")).not().containsText(change);
        String text = page.locator("h1").innerText();
        reads(supervisor, "Chờ duyệt");
        return text.substring(text.indexOf("QT-")).strip();
    }

    private static void isToldOfFilesThatAreRefused(Official supervisor, Installation installation) throws IOException {
        Path numbers = installation.home().resolve("rules/numbers.csv");
        Files.writeString(numbers, Files.readString(numbers).replace("LIGHT_WORK_AGE,13", "LIGHT_WORK_AGE,mười ba"));
        Locator banner = supervisor.page().locator(".lc-banner");
        await("the banner").pollInSameThread().atMost(PATIENCE).until(() -> {
            supervisor.opens("/");
            return banner.count() > 0;
        });
        supervisor.follows("Xem chỗ sai");
        supervisor.reads("numbers.csv");
        supervisor.reads("Viết một số không âm");
        supervisor.keepsAPicture("refused");
    }

    /** Opens the page again until it says so. */
    private static void reads(Official who, String text) {
        Locator lead = who.page().locator("main .lc-lead").first();
        await(text).pollInSameThread().atMost(PATIENCE).until(() -> {
            who.page().reload();
            return lead.innerText().contains(text);
        });
    }

    private static void replaces(Locator cell, String text) {
        Page page = cell.page();
        cell.click();
        page.keyboard().press("Enter");
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }

    /** The cell of the row that says {@code row}, under the heading of that name. */
    private static Locator cell(Page page, String row, String heading) {
        assertThat(page.locator(".lc-grid-table tbody tr").first()).isVisible();
        Object index = page.evaluate(
                "heading => [...document.querySelectorAll('.lc-grid-table thead th small')]"
                        + ".findIndex(one => one.textContent === heading)",
                heading);
        Locator said = page.locator("td div.lc-cell-text")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + row + "$")));
        return page.locator(".lc-grid-table tbody tr")
                .filter(new Locator.FilterOptions().setHas(said))
                .locator("td")
                .nth(((Number) index).intValue());
    }

    /** Tells of a child, and works on the case until its class is confirmed. */
    private static String confirmed(PackagedJar jar) throws Exception {
        String number = classified(jar);
        completes(jar, number, "{\"decision\": \"CONFIRM\"}");
        return number;
    }

    /** What the rules say of a new case with those facts. */
    private static String judged(PackagedJar jar) throws Exception {
        String number = classified(jar);
        String task = JSON.readTree(jar.as("canbo")
                        .get("/engine-rest/task?processInstanceBusinessKey=" + number)
                        .body())
                .at("/0/id")
                .asText();
        JsonNode form = JSON.readTree(
                jar.as("canbo").get("/api/v1/tasks/" + task + "/form").body());
        return form.at("/values/childClass").asText();
    }

    private static String classified(PackagedJar jar) throws Exception {
        HttpResponse<String> taken =
                jar.as("tiepnhan").postJson("/api/v1/reports", Files.readString(Path.of("docs/samples/report.json")));
        String number = JSON.readTree(taken.body()).at("/caseNumbers/0").asText();
        completes(jar, number, "{\"sex\": \"FEMALE\", \"fullName\": \"Trẻ Hư Cấu\", \"outcome\": \"PROCEED\"}");
        completes(jar, number, """
                {"harmSeverity": "HIGH", "emergencyNeeded": false, "conclusion": "Hư cấu"}""");
        completes(jar, number, FACTS.formatted(DemoClock.of(jar).today()));
        return number;
    }

    private static void completes(PackagedJar jar, String number, String answers) throws Exception {
        String task = JSON.readTree(jar.as("canbo")
                        .get("/engine-rest/task?processInstanceBusinessKey=" + number)
                        .body())
                .at("/0/id")
                .asText();
        HttpResponse<String> done = jar.as("canbo").postJson("/api/v1/tasks/" + task + "/complete", answers);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    }
}
