package vn.lachan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our pages as people see them who do not see well, by the rules of WCAG 2.2 that axe-core can try; and as people read them
 * who know one of our two languages only.
 */
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
                            "/cases/{case}/facts",
                            "/cases/{case}/referrals",
                            "/cases/{case}/today",
                            "/cases/today",
                            "/referrals",
                            "/refusals",
                            "/notices",
                            "/classify",
                            "/reference"),
            "chutich", List.of("/", "/caseload", "/cases/{case}/transfer"),
            "kiemtoan", List.of("/", "/rulebook", "/rulebook/versions", "/rulebook/counts"),
            "quanly",
                    List.of(
                            "/",
                            "/rules",
                            "/rules/findings",
                            "/rules/examples.findings",
                            "/rules/differences",
                            "/rule-changes",
                            "/rulebook/differences",
                            "/rulebook/faults"),
            "giaoduc", List.of("/", "/referrals"),
            "dieuphoi", List.of("/", "/referrals", "/refusals"),
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

    /** What a page says, in its text and in what is read out or shown beside it; but for what it says to be Vietnamese. */
    private static final String SAID = """
            () => {
              const said = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                if (!walk.currentNode.parentElement.closest('script, style, pre, code, [lang="vi"]')) said.push(walk.currentNode.data);
              }
              for (const named of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
                if (named.closest('[lang="vi"]')) continue;
                for (const name of ['aria-label', 'title', 'placeholder', 'alt']) said.push(named.getAttribute(name) ?? '');
              }
              return [document.title, ...said].map(text => text.trim());
            }""";

    private static final Pattern VIETNAMESE = Pattern.compile(
            "[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> ENGLISH_ONLY = englishOnly();

    /** How a key looks that has no words, and a value that a script does not have. */
    private static final Pattern KEY = Pattern.compile("\\?\\?.*|[a-z]+(\\.[a-z]+)+|undefined|null|\\[object Object]");

    @TempDir
    Path directory;

    @Test
    void noPageOfOursHasASeriousFaultOrLeavesWordsUntranslated() throws Exception {
        String axe = axe();
        Installation installation = Installation.on(Storage.POSTGRESQL, directory);
        try (PackagedJar jar = installation.start(Installation.DEMO)) {
            List<String> names = names(installation.database());
            String number = jar.as("tiepnhan")
                    .postJson("/api/v1/reports", Files.readString(Path.of("docs/samples/report.json")))
                    .body()
                    .replaceAll("(?s).*\"caseNumbers\":\\[\"([^\"]*)\".*", "$1");
            for (var pages : PAGES.entrySet()) {
                try (Official official =
                        Official.named(pages.getKey(), jar, directory, "accessibility", page -> Hand.withTheMouse())) {
                    official.opens("/login?lang=vi");
                    isFine(official.page(), axe);
                    official.signsOn();
                    for (String path : pages.getValue()) {
                        official.opens(path.replace("{case}", number) + "?lang=vi");
                        isFine(official.page(), axe);
                        isTranslated(official.page(), false, names);
                        official.opens(path.replace("{case}", number) + "?lang=en");
                        isTranslated(official.page(), true, names);
                    }
                }
            }
        }
    }

    private static void isFine(Page page, String axe) {
        page.evaluate(axe);
        assertThat((List<?>) page.evaluate(SERIOUS)).as(page.url()).isEmpty();
    }

    private static void isTranslated(Page page, boolean english, List<String> names) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        List<String> said =
                ((List<?>) page.evaluate(SAID)).stream().map(String.class::cast).toList();
        assertThat(said).as(page.url() + ", keys").noneMatch(text -> KEY.matcher(text)
                .matches());
        if (english) {
            assertThat(said).as(page.url()).noneMatch(text -> VIETNAMESE
                    .matcher(withoutNames(text, names))
                    .find());
        } else {
            assertThat(said).as(page.url()).doesNotContainAnyElementsOf(ENGLISH_ONLY);
        }
    }

    private static String withoutNames(String text, List<String> names) {
        return names.stream().reduce(text, (left, name) -> left.replace(name, ""));
    }

    private static Set<String> englishOnly() {
        Set<String> english = new HashSet<>(texts("messages_en.properties"));
        english.removeAll(texts("messages.properties"));
        return english;
    }

    private static Collection<String> texts(String file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts.values().stream().map(String.class::cast).toList();
    }

    /** What stays as it is in every language, the longest first: names, what the sample report says, and numbers of laws. */
    private static List<String> names(Database database) throws SQLException, IOException {
        List<String> names = new ArrayList<>(database.column("""
                select name_vi from admin_unit union select agency_vi from focal_point
                union select focal_unit_vi from focal_point where focal_unit_vi is not null
                union select display_name from account"""));
        Collections.addAll(names, "Lá Chắn", "NĐ-CP", "LĐTBXH");
        texts(new ObjectMapper().readTree(Path.of("docs/samples/report.json").toFile()), names);
        names.sort(Comparator.comparing(String::length).reversed());
        return names;
    }

    private static void texts(JsonNode node, List<String> texts) {
        if (node.isTextual() && !node.asText().isEmpty()) {
            texts.add(node.asText());
        }
        node.forEach(part -> texts(part, texts));
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
