package vn.lachan.rulechange.draft.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook, unpacked within bounds: a small file that unpacks to a huge one ends early. */
final class XlsxParts {

    private static final int MOST_PARTS = 200;
    private static final int MOST_BYTES = 24_000_000;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    private final Map<String, byte[]> parts = new HashMap<>();

    private XlsxParts() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** By the directory at the end of the file, as spreadsheets read it. */
    static XlsxParts of(byte[] workbook) {
        XlsxParts parts = new XlsxParts();
        try {
            Path file = Files.createTempFile("lachan-", ".xlsx");
            try {
                Files.write(file, workbook);
                parts.unpack(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw broken();
        }
        return parts;
    }

    private void unpack(Path file) throws IOException {
        int left = MOST_BYTES;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = read(zip, entry, left);
                left -= bytes.length;
                if (left < 0 || parts.size() >= MOST_PARTS) {
                    throw FileRefused.whole(
                            "Tệp giải nén ra quá lớn hoặc có quá nhiều phần; tệp này không phải một bảng thường.",
                            "The file unpacks to too much or too many parts; it is no ordinary table.");
                }
                if (parts.put(entry.getName().toLowerCase(Locale.ROOT), bytes) != null) {
                    throw broken();
                }
            }
        }
    }

    private static byte[] read(ZipFile zip, ZipEntry entry, int most) throws IOException {
        try (InputStream bytes = zip.getInputStream(entry)) {
            return bytes.readNBytes(most + 1);
        }
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(parts.get(name.toLowerCase(Locale.ROOT)));
    }

    boolean hasMacros() {
        return parts.keySet().stream().anyMatch(name -> name.contains("vbaproject") || name.contains("macrosheet"));
    }

    /** Reads a part element by element; entities and document types are not looked at. */
    XMLStreamReader xml(String name) throws XMLStreamException {
        return xml.createXMLStreamReader(new ByteArrayInputStream(find(name).orElseThrow(XlsxParts::broken)));
    }

    static FileRefused broken() {
        return FileRefused.whole(
                "Tệp .xlsx hỏng hoặc không phải bảng tính. Hãy mở bằng Excel và lưu lại.",
                "The .xlsx file is damaged or no workbook. Open it in Excel and save it again.");
    }
}
