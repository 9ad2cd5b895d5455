package vn.lachan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our pages as people see them who do not see well, by the rules of WCAG 2.2 that axe-core can try. */
@Tag("browser")
class AccessibilityIT {

    private static final Map<String, List<String>> PAGES = Map.of(
            "canbo",
                    List.of(
                            "/",
                            "/reports/new",
                            "/cases",
                            "/cases/birthdays",
                            "/cases/{case}",
                            "/cases/{case}/referrals",
                            "/referrals",
                            "/refusals",
                            "/notices",
                            "/classify",
                            "/reference"),
            "chutich", List.of("/", "/caseload", "/cases/{case}/transfer"),
            "quanly", List.of("/", "/rules", "/rules/findings", "/rules/differences"),
            "giaoduc", List.of("/", "/referrals"),
            "quantri",
                    List.of(
                            "/",
                            "/operation",
                            "/administration/users",
                            "/administration/users/new",
                            "/administration/users/canbo",
                            "/administration/units",
                            "/administration/units/06685",
                            "/administration/mergers",
                            "/administration/focal-points",
                            "/administration/holidays"));

    /** What axe finds to be serious, each with the rule and the first place. */
    private static final String SERIOUS = """
            async () => (await axe.run()).violations
                .filter(fault => fault.impact === 'serious' || fault.impact === 'critical')
                .map(fault => fault.id + ' at ' + fault.nodes[0].target + ': ' + fault.help)""";

    @TempDir
    Path directory;

    @Test
    void noPageOfOursHasASeriousFault() throws Exception {
        String axe = axe();
        try (PackagedJar jar = Installation.on(Storage.H2, directory).start(Installation.DEMO)) {
            String number = jar.as("tiepnhan")
                    .postJson("/api/v1/reports", Files.readString(Path.of("docs/samples/report.json")))
                    .body()
                    .replaceAll("(?s).*\"caseNumbers\":\\[\"([^\"]*)\".*", "$1");
            for (var pages : PAGES.entrySet()) {
                try (Official official =
                        Official.named(pages.getKey(), jar, directory, "accessibility", page -> Hand.withTheMouse())) {
                    official.opens("/login");
                    isFine(official.page(), axe);
                    official.signsOn();
                    for (String path : pages.getValue()) {
                        official.opens(path.replace("{case}", number));
                        isFine(official.page(), axe);
                    }
                }
            }
        }
    }

    private static void isFine(Page page, String axe) {
        page.evaluate(axe);
        assertThat((List<?>) page.evaluate(SERIOUS)).as(page.url()).isEmpty();
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
