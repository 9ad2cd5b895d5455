package vn.lachan.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Makes a new master key, for the command that an installation begins with. */
public final class NewMasterKey {

    private NewMasterKey() {}

    /** A new key as one line of base64, ready for {@code LACHAN_MASTER_KEY} or a key file. */
    public static String generate() {
        try {
            JsonMapper json = new JsonMapper();
            String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, Tink.AEAD),
                    Tink.AEAD,
                    InsecureSecretKeyAccess.get());
            String key = json.createObjectNode()
                    .put("v", MasterKey.VERSION)
                    .put("index", Random.randBytes(MasterKey.INDEX_KEY_BYTES))
                    .set("wrapping", json.readTree(keyset))
                    .toString();
            return Base64.getEncoder().encodeToString(key.getBytes(UTF_8));
        } catch (GeneralSecurityException | JsonProcessingException failed) {
            throw new IllegalStateException("A master key could not be made", failed);
        }
    }
}
