package vn.lachan.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/**
 * One entry of a chain: what one transaction did to one case, or to many at once.
 *
 * @param chain the case's number, or a register's name
 * @param seq counts from 1 in its chain
 * @param acts what was done, in order; their contents are read apart, with {@link Ledger#contents}
 * @param payload the commitment to the sealed contents, where there are some
 * @param state how the case's state changed, where it did
 * @param receipt the id of the decision's receipt, where a decision was made
 * @param header the exact text that {@code hash} is the SHA-256 of
 */
public record Entry(
        String chain,
        long seq,
        Instant at,
        Who who,
        List<Recorded> acts,
        @Nullable String payload,
        @Nullable State state,
        @Nullable String receipt,
        String hash,
        String header) {

    /**
     * An act as it was recorded.
     *
     * @param contents the place of its contents among those of the entry, where it has some
     */
    public record Recorded(
            String what, JsonNode facts, @Nullable Integer contents) {}

    /** The state of a case before (none for a new one) and after a transaction. */
    public record State(@Nullable String before, String after) {}

    static Entry parse(String header, String hash) throws JsonProcessingException {
        JsonNode json = Canonical.JSON.readTree(header);
        return new Entry(
                json.required("chain").asText(),
                json.required("seq").asLong(),
                Instant.parse(json.required("at").asText()),
                who(json.required("who")),
                StreamSupport.stream(json.required("acts").spliterator(), false)
                        .map(Entry::recorded)
                        .toList(),
                text(json, "payload"),
                state(json.path("state")),
                text(json, "receipt"),
                hash,
                header);
    }

    private static Who who(JsonNode json) {
        String role = text(json, "role");
        String unit = text(json, "unit");
        return new Who(
                json.required("username").asText(),
                role == null ? null : Role.valueOf(role),
                unit == null ? null : new UnitCode(unit));
    }

    private static Recorded recorded(JsonNode json) {
        return new Recorded(
                json.required("what").asText(),
                json.required("facts"),
                json.has("contents") ? json.path("contents").asInt() : null);
    }

    private static @Nullable State state(JsonNode json) {
        return json.isObject()
                ? new State(text(json, "before"), json.required("after").asText())
                : null;
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.has(name) ? json.path(name).asText() : null;
    }
}
