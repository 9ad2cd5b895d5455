package vn.lachan.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** Makes keys for subjects, and opens those that the master key wrapped; a wrapped key opens for its own subject only. */
final class KeyWrap {

    private final Aead master;

    KeyWrap(Aead master) {
        this.master = master;
    }

    static KeysetHandle newKey() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, Tink.AEAD);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("No key could be made", failed);
        }
    }

    byte[] wrap(String subject, KeysetHandle key) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master, context(subject), Tink.AEAD);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("No key could be wrapped for " + subject, failed);
        }
    }

    Aead open(String subject, byte[] wrapped) {
        try {
            return primitive(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, context(subject), Tink.AEAD));
        } catch (GeneralSecurityException unfit) {
            throw new Damaged("The wrapped key of " + subject, unfit);
        }
    }

    private static Aead primitive(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(Tink.AEAD, Aead.class);
    }

    private static byte[] context(String subject) {
        return ("lachan/key/" + subject).getBytes(UTF_8);
    }
}
