package vn.lachan.rulebook.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import vn.lachan.rulebook.Words;

/**
 * The files of one rulebook in canonical form: tables, rules and examples by path, each UTF-8 in NFC with line feeds and no
 * byte order mark, tables with commas. What a spreadsheet changes without changing a cell does not change them.
 *
 * <p>Their bytes are {@code lachan-rules/1}, then for each file in the order of paths its path, a space, its length in
 * bytes, a line feed, and the bytes themselves, ended by a line feed. The hash is SHA-256 over them.
 */
@NamedInterface("files")
public record RuleFiles(SortedMap<String, String> byPath) {

    private static final String HEAD = "lachan-rules/1\n";

    public RuleFiles {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    /** Whether a file of that name belongs to a rulebook; others, such as the README, may lie beside it. */
    static boolean belongs(String path) {
        return path.endsWith(".csv")
                || path.endsWith(".drl")
                || (path.startsWith("examples/") && path.endsWith(".ndjson"));
    }

    /**
     * Reads a folder. What begins with a dot does not count, and a link must not lead out of the folder.
     *
     * @throws RulesRefused if a file is not UTF-8, not a table, too large, or there is none
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static RuleFiles in(Path folder) {
        Faults faults = new Faults();
        Snapshot snapshot = new Snapshot(faults);
        try {
            for (Map.Entry<String, Path> file : filesIn(folder).entrySet()) {
                if (!belongs(file.getKey())) {
                    continue;
                }
                if (isInside(folder, file.getValue())) {
                    snapshot.take(file.getKey(), bytesOf(file.getValue()));
                } else {
                    refuseLink(file.getKey(), faults);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + folder, unreadable);
        }
        if (snapshot.texts().isEmpty()) {
            faults.error(
                    folder.toString(),
                    null,
                    null,
                    new Words("không có tệp quy tắc nào", "there is no rule file"),
                    new Words("Chỉ đúng thư mục có rulebook.csv.", "Name the folder that has rulebook.csv."));
        }
        faults.refuseIfAny();
        return new RuleFiles(snapshot.texts());
    }

    /**
     * The files of a folder that are no part of its rulebook though they may look like it, such as a workbook.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static List<String> leftOutIn(Path folder) {
        try {
            return filesIn(folder).keySet().stream()
                    .filter(path -> !belongs(path) && !path.endsWith(".md"))
                    .map(Hidden::shown)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + folder, unreadable);
        }
    }

    private static SortedMap<String, Path> filesIn(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder, 2)) {
            all.filter(file -> Files.isRegularFile(file) || Files.isSymbolicLink(file))
                    .filter(file -> !Files.isDirectory(file))
                    .forEach(
                            file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
        } catch (UncheckedIOException unreadable) {
            throw new IOException(unreadable);
        }
        files.keySet().removeIf(path -> path.startsWith(".") || path.contains("/."));
        return files;
    }

    private static boolean isInside(Path folder, Path file) throws IOException {
        if (!Files.isSymbolicLink(file)) {
            return true;
        }
        return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
    }

    private static void refuseLink(String path, Faults faults) {
        faults.error(
                Hidden.shown(path),
                null,
                null,
                new Words("là liên kết ra ngoài thư mục", "is a link that leads out of the folder"),
                new Words("Chép chính tệp ấy vào thư mục.", "Copy the file itself into the folder."));
    }

    /** The bytes of a file, of a file that is too large only as many as show it. */
    private static byte[] bytesOf(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(Snapshot.LARGEST_FILE + 1);
        }
    }

    /**
     * The canonical form of files given as text.
     *
     * @throws RulesRefused if one is not a table, too large, or has characters that nobody sees
     */
    public static RuleFiles of(Map<String, String> texts) {
        Map<String, byte[]> bytes = new TreeMap<>();
        texts.forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
        return ofBytes(bytes);
    }

    /**
     * The canonical form of files given as bytes; what belongs to no rulebook is left out.
     *
     * @throws RulesRefused if a file is not UTF-8 or not a table, or there is none
     */
    public static RuleFiles ofBytes(Map<String, byte[]> files) {
        Faults faults = new Faults();
        Snapshot snapshot = new Snapshot(faults);
        new TreeMap<>(files).forEach((path, bytes) -> {
            if (belongs(path)) {
                snapshot.take(path, bytes);
            }
        });
        if (snapshot.texts().isEmpty()) {
            faults.error(
                    "",
                    null,
                    null,
                    new Words("không có tệp quy tắc nào", "there is no rule file"),
                    new Words("Gửi cả thư mục có rulebook.csv.", "Send the whole folder that has rulebook.csv."));
        }
        faults.refuseIfAny();
        return new RuleFiles(snapshot.texts());
    }

    /** The canonical bytes, kept for ever. */
    public byte[] bytes() {
        StringBuilder all = new StringBuilder(HEAD);
        byPath.forEach((path, text) -> all.append(path)
                .append(' ')
                .append(text.getBytes(UTF_8).length)
                .append('\n')
                .append(text)
                .append('\n'));
        return all.toString().getBytes(UTF_8);
    }

    /** {@code sha256:} and the hexadecimal digest of {@link #bytes()}. */
    public String hash() {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * The files that {@link #bytes()} were made of.
     *
     * @throws IllegalArgumentException if they are not such bytes
     */
    public static RuleFiles from(byte[] bytes) {
        if (bytes.length < HEAD.length() || !new String(bytes, 0, HEAD.length(), UTF_8).equals(HEAD)) {
            throw new IllegalArgumentException("Not an archived rulebook");
        }
        SortedMap<String, String> files = new TreeMap<>();
        int at = HEAD.length();
        while (at < bytes.length) {
            int end = at;
            while (bytes[end] != '\n') {
                end++;
            }
            String head = new String(bytes, at, end - at, UTF_8);
            int space = head.lastIndexOf(' ');
            int length = Integer.parseInt(head.substring(space + 1));
            files.put(head.substring(0, space), new String(bytes, end + 1, length, UTF_8));
            at = end + 1 + length + 1;
        }
        return new RuleFiles(files);
    }
}
