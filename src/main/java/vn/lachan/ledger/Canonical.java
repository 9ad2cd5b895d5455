package vn.lachan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** Canonical JSON (RFC 8785) and SHA-256: what the ledger's hashes are made of. */
final class Canonical {

    static final JsonMapper JSON = new JsonMapper();

    private Canonical() {}

    static String text(JsonNode json) {
        return text(json.toString());
    }

    static String text(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException malformed) {
            throw new IllegalArgumentException("Not JSON that has a canonical form", malformed);
        }
    }

    static byte[] bytes(JsonNode json) {
        return text(json).getBytes(UTF_8);
    }

    /** In lower-case hexadecimal digits. */
    static String sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(UTF_8));
    }
}
