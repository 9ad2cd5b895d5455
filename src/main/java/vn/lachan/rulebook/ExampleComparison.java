package vn.lachan.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Examples.Ready;
import vn.lachan.rulebook.law.Faults;

/** What an example expects beside what an edition makes of its facts. */
final class ExampleComparison {

    private final Ready ready;
    private final Edition edition;
    private final Judgement judged;
    private final ExamplePlace place;
    private final ExpectationInWords words;

    private ExampleComparison(Ready ready, Edition edition, Faults faults) {
        this.ready = ready;
        this.edition = edition;
        this.judged = edition.judge(ready.facts());
        this.place = new ExamplePlace(ready.example(), faults);
        this.words = new ExpectationInWords(ready.example(), edition);
    }

    /** Compares what an edition makes of an example with what it expects. */
    static void compare(Ready ready, Edition edition, Faults faults) {
        ExampleComparison comparison = new ExampleComparison(ready, edition, faults);
        ready.expected().properties().forEach(expected -> comparison.compare(expected.getKey(), expected.getValue()));
    }

    private void compare(String what, JsonNode expected) {
        if (what.equals("legal")) {
            expected.properties().forEach(basis -> {
                String given = legalBasis(basis.getKey());
                if (!given.contains(basis.getValue().asText())) {
                    place.differs(
                            what, words.cites(basis.getKey(), basis.getValue().asText(), given));
                }
            });
            return;
        }
        JsonNode answer = answer(what);
        if (answer == null) {
            place.malformed("không có kết quả nào tên " + what, "there is no answer called " + what);
        } else if (!same(expected, answer)) {
            place.differs(what, words.differs(what, texts(expected), texts(answer)));
        }
    }

    /** What was worked out of the facts under that name, null where nothing is called so. */
    private @Nullable JsonNode answer(String what) {
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
            case "services" ->
                list(edition.proposedServices(ready.facts()).stream().map(ProposedService::type));
            case "nearMisses" ->
                list(edition.nearMisses(ready.facts(), judged).stream().map(NearMiss::rule));
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

    private String legalBasis(String code) {
        return Stream.concat(
                        judged.findings().stream()
                                .filter(finding -> finding.rule().equals(code))
                                .map(Judgement.Finding::legalBasis),
                        judged.violations().stream()
                                .filter(violation -> violation.code().equals(code))
                                .map(Judgement.Violation::legalBasis))
                .collect(Collectors.joining("; "));
    }

    /** Whether two answers are alike; lists in whatever order. */
    static boolean same(JsonNode one, JsonNode other) {
        return texts(one).equals(texts(other));
    }

    /** The values of a list, the one of anything else, nothing of null. */
    private static Set<String> texts(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return value.isNull() ? Set.of() : Set.of(value.asText());
    }
}
