package vn.lachan.rulechange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.lachan.rulebook.RuleFault;
import vn.lachan.rulebook.RuleFault.Severity;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;

/** Rule files in one zip archive, as they are sent and fetched. Nothing of it touches a disk. */
final class RuleZip {

    private static final String MANIFEST = "rulebook.csv";
    private static final int MOST_ENTRIES = 1000;
    private static final int LARGEST_ENTRY = 2_000_000;
    private static final long LARGEST = 20_000_000;

    private RuleZip() {}

    /**
     * The rule files of the folder of the archive in which {@code rulebook.csv} lies.
     *
     * @throws RulesRefused where it is no zip archive, too large, or has no rule files
     */
    static RuleFiles read(byte[] zip) {
        Map<String, byte[]> entries = entries(zip);
        String root = entries.keySet().stream()
                .filter(name -> name.equals(MANIFEST) || name.endsWith("/" + MANIFEST))
                .map(name -> name.substring(0, name.length() - MANIFEST.length()))
                .min((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseThrow(() -> refused("không có tệp rulebook.csv", "has no file rulebook.csv"));
        Map<String, byte[]> files = new TreeMap<>();
        entries.forEach((name, bytes) -> {
            if (name.startsWith(root)) {
                files.put(name.substring(root.length()), bytes);
            }
        });
        return RuleFiles.ofBytes(files);
    }

    private static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new TreeMap<>();
        long all = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readNBytes(LARGEST_ENTRY + 1);
                all += bytes.length;
                if (bytes.length > LARGEST_ENTRY || all > LARGEST || entries.size() >= MOST_ENTRIES) {
                    throw refused("quá lớn hoặc quá nhiều tệp", "is too large, or has too many files");
                }
                if (!entry.isDirectory() && entries.put(entry.getName(), bytes) != null) {
                    throw refused("có hai tệp cùng tên " + entry.getName(), "has " + entry.getName() + " twice");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw refused("không phải tệp zip đọc được", "is no zip archive that can be read");
        }
        return entries;
    }

    private static RulesRefused refused(String vietnamese, String english) {
        return new RulesRefused(List.of(new RuleFault(
                Severity.ERROR,
                "zip",
                null,
                null,
                new Words(vietnamese, english),
                new Words("Gửi một tệp zip mới của cả thư mục.", "Send a new zip archive of the whole folder."))));
    }

    /** The same files always give the same bytes. */
    static byte[] write(RuleFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.byPath().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
