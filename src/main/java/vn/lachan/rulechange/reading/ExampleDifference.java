package vn.lachan.rulechange.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lachan.classification.Differences;
import vn.lachan.classification.Rerun.Difference;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.RuleFiles;

/**
 * An example that was added, removed or changed. Examples are known by their names.
 *
 * @param line where it stands, or stood where it is gone
 * @param places where it differs, as JSON pointers into the example
 */
public record ExampleDifference(String file, int line, Words name, Kind kind, List<Difference> places) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What became of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    private record Example(int line, JsonNode told) {

        Words name() {
            return new Words(told.path("ten").asText(), told.path("name").asText());
        }
    }

    static List<ExampleDifference> between(RuleFiles before, RuleFiles after) {
        TreeSet<String> files = new TreeSet<>(before.byPath().keySet());
        files.addAll(after.byPath().keySet());
        List<ExampleDifference> differences = new ArrayList<>();
        for (String file : files) {
            if (file.endsWith(".ndjson")) {
                differences.addAll(between(file, examples(before, file), examples(after, file)));
            }
        }
        return List.copyOf(differences);
    }

    private static List<ExampleDifference> between(
            String file, Map<String, Example> before, Map<String, Example> after) {
        SortedMap<Integer, ExampleDifference> differences = new TreeMap<>();
        after.forEach((name, example) -> {
            Example was = before.get(name);
            List<Difference> places = places(was, example);
            if (!places.isEmpty()) {
                differences.put(
                        example.line,
                        new ExampleDifference(
                                file, example.line, example.name(), was == null ? Kind.ADDED : Kind.CHANGED, places));
            }
        });
        List<ExampleDifference> all = new ArrayList<>(differences.values());
        before.forEach((name, example) -> {
            if (!after.containsKey(name)) {
                all.add(new ExampleDifference(file, example.line, example.name(), Kind.REMOVED, places(example, null)));
            }
        });
        return all;
    }

    private static List<Difference> places(@Nullable Example before, @Nullable Example after) {
        return Differences.between(
                before == null ? JSON.createObjectNode() : before.told,
                after == null ? JSON.createObjectNode() : after.told);
    }

    /** By name; of several that share one, each by its turn. */
    private static Map<String, Example> examples(RuleFiles files, String file) {
        Map<String, Example> examples = new LinkedHashMap<>();
        String[] lines = files.byPath().getOrDefault(file, "").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                Example example = new Example(i + 1, parsed(lines[i]));
                String name = example.name().vi();
                int turn = 1;
                while (examples.putIfAbsent(name + " " + turn, example) != null) {
                    turn++;
                }
            }
        }
        return examples;
    }

    /** A proposal may have a line that is no example; it goes by what stands there. */
    private static JsonNode parsed(String line) {
        try {
            JsonNode told = JSON.readTree(line);
            return told.isObject() ? told : unreadable(line);
        } catch (JsonProcessingException malformed) {
            return unreadable(line);
        }
    }

    private static JsonNode unreadable(String line) {
        return JSON.createObjectNode().put("ten", line).put("name", line);
    }
}
