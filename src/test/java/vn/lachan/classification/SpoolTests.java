package vn.lachan.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SpoolTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Executor APART = work -> new Thread(work).start();

    @TempDir
    Path directory;

    private interface Work {
        void run() throws Exception;
    }

    private static CompletableFuture<Void> apart(Work work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                },
                APART);
    }

    @Test
    void handsEverythingOnInOrderThroughMemoryAndDisk() throws Exception {
        byte[] all = new byte[20_000_000];
        new Random(3).nextBytes(all);
        try (Spool spool = new Spool(directory, 4_000_000)) {
            CompletableFuture<Void> maker = apart(() -> {
                Random random = new Random(4);
                for (int at = 0; at < all.length; ) {
                    int length = Math.min(random.nextInt(300_000), all.length - at);
                    byte[] piece = Arrays.copyOfRange(all, at, at + length);
                    spool.put(piece, length);
                    at += length;
                }
                spool.end();
            });
            ByteArrayOutputStream back = new ByteArrayOutputStream();
            byte[] into = new byte[70_000];
            for (int taken = spool.take(into, LONG); taken >= 0; taken = spool.take(into, LONG)) {
                back.write(into, 0, taken);
            }
            maker.get();
            assertThat(back.toByteArray()).isEqualTo(all);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void saysThatNothingCameInTime() throws Exception {
        try (Spool spool = new Spool(directory, 1)) {
            assertThat(spool.take(new byte[10], Duration.ofMillis(5))).isZero();
            spool.end();
            assertThat(spool.take(new byte[10], LONG)).isEqualTo(Spool.ENDED);
        }
    }

    @Test
    void wakesTheOneWhoWaitsForRoomWhenTheOtherGivesUp() throws Exception {
        try (Spool spool = new Spool(directory, 1)) {
            byte[] much = new byte[2_000_000];
            spool.put(much, much.length);
            CompletableFuture<Void> waiting = apart(() -> spool.put(much, much.length));
            assertThatThrownBy(() -> waiting.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(Exception.class);

            spool.fail(new IOException("gone"));

            assertThatThrownBy(waiting::get).hasRootCauseMessage("gone");
            assertThatThrownBy(() -> spool.take(new byte[1], LONG)).isInstanceOf(IOException.class);
        }
    }
}
