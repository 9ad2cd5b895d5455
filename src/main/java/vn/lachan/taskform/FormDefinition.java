package vn.lachan.taskform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One form: a JSON Schema (2020-12) with Vietnamese and English titles and the law beside a question. */
public final class FormDefinition {

    private final String key;
    private final ObjectNode schema;
    private final Schema validator;
    private final List<String> shownOnly;

    FormDefinition(String key, ObjectNode schema, Schema validator) {
        this.key = key;
        this.schema = schema;
        this.validator = validator;
        this.shownOnly = schema.path("properties").properties().stream()
                .filter(property -> property.getValue().path("readOnly").asBoolean())
                .map(Map.Entry::getKey)
                .toList();
    }

    public String key() {
        return key;
    }

    /** The schema, to be read only. */
    public JsonNode schema() {
        return schema;
    }

    /** {@code answers} without what the form only shows. */
    public ObjectNode given(ObjectNode answers) {
        return answers.deepCopy().without(shownOnly);
    }

    /** All that is wrong with {@code answers}, in the order of the questions; empty where they can be taken. */
    public List<FormError> check(ObjectNode answers) {
        return Wording.of(validator.validate(given(answers)));
    }

    /** The questions that {@code values} can fill in: what this form asks or shows, and nothing else. */
    public ObjectNode prefilled(ObjectNode values) {
        ObjectNode filled = values.deepCopy();
        List<String> asked = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(asked::add);
        return filled.retain(asked);
    }
}
