package vn.lachan.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Examples.Ready;
import vn.lachan.rulebook.law.Faults;

/** What an example expects beside what an edition makes of its facts. */
final class ExampleComparison {

    private ExampleComparison() {}

    /** Compares what an edition makes of an example with what it expects. */
    static void compare(Ready ready, Edition edition, Faults faults) {
        Judgement judged = edition.judge(ready.facts());
        ExamplePlace place =
                new ExamplePlace(ready.example().file(), ready.example().line(), faults);
        compare(ready.told(), what -> answer(what, edition, ready.facts(), judged), judged, place);
    }

    /** What was worked out of the facts under that name, null where nothing is called so. */
    private static @Nullable JsonNode answer(String what, Edition edition, Facts facts, Judgement judged) {
        return switch (what) {
            case "childClass" -> TextNode.valueOf(judged.childClass());
            case "urgency" ->
                text(judged.urgency() == null ? null : judged.urgency().name());
            case "ageBand" -> text(judged.ageBand());
            case "lead" ->
                text(
                        judged.routes().isEmpty()
                                ? null
                                : judged.routes().get(0).role().name());
            case "rules" -> list(judged.findings().stream().map(Judgement.Finding::rule));
            case "violations" -> list(judged.violations().stream().map(Judgement.Violation::code));
            case "roles" ->
                list(judged.routes().stream().map(route -> route.role().name()));
            case "routes" -> list(judged.routes().stream().map(route -> route.role() + ":" + route.part()));
            case "missingFacts" -> list(judged.missingFacts().stream());
            case "reviews" -> list(judged.reviews().stream());
            case "services" -> list(edition.proposedServices(facts).stream().map(ProposedService::type));
            case "nearMisses" -> list(edition.nearMisses(facts, judged).stream().map(NearMiss::rule));
            default -> null;
        };
    }

    private static JsonNode text(@Nullable String value) {
        return value == null ? NullNode.getInstance() : TextNode.valueOf(value);
    }

    private static JsonNode list(Stream<String> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.distinct().forEach(list::add);
        return list;
    }

    private static void compare(
            JsonNode example, Function<String, @Nullable JsonNode> answers, Judgement judged, ExamplePlace place) {
        String name = example.path("ten").asText(example.path("name").asText());
        Consumer<String[]> differs = told -> place.fault(
                "ví dụ \"%s\": %s phải là %s nhưng ra %s".formatted(name, told[0], told[1], told[2]),
                "example \"%s\": %s must be %s but is %s"
                        .formatted(example.path("name").asText(), told[0], told[1], told[2]));
        example.get("expect").properties().forEach(expected -> {
            String what = expected.getKey();
            JsonNode answer = answers.apply(what);
            if (what.equals("legal")) {
                expected.getValue().properties().forEach(basis -> {
                    String given = legalBasis(judged, basis.getKey());
                    if (!given.contains(basis.getValue().asText())) {
                        differs.accept(new String[] {
                            "legalBasis " + basis.getKey(), basis.getValue().asText(), given
                        });
                    }
                });
            } else if (answer == null) {
                place.malformed("không có kết quả nào tên " + what, "there is no answer called " + what);
            } else if (!texts(expected.getValue()).equals(texts(answer))) {
                differs.accept(new String[] {what, expected.getValue().toString(), answer.toString()});
            }
        });
    }

    private static String legalBasis(Judgement judged, String code) {
        return Stream.concat(
                        judged.findings().stream()
                                .filter(finding -> finding.rule().equals(code))
                                .map(Judgement.Finding::legalBasis),
                        judged.violations().stream()
                                .filter(violation -> violation.code().equals(code))
                                .map(Judgement.Violation::legalBasis))
                .collect(Collectors.joining("; "));
    }

    private static Set<String> texts(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>(Set.of(value.asText("null")));
    }
}
