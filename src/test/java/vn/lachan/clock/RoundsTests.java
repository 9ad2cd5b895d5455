package vn.lachan.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes round by itself. */
class RoundsTests {

    private static final Duration OFTEN = Duration.ofMillis(5);

    private final Rounds rounds = new Rounds();

    @AfterEach
    void end() {
        rounds.end();
    }

    @Test
    void oneThatBreaksOffIsNotTheLast() {
        AtomicInteger begun = new AtomicInteger();
        rounds.every(OFTEN, "breaks", () -> {
            begun.incrementAndGet();
            throw new IllegalStateException("The database is gone");
        });

        await().until(() -> begun.get() > 2);
    }

    @Test
    void oneThatTakesLongKeepsNobodyElseWaitingAndIsInterruptedAtTheEnd() {
        AtomicBoolean interrupted = new AtomicBoolean();
        AtomicInteger others = new AtomicInteger();
        rounds.every(OFTEN, "long", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException ended) {
                interrupted.set(true);
            }
        });
        rounds.every(OFTEN, "short", others::incrementAndGet);

        await().until(() -> others.get() > 2);
        assertThat(interrupted).isFalse();
        rounds.end();
        await().untilTrue(interrupted);
    }
}
