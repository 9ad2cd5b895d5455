package vn.lachan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedPasswordsTests {

    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final PasswordEncoder passwords = new RememberedPasswords(new Counting(), nanos::get);

    private final class Counting implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String stored) {
            checks.incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            return stored.equals(encode(password));
        }
    }

    @Test
    void checksARightPasswordOnceAMinute() {
        for (int n = 0; n < 3; n++) {
            assertThat(passwords.matches("right", "hash of right")).isTrue();
        }
        assertThat(checks).hasValue(1);

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(passwords.matches("right", "hash of right")).isTrue();
        assertThat(checks).hasValue(2);
    }

    @Test
    void checksOnceForManyCallsAtOnce() throws Exception {
        var calls = Collections.nCopies(20, (Callable<Boolean>) () -> passwords.matches("right", "hash of right"));
        var threads = Executors.newFixedThreadPool(20);
        try {
            for (Future<Boolean> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(checks).hasValue(1);
    }

    @Test
    void checksAWrongPasswordEveryTime() {
        for (int n = 0; n < 3; n++) {
            assertThat(passwords.matches("wrong", "hash of right")).isFalse();
        }
        assertThat(checks).hasValue(3);
    }

    @Test
    void forgetsAPasswordWhoseHashHasChanged() {
        assertThat(passwords.matches("right", "hash of right")).isTrue();

        assertThat(passwords.matches("right", "hash of another")).isFalse();
        assertThat(passwords.matches("another", "hash of right")).isFalse();
    }

    @Test
    void tellsWhereThePasswordEndsAndTheHashBegins() {
        assertThat(passwords.matches("right", "hash of right")).isTrue();

        assertThat(passwords.matches("tright", "hash of righ")).isFalse();
    }
}
