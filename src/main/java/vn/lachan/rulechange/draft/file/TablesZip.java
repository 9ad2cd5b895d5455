package vn.lachan.rulechange.draft.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.RuleDraft;
import vn.lachan.rulechange.draft.TableRows;

/** The tables of a draft in one zip archive. Taken out and brought back unchanged they are the same tables. */
public final class TablesZip {

    /** The most bytes that an archive may have. */
    public static final int LARGEST = 5_000_000;

    private static final String MANIFEST = "rulebook.csv";

    private final RuleDraft draft;
    private final List<FileRefused.Reason> reasons = new ArrayList<>();

    private TablesZip(RuleDraft draft) {
        this.draft = draft;
    }

    public static byte[] write(RuleDraft draft) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (TableShape table : TableShape.all()) {
                TableRows rows = draft.rows(table);
                if (!table.isOfExamples() || !rows.rows().isEmpty()) {
                    zip.putNextEntry(new ZipEntry(table.file()));
                    zip.write(TableFile.csv(table, rows));
                    zip.closeEntry();
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /**
     * The tables of an archive, which may lie in one folder of it. Rule files that are the draft's own, notes (.md) and
     * what begins with a dot are passed over.
     *
     * @throws FileRefused with every reason found; nothing of the archive touches the draft
     */
    public static Map<TableShape, TableRows> read(byte[] archive, RuleDraft draft) {
        if (archive.length > LARGEST) {
            throw FileRefused.whole("Tệp lớn quá 5 MB.", "The file is larger than 5 MB.");
        }
        TablesZip reading = new TablesZip(draft);
        Map<TableShape, TableRows> tables = reading.tables(unpacked(archive));
        if (!reading.reasons.isEmpty()) {
            throw new FileRefused(reading.reasons);
        }
        if (tables.isEmpty()) {
            throw FileRefused.whole(
                    "Tệp zip không có bảng nào của bộ quy tắc.", "The zip archive has no table of a rulebook.");
        }
        return tables;
    }

    private static Map<String, byte[]> unpacked(byte[] archive) {
        try {
            return Unpacked.of(archive);
        } catch (IOException damaged) {
            throw FileRefused.whole(
                    "Tệp không phải tệp zip đọc được, hoặc có hai tệp cùng tên.",
                    "The file is no zip archive that can be read, or has a file twice.");
        }
    }

    private Map<TableShape, TableRows> tables(Map<String, byte[]> files) {
        String root = files.keySet().stream()
                .filter(name -> name.endsWith("/" + MANIFEST) && !files.containsKey(MANIFEST))
                .map(name -> name.substring(0, name.length() - MANIFEST.length()))
                .min((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
        Map<TableShape, TableRows> tables = new LinkedHashMap<>();
        new TreeMap<>(files).forEach((name, bytes) -> {
            String path = name.startsWith(root) ? name.substring(root.length()) : name;
            TableShape.of(path).ifPresentOrElse(table -> table(table, bytes, tables), () -> other(path, bytes));
        });
        return tables;
    }

    private void table(TableShape table, byte[] bytes, Map<TableShape, TableRows> tables) {
        try {
            tables.put(table, TableFile.read(bytes, table, draft.rows(table)));
        } catch (FileRefused refused) {
            refused.reasons().forEach(reason -> reasons.add(reason.in(table.file())));
        }
    }

    private void other(String path, byte[] bytes) {
        String mine = draft.base().byPath().get(path);
        boolean passedOver = path.startsWith(".")
                || path.contains("/.")
                || path.startsWith("__MACOSX/")
                || path.endsWith(".md")
                || (mine != null && mine.equals(new String(bytes, UTF_8).replace("\r\n", "\n")));
        if (path.contains("..") || path.startsWith("/") || path.contains("\\")) {
            refuse(path, "đường dẫn này không dùng được", "this path cannot be used");
        } else if (!passedOver && path.endsWith(".drl")) {
            refuse(
                    path,
                    "tệp quy tắc chỉ sửa trong thư mục của máy chủ, và tệp này khác bộ quy tắc của bản nháp",
                    "rule files are edited in the server's folder only, and this one is not the draft's");
        } else if (!passedOver) {
            refuse(
                    path,
                    "không phải một bảng của bộ quy tắc; hãy bỏ tệp này khỏi tệp zip",
                    "is no table of a rulebook; leave this file out of the zip archive");
        }
    }

    private void refuse(String path, String vi, String en) {
        String shown = path.substring(0, Math.min(100, path.length())).replaceAll("\\p{C}", "?");
        reasons.add(new FileRefused.Reason(shown, null, null, new Words(vi, en)));
    }
}
