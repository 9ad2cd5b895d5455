package vn.lachan.vault;

import static java.time.ZoneOffset.UTC;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key of each subject, kept wrapped in {@code vault_key} and unwrapped in memory for at most a minute.
 *
 * <p>What a transaction does to a key is seen by that transaction at once and by others when it commits. On this node a
 * destroyed key is gone from memory with the commit; another node may still read with it until its minute is over.
 */
final class DataKeys {

    static final Duration KEPT = Duration.ofSeconds(60);

    private static final int MOST_KEPT = 10_000;

    private final JdbcClient jdbc;
    private final KeyWrap wrap;
    private final Clock clock;

    /** A key known to be destroyed stays too: it keeps a read that began earlier from putting the key back. */
    private final Cache<String, SubjectKey> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    DataKeys(JdbcClient jdbc, MasterKey master, Clock clock) {
        this.jdbc = jdbc;
        this.wrap = new KeyWrap(master.wrapping());
        this.clock = clock;
    }

    Aead of(String subject) {
        return find(subject)
                .orElseThrow(() -> new IllegalStateException("No key was opened for " + subject + "; open it first"))
                .usable();
    }

    void open(String subject) {
        SubjectKey held = held(subject);
        if (held == null && add(subject)) {
            return;
        }
        of(subject);
    }

    /** Whether the subject was new; asks and adds in one statement. */
    private boolean add(String subject) {
        byte[] wrapped = wrap.wrap(subject, KeyWrap.newKey());
        int added = jdbc.sql("""
                        insert into vault_key (subject, wrapped, created_at)
                        select cast(? as varchar), cast(? as bytea), cast(? as timestamp with time zone)
                        where not exists (select 1 from vault_key where subject = ?)""")
                .params(subject, wrapped, clock.instant().atOffset(UTC), subject)
                .update();
        if (added == 1) {
            change(new SubjectKey(subject, wrap.open(subject, wrapped)));
        }
        return added == 1;
    }

    /** Holds the key's row until the transaction ends, so that it is not destroyed meanwhile. */
    void lock(String subject) {
        boolean usable = jdbc.sql("select wrapped is not null from vault_key where subject = ? for update")
                .param(subject)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (!usable) {
            throw new Erased(subject);
        }
    }

    void destroy(String subject) {
        int destroyed = jdbc.sql(
                        "update vault_key set wrapped = null, destroyed_at = ? where subject = ? and wrapped is not null")
                .params(clock.instant().atOffset(UTC), subject)
                .update();
        if (destroyed == 1) {
            change(SubjectKey.destroyed(subject));
        }
    }

    /** Nothing where no key was ever opened. */
    Optional<SubjectKey> find(String subject) {
        SubjectKey held = held(subject);
        return held != null ? Optional.of(held) : read(subject);
    }

    private @Nullable SubjectKey held(String subject) {
        SubjectKey changed = changes().get(subject);
        return changed != null ? changed : kept.getIfPresent(subject);
    }

    private Optional<SubjectKey> read(String subject) {
        return jdbc.sql("select wrapped from vault_key where subject = ?")
                .param(subject)
                .query((row, number) -> unwrapped(subject, row.getBytes(1)))
                .optional()
                .map(key -> kept.asMap().merge(subject, key, (present, read) -> present));
    }

    private SubjectKey unwrapped(String subject, byte @Nullable [] wrapped) {
        return wrapped == null ? SubjectKey.destroyed(subject) : new SubjectKey(subject, wrap.open(subject, wrapped));
    }

    private void change(SubjectKey key) {
        changes().put(key.subject(), key);
    }

    private Map<String, SubjectKey> changes() {
        return KeyChanges.ofThisTransaction(this, kept.asMap());
    }
}
