package vn.lachan.vault;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.security.GeneralSecurityException;

/** The cipher library, ready for authenticated encryption. */
final class Tink {

    static final Configuration AEAD = aead();

    private Tink() {}

    private static Configuration aead() {
        try {
            AeadConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("This Java runtime lacks the ciphers that keys need", unusable);
        }
    }
}
