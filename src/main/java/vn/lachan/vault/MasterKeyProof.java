package vn.lachan.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ties a database to its master key: the first start leaves a proof in {@code vault_master}, every later one must be able
 * to open it.
 */
final class MasterKeyProof {

    private static final byte[] CONTEXT = "lachan/master".getBytes(UTF_8);

    private record Proof(String fingerprint, String proof) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    MasterKeyProof(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The same key, once it is known to be the one that this database belongs to. */
    MasterKey check(MasterKey master) {
        if (!isKnown(master)) {
            try {
                leave(master);
            } catch (DuplicateKeyException anotherNodeWasFirst) {
                isKnown(master);
            }
        }
        return master;
    }

    private boolean isKnown(MasterKey master) {
        return jdbc.sql("select fingerprint, proof from vault_master")
                .query((row, number) -> new Proof(row.getString(1), row.getString(2)))
                .optional()
                .map(left -> opened(master, left))
                .orElse(false);
    }

    @SuppressWarnings("UnusedException") // says no more than that the tag does not fit
    private static boolean opened(MasterKey master, Proof left) {
        try {
            byte[] fingerprint = master.wrapping().decrypt(Base64.getDecoder().decode(left.proof()), CONTEXT);
            if (MessageDigest.isEqual(fingerprint, master.fingerprint().getBytes(UTF_8))) {
                return true;
            }
        } catch (GeneralSecurityException | IllegalArgumentException otherKey) {
            throw MasterKeyRefused.foreign(left.fingerprint(), master.fingerprint());
        }
        throw MasterKeyRefused.foreign(left.fingerprint(), master.fingerprint());
    }

    private void leave(MasterKey master) {
        try {
            byte[] proof = master.wrapping().encrypt(master.fingerprint().getBytes(UTF_8), CONTEXT);
            jdbc.sql("insert into vault_master (id, fingerprint, proof, created_at) values (1, ?, ?, ?)")
                    .params(
                            master.fingerprint(),
                            Base64.getEncoder().encodeToString(proof),
                            clock.instant().atOffset(UTC))
                    .update();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The master key could not seal its proof", failed);
        }
    }
}
