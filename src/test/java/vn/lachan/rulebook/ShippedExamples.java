package vn.lachan.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.RuleFiles;

/** The examples of this repository as JSON: {@code facts} as the outward contract has them, and what has to come back. */
public final class ShippedExamples {

    private ShippedExamples() {}

    public static List<JsonNode> all() {
        return ExampleFiles.read(RuleFiles.in(Path.of("rules")), new Faults()).stream()
                .map(Example::told)
                .toList();
    }
}
