package vn.lachan.intervention;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What rules made of facts, in words: why, why not, and by which rulebook.
 *
 * @param receipt that was left of it; empty where none was
 * @param urgency null out of scope
 * @param missing what was not known, as JSON pointers into the facts
 */
public record Judged(
        String receipt,
        String className,
        @Nullable String urgency,
        Rulebook rulebook,
        List<Ground> grounds,
        List<NearMiss> nearMisses,
        List<Route> routes,
        List<String> missing) {

    /** By which version, since when its rows hold. */
    public record Rulebook(String version, String hash, String inForceFrom) {}

    /** A rule that holds, with its law. */
    public record Ground(String rule, String message, String legalBasis) {}

    /** A rule that does not hold and is close; what would make it hold, by name. */
    public record NearMiss(String rule, String message, Map<String, String> would) {}

    /** An agency that is to be brought in, as the codes of its role and part. */
    public record Route(String role, String part, String reason, String legalBasis) {}

    /** Of an answer as the contract of classification tells it. */
    static Judged of(JsonNode decision, String className) {
        JsonNode rulebook = decision.path("rulebook");
        return new Judged(
                decision.path("receiptId").asText(""),
                className,
                decision.hasNonNull("urgency") ? decision.path("urgency").asText() : null,
                new Rulebook(text(rulebook, "version"), text(rulebook, "hash"), text(rulebook, "inForceFrom")),
                list(
                        decision.path("findings"),
                        one -> new Ground(text(one, "rule"), text(one, "message"), text(one, "legalBasis"))),
                list(
                        decision.path("nearMisses"),
                        one -> new NearMiss(text(one, "rule"), text(one, "message"), texts(one.path("would")))),
                list(
                        decision.path("routes"),
                        one -> new Route(
                                text(one, "role"), text(one, "part"), text(one, "reason"), text(one, "legalBasis"))),
                list(decision.path("missingFacts"), JsonNode::asText));
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> all = new ArrayList<>();
        array.forEach(one -> all.add(each.apply(one)));
        return List.copyOf(all);
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asText();
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
