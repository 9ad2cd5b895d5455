package vn.lachan.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.lachan.vault.ScratchFile;

/** A file that came in whole and is fit to be kept: on the disk of this node, unreadable there, and gone when closed. */
public final class Upload implements AutoCloseable {

    private final ScratchFile file;
    private final String name;
    private final FileKind kind;
    private final String digest;
    private final long size;

    private Upload(ScratchFile file, String name, FileKind kind, String digest) {
        this.file = file;
        this.name = name;
        this.kind = kind;
        this.digest = digest;
        this.size = file.size();
    }

    /**
     * Reads all of {@code content}, with a database transaction not yet begun: a slow sender holds nobody up.
     *
     * @throws AttachmentRefused for what is empty, too large, or of no kind that is taken
     */
    public static Upload read(@Nullable String name, InputStream content, Limits limits) throws IOException {
        ScratchFile file = ScratchFile.in(Path.of(System.getProperty("java.io.tmpdir")));
        try {
            return read(name, content, limits.largest(), file);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private static Upload read(@Nullable String name, InputStream content, long largest, ScratchFile file)
            throws IOException {
        MessageDigest sha256 = sha256();
        byte[] head = content.readNBytes(FileKind.HEAD);
        if (head.length == 0) {
            throw new AttachmentRefused(AttachmentRefused.Reason.EMPTY);
        }
        FileKind kind = FileKind.of(head).orElseThrow(() -> new AttachmentRefused(AttachmentRefused.Reason.KIND));
        byte[] part = Arrays.copyOf(head, FileKind.HEAD);
        int length = head.length;
        while (length > 0) {
            if (file.size() + length > largest) {
                throw new AttachmentRefused(AttachmentRefused.Reason.TOO_LARGE);
            }
            sha256.update(part, 0, length);
            file.append(part, length);
            length = content.readNBytes(part, 0, part.length);
        }
        return new Upload(
                file, kind.named(FileName.clean(name)), kind, HexFormat.of().formatHex(sha256.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    String name() {
        return name;
    }

    FileKind kind() {
        return kind;
    }

    String digest() {
        return digest;
    }

    long size() {
        return size;
    }

    /** The next bytes, as many as {@code into} takes; fewer at the end, 0 after it. */
    int next(byte[] into) throws IOException {
        return file.read(into);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
