package vn.lachan.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Role;

/**
 * What an agency sees of a file: the rows of {@code referral/projection.csv} and nothing else, so that a new question is
 * hidden until somebody has reviewed a row for it. A part of a repeated answer has a row of its own, {@code jobs.work}.
 */
@Component
class Projection {

    private static final String FILE = "referral/projection.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Row> rows;

    /** That agencies of these roles see a field of cases of these classes; of all where none is named. */
    private record Row(String field, Set<String> classes, Set<Role> roles) {

        boolean shows(Role role, Optional<String> childClass) {
            return roles.contains(role)
                    && (classes.contains("*")
                            || childClass.filter(classes::contains).isPresent());
        }
    }

    Projection() {
        try (CSVParser table = CSVParser.parse(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8), FORMAT)) {
            this.rows = table.stream().map(Projection::row).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }

    private static Row row(CSVRecord cells) {
        return new Row(
                cells.get("field"),
                parts(cells.get("classes")).collect(Collectors.toUnmodifiableSet()),
                parts(cells.get("roles")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> parts(String cell) {
        return Stream.of(cell.split(";", -1)).map(String::strip);
    }

    /** The fields that {@code role} sees of a case of that confirmed class, if it has one. */
    Set<String> fields(Role role, Optional<String> childClass) {
        return rows.stream()
                .filter(row -> row.shows(role, childClass))
                .map(Row::field)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What {@code role} sees of {@code known}. */
    ObjectNode of(Role role, Optional<String> childClass, ObjectNode known) {
        Set<String> shown = fields(role, childClass);
        ObjectNode seen = known.objectNode();
        known.properties().forEach(answer -> {
            if (shown.contains(answer.getKey()) && !isNested(answer.getValue())) {
                seen.set(answer.getKey(), answer.getValue());
            } else if (answer.getValue().isArray()) {
                parts(answer.getKey(), answer.getValue(), shown, seen);
            }
        });
        return seen;
    }

    private static boolean isNested(JsonNode answer) {
        return answer.isObject() || (answer.isArray() && answer.path(0).isObject());
    }

    private static void parts(String name, JsonNode items, Set<String> shown, ObjectNode seen) {
        List<ObjectNode> kept = StreamSupport.stream(items.spliterator(), false)
                .filter(JsonNode::isObject)
                .map(item -> ((ObjectNode) item.deepCopy())
                        .retain(shown.stream()
                                .filter(field -> field.startsWith(name + "."))
                                .map(field -> field.substring(name.length() + 1))
                                .toList()))
                .filter(item -> !item.isEmpty())
                .toList();
        if (!kept.isEmpty()) {
            seen.putArray(name).addAll(kept);
        }
    }
}
