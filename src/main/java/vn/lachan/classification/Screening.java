package vn.lachan.classification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lachan.rulebook.Rulebooks;

/**
 * One screening: many lines of facts in, as many answers out, in their order. Reading and sending go on side by side, as
 * many senders write all they have before they read anything.
 */
public final class Screening implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Screening.class);

    /** How long answers may wait for others to be judged with. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private static final int CHUNK = 64 * 1024;

    private final LineBatch batch;
    private final Spool spool;
    private final ExecutorService senders;
    private final Runnable slot;

    Screening(
            Rulebooks rulebooks, Receipts receipts, Terms terms, Spool spool, ExecutorService senders, Runnable slot) {
        this.batch = new LineBatch(rulebooks, receipts, terms, spool);
        this.spool = spool;
        this.senders = senders;
        this.slot = slot;
    }

    /**
     * How to answer.
     *
     * @param keptBy who has receipts of it kept, null where nobody has
     */
    public record Terms(Locale language, @Nullable Maker keptBy) {}

    /**
     * Reads {@code in} to its end and sends every answer.
     *
     * @return whether all went well; where not, the answers end in the middle and so must the connection
     */
    public boolean run(InputStream in, OutputStream out) {
        Lines lines = new Lines(in, batch);
        Future<?> sending = senders.submit(() -> {
            send(out);
            return null;
        });
        try {
            lines.read();
            batch.empty();
            spool.end();
            sending.get();
            return true;
        } catch (IOException | RuntimeException | ExecutionException ended) {
            giveUp(ended, sending, lines.count());
        } catch (InterruptedException stopped) {
            giveUp(stopped, sending, lines.count());
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void send(OutputStream out) throws IOException, InterruptedException {
        byte[] chunk = new byte[CHUNK];
        try {
            for (int taken = 0; taken != Spool.ENDED; taken = spool.take(chunk, PATIENCE)) {
                if (taken > 0) {
                    out.write(chunk, 0, taken);
                } else {
                    batch.emptyIfIdle();
                }
                if (spool.isEmpty()) {
                    out.flush();
                }
            }
        } catch (IOException | RuntimeException failed) {
            spool.fail(failed);
            throw failed;
        }
    }

    /** The response belongs to the sending thread until it has ended: its writes end with the connection's timeout. */
    private void giveUp(Exception cause, Future<?> sending, long line) {
        spool.fail(cause);
        boolean interrupted = cause instanceof InterruptedException;
        while (!sending.isDone()) {
            try {
                sending.get();
            } catch (ExecutionException ended) {
                break;
            } catch (InterruptedException again) {
                interrupted = true;
                sending.cancel(true);
            }
        }
        LOG.warn(
                "A screening ended early, after line {}{}: {}",
                line,
                interrupted ? ", stopped" : "",
                cause.getClass().getSimpleName());
    }

    @Override
    public void close() {
        try {
            spool.close();
        } catch (IOException failed) {
            LOG.warn("A screening's temporary file could not be closed", failed);
        } finally {
            slot.run();
        }
    }
}
