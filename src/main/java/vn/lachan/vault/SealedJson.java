package vn.lachan.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Seals records and JSON trees in the {@link Vault}, for tables that keep a person's data as one sealed column. */
public final class SealedJson {

    private final Vault vault;
    private final ObjectMapper json;

    SealedJson(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** See {@link Vault#seal}. */
    public byte[] seal(String subject, String context, Object value) {
        try {
            return vault.seal(subject, context, json.writeValueAsBytes(value));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException("Could not write " + context + " of " + subject, unwritable);
        }
    }

    /** See {@link Vault#unseal}; {@code type} may be {@code JsonNode}. */
    public <T> T unseal(String subject, String context, byte[] sealed, Class<T> type) {
        try {
            return json.readValue(vault.unseal(subject, context, sealed), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read " + context + " of " + subject, unreadable);
        }
    }
}
