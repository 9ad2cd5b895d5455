package vn.lachan.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One operation of the API, as the page shows it. */
public final class Operation {

    private final ApiDocument document;
    private final String method;
    private final String path;
    private final JsonNode told;

    Operation(ApiDocument document, String method, String path, JsonNode told) {
        this.document = document;
        this.method = method;
        this.path = path;
        this.told = told;
    }

    /** A parameter in words. */
    public record Parameter(String name, String place, boolean required, String words, String example) {}

    /** An answer by its status, with an example where it has contents. */
    public record Answer(String status, String words, boolean problem, Optional<String> example) {}

    public String id() {
        return told.path("operationId").asText();
    }

    String subject() {
        return told.at("/tags/0").asText();
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public String summary(boolean english) {
        return told.path(english ? "x-summary-en" : "summary").asText();
    }

    public List<Parameter> parameters(boolean english) {
        return StreamSupport.stream(told.path("parameters").spliterator(), false)
                .map(document::resolved)
                .map(parameter -> new Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        parameter.path("required").asBoolean(),
                        parameter
                                .path(english ? "x-description-en" : "description")
                                .asText(),
                        parameter.path("example").asText()))
                .toList();
    }

    /** What may be sent, where something is. */
    public Optional<String> requestExample() {
        return example(told.at("/requestBody/content"));
    }

    public List<Answer> answers(boolean english) {
        return told.path("responses").properties().stream()
                .map(answer -> answer(answer.getKey(), document.resolved(answer.getValue()), english))
                .toList();
    }

    private static Answer answer(String status, JsonNode told, boolean english) {
        String words = told.path("description").asText();
        return new Answer(
                status,
                english ? told.path("x-description-en").asText(words) : words,
                told.path("content").has("application/problem+json"),
                example(told.path("content")));
    }

    private static Optional<String> example(JsonNode content) {
        return content.properties().stream()
                .map(media -> media.getValue().path("example"))
                .filter(example -> !example.isMissingNode())
                .map(example -> example.isTextual() ? example.asText() : example.toPrettyString())
                .findFirst();
    }
}
