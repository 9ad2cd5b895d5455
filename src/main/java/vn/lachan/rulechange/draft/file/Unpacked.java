package vn.lachan.rulechange.draft.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a zip archive holds, by name and within bounds: a small file that unpacks to a huge one ends early. */
final class Unpacked {

    private static final int MOST_PARTS = 200;
    private static final int MOST_BYTES = 24_000_000;

    private Unpacked() {}

    /**
     * By the directory at the end of the file, as spreadsheets read it. Directories are left out.
     *
     * @throws IOException where it is no zip archive, or has a name twice
     * @throws FileRefused where it unpacks to too much
     */
    static Map<String, byte[]> of(byte[] archive) throws IOException {
        Path file = Files.createTempFile("lachan-", ".zip");
        try {
            Files.write(file, archive);
            return unpack(file);
        } catch (IllegalArgumentException damaged) {
            throw new IOException(damaged);
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, byte[]> unpack(Path file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        Set<String> names = new HashSet<>();
        int left = MOST_BYTES;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = read(zip, entry, left);
                left -= bytes.length;
                if (left < 0 || names.size() >= MOST_PARTS) {
                    throw FileRefused.whole(
                            "Tệp giải nén ra quá lớn hoặc có quá nhiều phần; tệp này không phải một bảng thường.",
                            "The file unpacks to too much or too many parts; it is no ordinary table.");
                }
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw new IOException(entry.getName() + " stands twice");
                }
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), bytes);
                }
            }
        }
        return parts;
    }

    private static byte[] read(ZipFile zip, ZipEntry entry, int most) throws IOException {
        try (InputStream bytes = zip.getInputStream(entry)) {
            return bytes.readNBytes(most + 1);
        }
    }
}
