package vn.lachan.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.servlet.ServletContext;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.lachan.RuleArchive;
import vn.lachan.RunningHouse;
import vn.lachan.TwoCommunes;
import vn.lachan.Visitor;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Role;
import vn.lachan.reference.ApiDocument;
import vn.lachan.referral.Origin;
import vn.lachan.referral.Referrals;
import vn.lachan.referral.Request;
import vn.lachan.rulechange.ProposingChanges;

/** The description of the API says what the API does: nothing is missing, and every example is tried. */
@RunningHouse
class ApiReferenceTests {

    private static final Set<String> EVERYBODYS_PROBLEMS = Set.of("401", "403");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    ServletContext servlets;

    @Autowired
    ApiDocument document;

    @Autowired
    TwoCommunes communes;

    @Autowired
    Referrals referrals;

    @Autowired
    ProposingChanges proposing;

    @Autowired
    ObjectMapper json;

    private record Told(String method, String path, JsonNode operation) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void everyOperationOfTheApiIsDescribedAndNoOther() {
        Set<String> answered = Endpoints.of(house, servlets).stream()
                .filter(endpoint -> endpoint.path().startsWith("/api/v1/"))
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told().stream().map(Told::toString)).containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void everyOperationHasWordsAnExampleAndItsProblems() {
        Set<String> names = new TreeSet<>();
        for (Told told : told()) {
            assertThat(told.operation.path("summary").asText())
                    .as(told + ": summary")
                    .isNotBlank();
            assertThat(told.operation.path("x-summary-en").asText())
                    .as(told + ": English")
                    .isNotBlank();
            assertThat(names.add(told.operation.path("operationId").asText()))
                    .as(told + ": a name of its own")
                    .isTrue();
            assertThat(statuses(told)).as(told + ": problems").containsAll(EVERYBODYS_PROBLEMS);
            told.operation.at("/requestBody/content").forEach(media -> assertThat(media.has("example"))
                    .as(told + ": an example of what is sent")
                    .isTrue());
            for (JsonNode parameter : told.operation.path("parameters")) {
                assertThat(resolved(parameter).has("example"))
                        .as(told + ": an example of " + parameter)
                        .isTrue();
            }
        }
    }

    @Test
    void everyExampleFitsItsSchema() {
        List<String> wrong = new ArrayList<>();
        for (Told told : told()) {
            contents(told.operation.path("requestBody"), told + " sent", wrong);
            told.operation
                    .path("responses")
                    .properties()
                    .forEach(answer -> contents(resolved(answer.getValue()), told + " " + answer.getKey(), wrong));
        }
        assertThat(wrong).isEmpty();
    }

    private void contents(JsonNode holder, String where, List<String> wrong) {
        holder.path("content").forEach(media -> {
            if (media.has("example")) {
                errors(media.path("schema"), media.path("example")).forEach(error -> wrong.add(where + ": " + error));
            }
        });
    }

    @Test
    void everyExampleIsAnsweredAsTheDescriptionSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Told told : told()) {
            String answer = replayed(told);
            if (!answer.isEmpty()) {
                wrong.add(told + ": " + answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Sends the example about a case of its own; empty where the answer is as described. */
    private String replayed(Told told) throws Exception {
        String who = told.operation.at("/x-replay/as").asText();
        Visitor visitor = Visitor.basic(port, who, who);
        Map<String, String> headers = new HashMap<>();
        String path = filled(told, headers);
        JsonNode media = told.operation.at("/requestBody/content");
        String body = null;
        if (media.isObject()) {
            String type = media.fieldNames().next();
            JsonNode example = media.path(type).path("example");
            headers.put("Content-Type", type.startsWith("multipart") ? "application/json" : type);
            body = example.isTextual() ? example.asText() : example.toString();
        } else if (!told.method.equals("GET")) {
            body = "";
        }
        HttpResponse<String> response = visitor.send(told.method, path, body, headers);
        String status = String.valueOf(response.statusCode());
        if (!status.equals(told.operation.at("/x-replay/gives").asText())) {
            return "answers " + status + " " + response.body();
        }
        JsonNode described = resolved(told.operation.path("responses").path(status));
        if (described.isMissingNode()) {
            return status + " is not described";
        }
        return shape(described, response);
    }

    private String shape(JsonNode described, HttpResponse<String> response) throws JsonProcessingException {
        JsonNode content = described.path("content");
        if (content.isMissingNode() || response.body().isEmpty()) {
            return content.isMissingNode() == response.body().isEmpty() ? "" : "contents against the description";
        }
        String type = content.fieldNames().next();
        String sent = response.headers().firstValue("Content-Type").orElse("");
        if (!sent.startsWith(type)) {
            return "sends " + sent + " instead of " + type;
        }
        return type.contains("json") && !type.contains("ndjson")
                ? String.join("; ", errors(content.path(type).path("schema"), json.readTree(response.body())))
                : "";
    }

    /** The address with what is there: a case with a task, a recalled referral, a receipt; all else as the example. */
    private String filled(Told told, Map<String, String> headers) throws Exception {
        Map<String, String> known = known(told);
        String path = told.path;
        Map<String, String> asked = new LinkedHashMap<>();
        for (JsonNode reference : told.operation.path("parameters")) {
            JsonNode parameter = resolved(reference);
            String name = parameter.path("name").asText();
            String value = known.getOrDefault(name, parameter.path("example").asText());
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", value);
                case "header" -> headers.put(name, value);
                default -> asked.put(name, value);
            }
        }
        String query = asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Map<String, String> known(Told told) throws Exception {
        if (!told.path.contains("{")) {
            return Map.of();
        }
        TwoCommunes.Opened a = communes.report(TwoCommunes.A);
        if (told.path.contains("/referrals/{number}")) {
            var number = referrals.send(a.number(), new Request(Role.POLICE, Origin.BY_HAND, null, null), Actor.SYSTEM);
            referrals.recall(number, "Thử nghiệm", Actor.SYSTEM);
            return Map.of("number", number.value());
        }
        if (told.path.contains("/rule-changes/{number}")) {
            return Map.of("number", RuleArchive.proposed(proposing).value());
        }
        if (told.path.contains("/receipts/")) {
            return Map.of("id", receipt());
        }
        String number = told.path.contains("/reports/")
                ? a.report().value()
                : a.number().value();
        return Map.of("number", number, "taskId", a.task());
    }

    private String receipt() throws Exception {
        String decided = Visitor.basic(port, "canbo", "canbo")
                .post("/api/v1/classifications", "{\"factDate\": \"2026-10-01\"}")
                .body();
        return json.readTree(decided).get("receiptId").asText();
    }

    private List<Told> told() {
        String base = document.json().at("/servers/0/url").asText();
        List<Told> all = new ArrayList<>();
        document.json().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> all.add(
                        new Told(method.getKey().toUpperCase(Locale.ROOT), base + path.getKey(), method.getValue()))));
        return all;
    }

    private static Set<String> statuses(Told told) {
        Set<String> statuses = new TreeSet<>();
        told.operation.path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.json().at(reference.substring(1));
    }

    private List<String> errors(JsonNode schema, JsonNode instance) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", document.json().path("components"));
        return StreamSupport.stream(SCHEMAS.getSchema(whole).validate(instance).spliterator(), false)
                .map(Error::toString)
                .toList();
    }
}
