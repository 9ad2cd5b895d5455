package vn.lachan.taskform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The forms of {@code forms/}, by their key: the file's name without {@code .json}. */
@Component
public class FormDefinitions {

    private final Map<String, FormDefinition> byKey = new TreeMap<>();

    FormDefinitions(ObjectMapper json) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .pathType(PathType.JSON_POINTER)
                        .build()));
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.json")) {
                String key = String.valueOf(file.getFilename()).replace(".json", "");
                ObjectNode schema = read(json, file);
                byKey.put(key, new FormDefinition(key, schema, registry.getSchema(schema)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The form definitions in forms/ cannot be read", e);
        }
    }

    private static ObjectNode read(ObjectMapper json, Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return json.readValue(in, ObjectNode.class);
        }
    }

    /** The form of that key, or nothing where there is none. */
    public Optional<FormDefinition> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The form of that key; {@link IllegalStateException} where {@code forms/} has none. */
    public FormDefinition get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("forms/" + key + ".json is missing"));
    }
}
