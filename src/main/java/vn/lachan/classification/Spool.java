package vn.lachan.classification;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import vn.lachan.vault.ScratchFile;

/**
 * Answers on their way from the one who makes them to the one who sends them: in memory up to a limit, in a temporary
 * file beyond it. The maker waits only where the file is full too; a client may thus send all it has before it reads.
 */
final class Spool implements AutoCloseable {

    static final int ENDED = -1;

    private static final int MOST_IN_MEMORY = 1 << 20;

    private final Path directory;
    private final long mostOnDisk;
    private final Deque<byte[]> memory = new ArrayDeque<>();
    private int inMemory;
    private int takenOfFirst;
    private @Nullable ScratchFile file;
    private boolean ended;
    private @Nullable Exception failure;

    Spool(Path directory, long mostOnDisk) {
        this.directory = directory;
        this.mostOnDisk = mostOnDisk;
    }

    /** Adds the first {@code length} bytes; waits while there is no room. */
    synchronized void put(byte[] bytes, int length) throws IOException, InterruptedException {
        while (failure == null && onDisk() && file().size() >= mostOnDisk) {
            wait();
        }
        throwFailure();
        if (onDisk() || inMemory + length > MOST_IN_MEMORY) {
            file().append(bytes, length);
        } else if (length > 0) {
            memory.addLast(Arrays.copyOf(bytes, length));
            inMemory += length;
        }
        notifyAll();
    }

    /** Moves what comes next into {@code into} and returns its length; 0 where nothing came in time. */
    synchronized int take(byte[] into, Duration longest) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (failure == null && isEmpty() && !ended) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return 0;
            }
            wait(millis);
        }
        throwFailure();
        int taken = memory.isEmpty() ? takeFromDisk(into) : takeFromMemory(into);
        notifyAll();
        return taken;
    }

    private int takeFromDisk(byte[] into) throws IOException {
        return onDisk() ? file().read(into) : ENDED;
    }

    private int takeFromMemory(byte[] into) {
        byte[] first = memory.element();
        int length = Math.min(into.length, first.length - takenOfFirst);
        System.arraycopy(first, takenOfFirst, into, 0, length);
        takenOfFirst += length;
        inMemory -= length;
        if (takenOfFirst == first.length) {
            memory.remove();
            takenOfFirst = 0;
        }
        return length;
    }

    synchronized boolean isEmpty() {
        return memory.isEmpty() && !onDisk();
    }

    /** Nothing more will be put. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** One side gives up; so does the other, the next time it comes here. */
    synchronized void fail(Exception cause) {
        if (failure == null) {
            failure = cause;
        }
        notifyAll();
    }

    private void throwFailure() throws IOException {
        if (failure != null) {
            throw new IOException("The other side gave up", failure);
        }
    }

    private boolean onDisk() {
        return file != null && file.unread() > 0;
    }

    private ScratchFile file() throws IOException {
        if (file == null) {
            file = ScratchFile.in(directory);
        }
        return file;
    }

    @Override
    public synchronized void close() throws IOException {
        memory.clear();
        if (file != null) {
            file.close();
        }
    }
}
