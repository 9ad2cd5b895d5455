package vn.lachan.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key above all others: wraps the key of each subject, and keys the name index.
 *
 * <p>Its text is the base64 of {@code {"v":1,"wrapping":<Tink keyset in JSON>,"index":<base64 of 32 bytes>}}, in the
 * environment and in a file alike. The wrapping keyset may hold former keys too, which lets it be rotated.
 */
final class MasterKey {

    static final int VERSION = 1;
    static final int INDEX_KEY_BYTES = 32;

    private static final int TOKEN_BYTES = 16;
    private static final String HMAC = "HmacSHA256";
    private static final JsonMapper JSON = new JsonMapper();

    private final Aead wrapping;
    private final SecretKeySpec index;

    private MasterKey(Aead wrapping, byte[] index) {
        this.wrapping = wrapping;
        this.index = new SecretKeySpec(index, HMAC);
    }

    /** The key that {@code text} spells; anything else is refused without a word of what it held. */
    @SuppressWarnings("UnusedException") // a parser's message can quote key material
    static MasterKey parse(String text) {
        try {
            JsonNode json = JSON.readTree(Base64.getMimeDecoder().decode(text.strip()));
            byte[] index = Base64.getDecoder().decode(json.path("index").asText());
            if (json.path("v").asInt() != VERSION || index.length != INDEX_KEY_BYTES) {
                throw MasterKeyRefused.damaged();
            }
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(
                    json.path("wrapping").toString(), Tink.AEAD, InsecureSecretKeyAccess.get());
            return new MasterKey(keyset.getPrimitive(Tink.AEAD, Aead.class), index);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw MasterKeyRefused.damaged();
        }
    }

    Aead wrapping() {
        return wrapping;
    }

    /** What stands for {@code text} in the index: equal for equal text and purpose, and says nothing without the key. */
    byte[] token(String purpose, String text) {
        return Arrays.copyOf(hmac(purpose + '\0' + text), TOKEN_BYTES);
    }

    /** Tells one master key from another in messages, and gives nothing of it away. */
    String fingerprint() {
        return HexFormat.of().formatHex(token("fingerprint", ""));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(index);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-256", impossible);
        }
    }
}
