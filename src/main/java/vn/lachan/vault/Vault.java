package vn.lachan.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/**
 * Seals what belongs to one subject (a case or a report, by its number) with a key of that subject's own: AES-256-GCM,
 * bound to the subject and to a context, so that sealed bytes open in the row and column they were made for and nowhere
 * else.
 *
 * <p>Works in the caller's transaction, and reads the database at most once a minute for a subject. The length of what was
 * sealed shows.
 */
public final class Vault {

    private final DataKeys keys;
    private final NameIndex names;

    Vault(DataKeys keys, NameIndex names) {
        this.keys = keys;
        this.names = names;
    }

    /**
     * Gives {@code subject} a key, unless it has one. If two transactions open one subject at once, the later of them
     * fails with a duplicate key.
     *
     * @throws Erased if its key was destroyed: an erased subject gets no second key
     */
    public void open(String subject) {
        keys.open(Subject.checked(subject));
    }

    /**
     * The sealed form of {@code plain}, different each time.
     *
     * @param context where the sealed bytes will stand, such as {@code case_file/person}
     * @throws Erased if the subject's key was destroyed
     */
    public byte[] seal(String subject, String context, byte[] plain) {
        Aead key = keys.of(Subject.checked(subject));
        try {
            return key.encrypt(plain, associated(subject, context));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Could not seal for " + subject, failed);
        }
    }

    /**
     * What {@link #seal} was given.
     *
     * @throws Erased if the subject's key was destroyed
     * @throws Damaged if the bytes were altered, or sealed for another subject or context
     */
    public byte[] unseal(String subject, String context, byte[] sealed) {
        Aead key = keys.of(Subject.checked(subject));
        try {
            return key.decrypt(sealed, associated(subject, context));
        } catch (GeneralSecurityException unfit) {
            throw new Damaged("What was sealed for " + subject + " as " + context, unfit);
        }
    }

    /**
     * Destroys the subject's key and its name tokens: nothing sealed for it can be read again. Its number stays, marked as
     * destroyed. Other nodes may read for one minute more.
     */
    public void destroy(String subject) {
        keys.destroy(Subject.checked(subject));
        names.remove(subject);
    }

    /** Whether the subject had a key and it was destroyed. */
    public boolean isErased(String subject) {
        return keys.find(Subject.checked(subject)).map(SubjectKey::isDestroyed).orElse(false);
    }

    /** A subject holds no slash, so no two pairs of subject and context give the same bytes. */
    private static byte[] associated(String subject, String context) {
        return ("lachan/1/" + subject + '/' + context).getBytes(UTF_8);
    }
}
