package vn.lachan.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spares a machine client the slow check of its password at every call: a password that was right is remembered for a
 * minute, as a hash of itself and of the stored hash. The stored hash comes from the database every time, so a
 * changed password or a disabled account takes effect at once; a wrong password is never remembered.
 */
final class RememberedPasswords implements PasswordEncoder {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST = 1_000;

    private final PasswordEncoder slow;
    private final Cache<ByteBuffer, Boolean> right;
    private final byte[] random = new byte[32];

    RememberedPasswords(PasswordEncoder slow, Ticker ticker) {
        this.slow = slow;
        this.right = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .ticker(ticker)
                .build();
        new SecureRandom().nextBytes(random);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
        if (password == null || stored == null) {
            return slow.matches(password, stored);
        }
        // Of many calls at once, one checks and the others wait for it instead of all checking.
        return right.get(fingerprint(password.toString(), stored), seen -> slow.matches(password, stored) ? true : null)
                != null;
    }

    /**
     * The stored hash has a salt of its own for each account, and stands for it. The random beginning is known to this
     * process only, and no fingerprint ever leaves it.
     */
    private ByteBuffer fingerprint(String password, String stored) {
        try {
            byte[] hash = stored.getBytes(StandardCharsets.UTF_8);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(random);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, hash.length));
            digest.update(hash);
            return ByteBuffer.wrap(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String encode(CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean upgradeEncoding(String stored) {
        return slow.upgradeEncoding(stored);
    }
}
