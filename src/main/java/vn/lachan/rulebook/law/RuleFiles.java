package vn.lachan.rulebook.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;

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
    private static final long LARGEST_FILE = 2_000_000;
    private static final int MOST_FILES = 500;

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
     * Reads a folder.
     *
     * @throws RulesRefused if a file is not UTF-8, not a table, too large, or there is none
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static RuleFiles in(Path folder) {
        Faults faults = new Faults();
        SortedMap<String, String> read = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder, 2)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (belongs(path)) {
                    if (Files.size(file) > LARGEST_FILE || read.size() >= MOST_FILES) {
                        faults.add(path, null, null, "tệp quá lớn hoặc quá nhiều tệp", "too large, or too many files");
                    } else {
                        read.put(path, canonical(path, Files.readAllBytes(file), faults));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + folder, unreadable);
        }
        if (read.isEmpty()) {
            faults.add(folder.toString(), null, null, "không có tệp quy tắc nào", "there is no rule file");
        }
        faults.refuseIfAny();
        return new RuleFiles(read);
    }

    /** The canonical form of files given as text. */
    public static RuleFiles of(Map<String, String> texts) {
        Faults faults = new Faults();
        SortedMap<String, String> canonical = new TreeMap<>();
        texts.forEach((path, text) -> canonical.put(path, canonical(path, text.getBytes(UTF_8), faults)));
        faults.refuseIfAny();
        return new RuleFiles(canonical);
    }

    private static String canonical(String path, byte[] bytes, Faults faults) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            faults.add(
                    path,
                    null,
                    null,
                    "không phải UTF-8; trong Excel hãy lưu dạng CSV UTF-8",
                    "is not UTF-8; in Excel save it as CSV UTF-8");
            return "";
        }
        String plain = Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        return path.endsWith(".csv") ? Csv.canonical(path, plain, faults) : plain;
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
