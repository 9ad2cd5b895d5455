package vn.lachan.classification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Base64;

/** A client with a bare socket, so that a test decides when bytes go and come. */
final class Wire implements AutoCloseable {

    private static final int LONGEST_WAIT = 30_000;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private String head = "";

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(LONGEST_WAIT);
        this.out = socket.getOutputStream();
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    /** Begins a request whose body comes in chunks. */
    static Wire screening(int port, String query) throws IOException {
        Wire wire = new Wire(new Socket("localhost", port));
        String both = Base64.getEncoder().encodeToString("tiepnhan:tiepnhan".getBytes(UTF_8));
        wire.out.write(("POST /api/v1/screenings" + query + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
                        + both + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                .getBytes(ISO_8859_1));
        return wire;
    }

    Wire send(String text) throws IOException {
        return send(text.getBytes(UTF_8));
    }

    Wire send(byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
        out.write(bytes);
        out.write("\r\n".getBytes(ISO_8859_1));
        return this;
    }

    Wire end() throws IOException {
        out.write("0\r\n\r\n".getBytes(ISO_8859_1));
        return this;
    }

    /** Status line and headers. */
    String head() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String line = headLine(); !line.isEmpty(); line = headLine()) {
            lines.append(line).append('\n');
        }
        head = lines.toString();
        return head;
    }

    private String headLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("The answer ended in its head");
            }
            line.write(read);
        }
        return line.toString(ISO_8859_1).strip();
    }

    /** The next chunk of the answer; empty for the last one. */
    byte[] chunk() throws IOException {
        int length = Integer.parseInt(headLine(), 16);
        byte[] chunk = in.readNBytes(length);
        if (chunk.length < length) {
            throw new EOFException("The answer ended in a chunk");
        }
        headLine();
        return chunk;
    }

    /** The whole answer, to its proper end. */
    String body() throws IOException {
        head();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] chunk = chunk(); chunk.length > 0; chunk = chunk()) {
            body.writeBytes(chunk);
        }
        return body.toString(UTF_8);
    }

    /** Cuts the line as a crash would. */
    void breakOff() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
