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
import java.util.List;
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

    /** At risk by nothing but a sibling at work, RF-09. */
    private static final String FACTS = """
            {"factDate": "%s", "schooling": "ATTENDING", "working": false, "coercion": [], "exploitation": [],
             "movement": [], "injuryPercent": 0, "seriousHarm": false, "carerIsHarmDoer": false,
             "riskFactors": ["RF-09"], "specialCircumstances": [], "stateOfChild": "Hư cấu"}""";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void fromTheRowToTheChildrenAndBack() throws Exception {
        Installation installation = Installation.on(Storage.H2, directory);
        try (PackagedJar jar = installation.start(Installation.DEMO)) {
            String open = atRisk(jar);
            try (Official supervisor = sitsDown("quanly", jar);
                    Official other = sitsDown("quanly2", jar);
                    Official caseworker = sitsDown("canbo", jar)) {
                supervisor.page().onDialog(dialog -> dialog.accept());
                supervisor.signsOn();
                seesTheGapAndMendsIt(supervisor);
                changesTheRowAndItsExamples(supervisor);
                String change = proposes(supervisor);
                seesWhomItTouches(supervisor, open);

                other.signsOn();
                approves(other, change);
                comesIntoForce(supervisor, change);
                assertThat(judged(jar)).isEqualTo("NO_FINDING");
                caseworker.signsOn();
                looksAgain(caseworker, open);

                String back = takesItBack(supervisor, change);
                approves(other, back);
                comesIntoForce(supervisor, back);
                assertThat(judged(jar)).isEqualTo("AT_RISK");

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

    /** Is told which examples no longer hold, and writes what they are to give from now on. */
    private static void changesTheRowAndItsExamples(Official supervisor) {
        Page page = supervisor.page();
        supervisor.opens("/rules/risk_factors");
        replaces(cell(page, "RF-09", "loai"), "co_cau");
        Locator found = page.locator(".lc-found");
        assertThat(page.locator(".lc-rule-status")).not().containsText("Không có chỗ sai");
        found.locator("summary").click();
        assertThat(found).containsText("chỉ RF-09 là đủ có nguy cơ");
        supervisor.keepsAPicture("examples-fail");

        supervisor.opens("/rules/examples.risk_factors");
        for (String[] expected : List.of(
                new String[] {"kq_phan_loai", "NO_FINDING"},
                new String[] {"kq_chu_tri", "khong_co"},
                new String[] {"kq_can_cu", "khong_co"},
                new String[] {"kq_co_quan", "khong_co"},
                new String[] {"kq_chuyen_gui", "khong_co"},
                new String[] {"kq_gan_vi_pham", "R-R1"})) {
            replaces(cell(page, "chỉ RF-09 là đủ có nguy cơ", expected[0]), expected[1]);
        }
        supervisor.opens("/rules/examples.routing");
        replaces(cell(page, "có nguy cơ ở tuổi 14: chưa cần giáo dục phối hợp", "nguy_co"), "RF-06");
        assertThat(page.locator(".lc-rule-status")).containsText("Không có chỗ sai");
        supervisor.keepsAPicture("examples-mended");
    }

    private static String proposes(Official supervisor) {
        Page page = supervisor.page();
        supervisor.opens("/rules");
        supervisor.follows("Đề xuất các thay đổi này…");
        supervisor.writes("Tên thay đổi", "Anh chị em là lao động trẻ em: tính cùng các yếu tố khác");
        supervisor.writes("Lý do", "Hư cấu: thử cả quy trình, từ dòng sửa đến áp dụng.");
        supervisor.writes("Căn cứ pháp lý", "Hư cấu: chính sách thử nghiệm");
        supervisor.presses("Đề xuất");
        assertThat(page.locator("h1")).containsText("QT-");
        String text = page.locator("h1").innerText();
        return text.substring(text.indexOf("QT-")).strip();
    }

    private static void seesWhomItTouches(Official supervisor, String open) {
        reads(supervisor, "Chờ duyệt");
        Locator impact = supervisor.page().locator("section[aria-labelledby=impact]");
        assertThat(impact).containsText("Có nguy cơ");
        assertThat(impact).containsText(open);
        supervisor.keepsAPicture("impact");
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
        assertThat(cell.locator("div.lc-cell-text")).hasText(text);
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
    private static String atRisk(PackagedJar jar) throws Exception {
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
        return form.findPath("childClass").asText();
    }

    private static String classified(PackagedJar jar) throws Exception {
        HttpResponse<String> taken =
                jar.as("tiepnhan").postJson("/api/v1/reports", Files.readString(Path.of("docs/samples/report.json")));
        String number = JSON.readTree(taken.body()).at("/caseNumbers/0").asText();
        completes(jar, number, "{\"outcome\": \"PROCEED\", \"checkNote\": \"Hư cấu\"}");
        completes(jar, number, """
                {"harmSeverity": "LOW", "perpetratorAccess": "LOW", "careObstacles": "LOW", "emergencyNeeded": false,
                 "conclusion": "Hư cấu"}""");
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
