package vn.lachan.classification;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines and holds no more of it than one buffer; a line that is too long is passed over. */
final class Lines {

    /** The longest line that is read. */
    static final int LONGEST = 256 * 1024;

    private static final int FIRST_BUFFER = 64 * 1024;

    private final InputStream in;
    private final Taker taker;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int filled;
    private long number;
    private boolean passingOver;

    Lines(InputStream in, Taker taker) {
        this.in = in;
        this.taker = taker;
    }

    /** Takes the lines, counted from 1; blank ones are counted and not handed on. */
    interface Taker {

        /** A line, in bytes that are used again afterwards. */
        void line(long number, byte[] bytes, int from, int length) throws IOException, InterruptedException;

        void tooLong(long number) throws IOException, InterruptedException;
    }

    /** Reads to the end of the stream. */
    void read() throws IOException, InterruptedException {
        for (int read = fill(); read >= 0; read = fill()) {
            int searchFrom = filled;
            filled += read;
            cut(searchFrom);
        }
        if (filled > 0 || passingOver) {
            line(0, filled);
        }
    }

    /** How many lines have begun and ended so far. */
    long count() {
        return number;
    }

    private int fill() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        return in.read(buffer, filled, buffer.length - filled);
    }

    private void cut(int searchFrom) throws IOException, InterruptedException {
        int start = 0;
        for (int at = searchFrom; at < filled; at++) {
            if (buffer[at] == '\n') {
                line(start, at);
                start = at + 1;
            }
        }
        filled -= start;
        System.arraycopy(buffer, start, buffer, 0, filled);
        if (filled > LONGEST) {
            passingOver = true;
        }
        if (passingOver) {
            filled = 0;
        }
    }

    private void line(int from, int to) throws IOException, InterruptedException {
        number++;
        if (passingOver || to - from > LONGEST) {
            passingOver = false;
            taker.tooLong(number);
        } else if (!isBlank(from, to)) {
            taker.line(number, buffer, from, to - from);
        }
    }

    private boolean isBlank(int from, int to) {
        for (int at = from; at < to; at++) {
            if (buffer[at] != ' ' && buffer[at] != '\t' && buffer[at] != '\r') {
                return false;
            }
        }
        return true;
    }
}
