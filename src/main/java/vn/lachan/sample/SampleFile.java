package vn.lachan.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code samples/cases.yaml}, with its dates as of today. */
@Component
@ConditionalOnProperty(name = "lachan.demo", havingValue = "true")
class SampleFile {

    private static final ClassPathResource FILE = new ClassPathResource("samples/cases.yaml");
    private static final int MOST_ALIASES = 1000;

    private final ObjectMapper json;
    private final Clock clock;

    SampleFile(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    List<Sample> read() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        try (InputStream in = FILE.getInputStream()) {
            JsonNode file = json.valueToTree(new Yaml(new SafeConstructor(options)).load(in));
            JsonNode today = new RelativeDates(clock).in(file.path("cases"));
            return stream(today).map(SampleFile::sample).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Sample sample(JsonNode written) {
        return new Sample(
                written.path("at").asText(),
                (ObjectNode) written.path("report"),
                Stream.of("steps", "then")
                        .flatMap(part -> stream(written.path(part)))
                        .map(SampleFile::step)
                        .toList());
    }

    /** Written as {@code who what: answers}. */
    private static Sample.Step step(JsonNode written) {
        var only = written.properties().iterator().next();
        String[] words = only.getKey().split(" ", 2);
        return new Sample.Step(words[0], words[1], (ObjectNode) only.getValue());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
