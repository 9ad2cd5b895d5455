package vn.lachan.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;

/**
 * The contents of one entry's acts, with the salt that keeps the hash in the header from giving them away.
 *
 * @param salt the base64 of 32 random bytes
 */
record Payload(String salt, ArrayNode contents) {

    static final int SALT_BYTES = 32;

    static Payload of(byte[] salt, List<JsonNode> contents) {
        return new Payload(
                Base64.getEncoder().encodeToString(salt),
                Canonical.JSON.createArrayNode().addAll(contents));
    }

    static Payload parse(byte[] bytes) {
        try {
            JsonNode json = Canonical.JSON.readTree(bytes);
            return new Payload(json.required("salt").asText(), (ArrayNode) json.required("contents"));
        } catch (IOException | ClassCastException | IllegalArgumentException malformed) {
            throw new UncheckedIOException(new IOException("Not the payload of an entry", malformed));
        }
    }

    byte[] bytes() {
        ObjectNode json = Canonical.JSON.createObjectNode().put("salt", salt).set("contents", contents);
        return Canonical.bytes(json);
    }

    /** What the header holds in the payload's place: SHA-256 of the salt's bytes and the canonical contents. */
    String commitment() {
        return Canonical.sha256(Base64.getDecoder().decode(salt), Canonical.bytes(contents));
    }
}
