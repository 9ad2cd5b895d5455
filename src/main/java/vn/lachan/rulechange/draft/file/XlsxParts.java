package vn.lachan.rulechange.draft.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook, by names that do not tell capitals from small letters. */
final class XlsxParts {

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    private final Map<String, byte[]> parts = new HashMap<>();

    private XlsxParts() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    static XlsxParts of(byte[] workbook) {
        XlsxParts parts = new XlsxParts();
        try {
            Unpacked.of(workbook).forEach((name, bytes) -> parts.parts.put(name.toLowerCase(Locale.ROOT), bytes));
        } catch (IOException damaged) {
            throw broken();
        }
        return parts;
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
