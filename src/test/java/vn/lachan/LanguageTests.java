package vn.lachan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lachan.casefile.CaseState;
import vn.lachan.identity.Role;

/** Both languages say everything: pages, codes, and the labels of Tasklist. */
class LanguageTests {

    private static final String LOCALES = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}|%\\w");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9.]+)[}(]");

    @Test
    void pagesSayTheSameInBothLanguages() throws IOException {
        assertThat(messages("messages_en.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        messages("messages.properties").stringPropertyNames());
        messages("messages.properties")
                .forEach((key, text) ->
                        assertThat(text.toString()).as(key.toString()).isNotBlank());
    }

    @Test
    void everyKeyThatATemplateUsesIsTranslated() throws IOException {
        var known = messages("messages.properties").stringPropertyNames();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(KEY.matcher(Files.readString(template)).results().map(found -> found.group(1)))
                        .as(template.toString())
                        .isSubsetOf(known);
            }
        }
    }

    @Test
    void everyRoleAndStateHasAName() throws IOException {
        assertThat(messages("messages.properties").stringPropertyNames())
                .containsAll(
                        Stream.of(Role.values()).map(role -> "role." + role).toList())
                .containsAll(Stream.of(CaseState.values())
                        .map(state -> "state." + state)
                        .toList());
    }

    @Test
    void tasklistIsVietnameseThroughout() throws IOException {
        Map<String, String> english = labels("en.json");
        Map<String, String> vietnamese = labels("vi.json");

        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, label) -> assertThat(placeholders(vietnamese.getOrDefault(key, "")))
                .as(key)
                .containsExactlyInAnyOrderElementsOf(placeholders(label)));
        assertThat(vietnamese.entrySet().stream()
                        .filter(label -> label.getValue().equals(english.get(label.getKey())))
                        .filter(label -> label.getValue().matches(".*[a-zA-Z]{4}.*"))
                        .map(Map.Entry::getKey))
                .as("labels left in English")
                .isSubsetOf("APP_VENDOR", "CAM_WIDGET_VARIABLES_TABLE_NULL", "CAM_WIDGET_VARIABLE_NULL");
    }

    private static List<String> placeholders(String label) {
        return PLACEHOLDER.matcher(label).results().map(MatchResult::group).toList();
    }

    private static Map<String, String> labels(String file) throws IOException {
        try (InputStream in = LanguageTests.class.getClassLoader().getResourceAsStream(LOCALES + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            JsonNode labels = new ObjectMapper().readTree(text).path("labels");
            Map<String, String> all = new TreeMap<>();
            labels.properties()
                    .forEach(label -> all.put(label.getKey(), label.getValue().asText()));
            return all;
        }
    }

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Files.newInputStream(Path.of("src/main/resources", file)), StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages;
    }
}
