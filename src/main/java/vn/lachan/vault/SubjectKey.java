package vn.lachan.vault;

import com.google.crypto.tink.Aead;
import org.jspecify.annotations.Nullable;

/** The key of a subject, or the knowledge that it was destroyed. */
record SubjectKey(String subject, @Nullable Aead aead) {

    static SubjectKey destroyed(String subject) {
        return new SubjectKey(subject, null);
    }

    boolean isDestroyed() {
        return aead == null;
    }

    Aead usable() {
        if (aead == null) {
            throw new Erased(subject);
        }
        return aead;
    }
}
