package vn.lachan.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What the acts of an entry hold under seal, or why it cannot be shown. */
public sealed interface Contents {

    /** The entry's acts have no contents. */
    record None() implements Contents {}

    /** The case's key was destroyed; only the header is left. */
    record Erased() implements Contents {}

    /**
     * The contents, with all that another needs to check them against the header's {@code payload}.
     *
     * @param salt base64 of 32 bytes
     */
    record Disclosed(String salt, List<JsonNode> contents) implements Contents {

        /** The contents of one act of the entry. */
        public Optional<JsonNode> of(Entry.Recorded act) {
            Integer place = act.contents();
            return place == null ? Optional.empty() : Optional.of(contents.get(place));
        }
    }
}
