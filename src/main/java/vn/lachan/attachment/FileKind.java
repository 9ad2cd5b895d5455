package vn.lachan.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * The kinds of files that are taken. Office documents are zip files, which nobody can tell apart, nor from a zip bomb,
 * without opening them: they are not among these.
 */
public enum FileKind {
    PDF("application/pdf", "pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpe?g"),
    PNG("image/png", "png", "png"),
    WEBP("image/webp", "webp", "webp"),
    HEIC("image/heic", "heic", "heic|heif");

    /** How many first bytes tell the kind. */
    static final int HEAD = 64 * 1024;

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final String mediaType;
    private final String ending;
    private final String endings;

    FileKind(String mediaType, String ending, String endings) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.endings = endings;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The kind of a file that begins with {@code head}, whatever it is called; nothing for what is not taken. */
    static Optional<FileKind> of(byte[] head) {
        String found = sniffed(head);
        return Stream.of(values())
                .filter(kind -> kind.mediaType.equals(found))
                .filter(kind -> kind != PDF || begins(head))
                .findFirst();
    }

    /** The library also takes what has the mark of a PDF further in, such as a web page that wants to pass for one. */
    private static boolean begins(byte[] head) {
        return head.length >= PDF_BEGINS.length
                && Arrays.equals(head, 0, PDF_BEGINS.length, PDF_BEGINS, 0, PDF_BEGINS.length);
    }

    private static String sniffed(byte[] head) {
        try (TikaInputStream in = TikaInputStream.get(head)) {
            return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    /** The name with the ending of this kind, so that no program takes the file for something else. */
    String named(String name) {
        boolean fits = name.toLowerCase(Locale.ROOT).matches(".*\\.(" + endings + ")");
        return fits ? name : name + "." + ending;
    }
}
