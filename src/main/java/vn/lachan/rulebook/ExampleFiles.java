package vn.lachan.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lachan.rulebook.law.ExampleTables;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.RuleFiles;

/** The examples of rule files: rows of tables, and lines of JSON as exchanged with other systems and in older rulebooks. */
public final class ExampleFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExampleFiles() {}

    /** All of them, table by table in the order of their rows, then those of JSON; what cannot be read as a table is a fault. */
    static List<Example> read(RuleFiles files, Faults faults) {
        return Stream.concat(
                        ExampleTables.read(files, faults).stream()
                                .flatMap(rows -> new ExampleRows(faults).read(rows).stream()),
                        files.byPath().entrySet().stream()
                                .filter(file -> file.getKey().endsWith(".ndjson"))
                                .flatMap(file -> lines(file.getKey(), file.getValue())))
                .toList();
    }

    private static Stream<Example> lines(String file, String text) {
        String[] lines = text.split("\n", -1);
        return IntStream.range(0, lines.length)
                .filter(i -> !lines[i].isBlank())
                .mapToObj(i -> new Example(file, i + 1, List.of(), parse(lines[i])));
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException malformed) {
            return JSON.missingNode();
        }
    }

    /** The golden cases of the law, whatever file they stand in and in whatever order. */
    public static Set<JsonNode> golden(RuleFiles files) {
        return read(files, new Faults()).stream()
                .filter(Example::isGolden)
                .map(Example::told)
                .collect(Collectors.toSet());
    }
}
