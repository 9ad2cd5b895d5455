package vn.lachan.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** {@code reference/openapi.json}: what the API under {@code /api/v1} takes and answers (OpenAPI 3.1). */
@Component
public class ApiDocument {

    private static final String FILE = "reference/openapi.json";

    private final JsonNode document;

    ApiDocument(ObjectMapper json) {
        try {
            this.document = json.readTree(new ClassPathResource(FILE).getInputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }

    /** The document, to be read only. */
    public JsonNode json() {
        return document;
    }

    /** What belongs together, in words. */
    public record Subject(String vietnamese, String english, List<Operation> operations) {}

    /** The operations by the subject that they belong to, in the order of the document. */
    public List<Subject> subjects() {
        List<Operation> all = operations();
        return StreamSupport.stream(document.path("tags").spliterator(), false)
                .map(tag -> new Subject(
                        tag.path("name").asText(),
                        tag.path("x-name-en").asText(),
                        all.stream()
                                .filter(operation -> operation
                                        .subject()
                                        .equals(tag.path("name").asText()))
                                .toList()))
                .toList();
    }

    /** All operations, in the order of the document. */
    public List<Operation> operations() {
        String base = document.at("/servers/0/url").asText();
        List<Operation> all = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> all.add(new Operation(
                        this, method.getKey().toUpperCase(Locale.ROOT), base + path.getKey(), method.getValue()))));
        return all;
    }

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
