package vn.lachan.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords for an account from an address: five within a minute, and the next ones have to wait. Whoever
 * uses the same account from elsewhere is not held up, so that nobody can lock a colleague out.
 */
@Component
class WrongPasswords {

    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_WRONG = 5;
    private static final int MOST_KEPT = 10_000;
    private static final int LONGEST_NAME = 64;

    private final Clock clock;
    private final Cache<Caller, List<Instant>> wrong =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    WrongPasswords(Clock clock) {
        this.clock = clock;
    }

    /** Who tries, and from where. */
    record Caller(String username, String address) {
        Caller {
            username = username.substring(0, Math.min(username.length(), LONGEST_NAME));
        }
    }

    boolean mustWait(Caller caller) {
        List<Instant> tries = wrong.getIfPresent(caller);
        return tries != null && recent(tries).count() >= MOST_WRONG;
    }

    void add(Caller caller) {
        wrong.asMap()
                .merge(caller, List.of(clock.instant()), (before, now) -> Stream.concat(recent(before), now.stream())
                        .toList());
    }

    void forget(Caller caller) {
        wrong.invalidate(caller);
    }

    private Stream<Instant> recent(List<Instant> tries) {
        Instant since = clock.instant().minus(WINDOW);
        return tries.stream().filter(since::isBefore);
    }
}
