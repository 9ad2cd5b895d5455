package vn.lachan.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What is read from tables on nearly every request and changes a few times a year: read again after a minute, so that a
 * change made on one node shows on all of them.
 */
final class Remembered<T> {

    private final LoadingCache<String, T> cache;

    Remembered(Supplier<T> read) {
        cache = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(only -> read.get());
    }

    T get() {
        return cache.get("only");
    }

    /** Has the next one who asks read again. */
    void forget() {
        cache.invalidateAll();
    }
}
