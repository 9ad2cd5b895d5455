package vn.lachan.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lachan.rulebook.law.Faults;

/**
 * The examples of a rulebook: facts with what has to come back, one a line in {@code examples/*.ndjson}. What an example
 * does not mention is not compared; lists are compared as sets.
 */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "examples/";

    private final Rulebook rulebook;

    Examples(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Runs all of them; every one that comes out otherwise is a fault with its file and line. */
    void run(Faults faults) {
        all().forEach(example -> run(example, faults));
    }

    int count() {
        return (int) all().count();
    }

    /** Runs one after the other until one comes out otherwise. */
    void runUntilOneFails(Faults faults) {
        Iterator<Example> left = all().iterator();
        while (left.hasNext() && faults.none()) {
            run(left.next(), faults);
        }
    }

    record Example(String file, int line, String text) {}

    private Stream<Example> all() {
        return rulebook.files().byPath().entrySet().stream()
                .filter(file -> file.getKey().startsWith(FOLDER))
                .flatMap(file -> {
                    String[] lines = file.getValue().split("\n", -1);
                    return IntStream.range(0, lines.length).mapToObj(i -> new Example(file.getKey(), i + 1, lines[i]));
                })
                .filter(example -> !example.text.isBlank());
    }

    /** Those marked with {@code demo}, in the order of that number. */
    List<PracticeExample> forPractice() {
        return all().filter(example -> example.text.contains("\"demo\""))
                .map(example -> parse(example.text))
                .filter(line -> line.path("demo").isInt() && line.path("facts").isObject())
                .sorted(Comparator.comparingInt(line -> line.get("demo").intValue()))
                .map(line -> new PracticeExample(
                        new Words(line.path("ten").asText(), line.path("name").asText()), line.get("facts")))
                .toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException malformed) {
            return JSON.missingNode();
        }
    }

    /** An example whose facts were read. */
    record Ready(Example example, JsonNode told, Facts facts) {}

    private void run(Example line, Faults faults) {
        ready(line, faults).ifPresent(ready -> {
            Edition edition = rulebook.on(ready.facts.factDate()).orElseThrow();
            ExampleComparison.compare(ready, edition, faults);
        });
    }

    /** Those whose facts can be read and judged. */
    List<Ready> ready() {
        Faults told = new Faults();
        return all().flatMap(example -> ready(example, told).stream()).toList();
    }

    private Optional<Ready> ready(Example line, Faults faults) {
        ExamplePlace place = new ExamplePlace(line.file, line.line, faults);
        JsonNode example = parse(line.text);
        if (example.isMissingNode()) {
            place.malformed("không phải JSON", "is not JSON");
            return Optional.empty();
        }
        if (!example.path("facts").isObject() || !example.path("expect").isObject()) {
            place.malformed("phải có facts và expect", "must have facts and expect");
            return Optional.empty();
        }
        Told told = FactsReader.read(example.get("facts").toString().getBytes(StandardCharsets.UTF_8));
        Optional<Edition> edition = told.factDate().flatMap(rulebook::on);
        Reading reading = told.against(edition.orElseGet(rulebook::latest).codes());
        if (reading instanceof Reading.Unclear unclear) {
            FactsError first = unclear.errors().get(0);
            place.malformed(
                    "dữ kiện sai ở " + first.pointer() + ": " + first.message().vi(),
                    "the facts are wrong at " + first.pointer() + ": "
                            + first.message().en());
        } else if (edition.isEmpty()) {
            place.malformed("bộ quy tắc chưa có hiệu lực vào ngày này", "the rulebook is not in force on this day");
        } else if (reading instanceof Reading.Clear clear) {
            return Optional.of(new Ready(line, example, clear.facts()));
        }
        return Optional.empty();
    }
}
