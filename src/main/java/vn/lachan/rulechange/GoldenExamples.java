package vn.lachan.rulechange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lachan.rulebook.law.RuleFiles;

/** The golden cases of the law among the examples, marked {@code "golden": true}: two persons have to agree to a change. */
final class GoldenExamples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PERSONS = 2;

    private GoldenExamples() {}

    /** How many persons beside the proposer have to approve the way from {@code before} to {@code after}. */
    static int approvals(RuleFiles before, RuleFiles after) {
        return of(before).equals(of(after)) ? 1 : PERSONS;
    }

    private static Set<JsonNode> of(RuleFiles files) {
        return files.byPath().entrySet().stream()
                .filter(file -> file.getKey().startsWith("examples/"))
                .flatMap(file -> file.getValue().lines())
                .filter(line -> line.contains("golden"))
                .flatMap(GoldenExamples::golden)
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> golden(String line) {
        try {
            JsonNode example = JSON.readTree(line);
            return example.path("golden").asBoolean() ? Stream.of(example) : Stream.empty();
        } catch (JsonProcessingException checkedElsewhere) {
            return Stream.empty();
        }
    }
}
