package vn.lachan.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference of settings tells of every key that the code asks for, and of no other. */
class ConfigurationReferenceTests {

    private static final String KEY = "(lachan\\.[a-z][a-z.-]*[a-z])";
    private static final Pattern ASKED = Pattern.compile("\\$\\{" + KEY + "|[pP]roperty\\(\\s*\"" + KEY + "\"");
    private static final Pattern CONDITION = Pattern.compile("ConditionalOnProperty\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"" + KEY + "\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `" + KEY + "`");

    @Test
    void namesEveryKeyThatIsAskedForAndNoOther() throws IOException {
        Set<String> told = keys(ROW, Files.readString(Path.of("docs/operation.md")));

        assertThat(told).isEqualTo(asked());
    }

    private static Set<String> asked() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            Set<String> asked = new TreeSet<>();
            sources.filter(source -> source.toString().endsWith(".java"))
                    .map(ConfigurationReferenceTests::read)
                    .forEach(source -> {
                        asked.addAll(keys(ASKED, source));
                        CONDITION.matcher(source).results().forEach(one -> asked.addAll(keys(QUOTED, one.group(1))));
                    });
            return asked;
        }
    }

    private static Set<String> keys(Pattern pattern, String text) {
        Set<String> keys = new TreeSet<>();
        pattern.matcher(text)
                .results()
                .forEach(found -> keys.add(found.group(1) == null ? found.group(2) : found.group(1)));
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
