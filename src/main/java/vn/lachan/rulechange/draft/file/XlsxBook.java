package vn.lachan.rulechange.draft.file;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a workbook says beside its cells: its one sheet, the words that cells share, how numbers are shown. */
final class XlsxBook {

    private static final String BOOK = "xl/workbook.xml";

    private final XlsxParts parts;
    private final List<String> shared = new ArrayList<>();
    private final List<XlsxStyles.Shown> styles;
    private String sheet = "";
    private boolean from1904;

    XlsxBook(XlsxParts parts) throws XMLStreamException {
        this.parts = parts;
        readBook();
        readShared();
        styles = XlsxStyles.of(parts);
    }

    /** The path of the sheet. */
    String sheet() {
        return sheet;
    }

    boolean from1904() {
        return from1904;
    }

    XlsxStyles.Shown shown(@Nullable String style) {
        int number = style == null ? -1 : Integer.parseInt(style);
        return number < 0 || number >= styles.size() ? XlsxStyles.Shown.PLAIN : styles.get(number);
    }

    String shared(String number) {
        int at = Integer.parseInt(number);
        if (at < 0 || at >= shared.size()) {
            throw XlsxParts.broken();
        }
        return shared.get(at);
    }

    private void readBook() throws XMLStreamException {
        List<String> ids = new ArrayList<>();
        XMLStreamReader xml = parts.xml(BOOK);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                from1904 = isTrue(xml.getAttributeValue(null, "date1904"));
            } else if (xml.getLocalName().equals("sheet")) {
                String state = xml.getAttributeValue(null, "state");
                String name = xml.getAttributeValue(null, "name");
                if (state != null && !state.equals("visible")) {
                    throw FileRefused.whole(
                            "Tệp có trang tính ẩn (" + name + "). Hãy bỏ ẩn hoặc xóa trang ấy.",
                            "The file has a hidden sheet (" + name + "). Unhide or delete it.");
                }
                ids.add(id(xml));
            }
        }
        if (ids.size() != 1) {
            throw FileRefused.whole(
                    "Tệp có %d trang tính; chỉ để lại trang của bảng này.".formatted(ids.size()),
                    "The file has %d sheets; leave only the one of this table.".formatted(ids.size()));
        }
        sheet = target(ids.get(0));
    }

    private static String id(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && space != null && space.endsWith("/relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        throw XlsxParts.broken();
    }

    private String target(String id) throws XMLStreamException {
        XMLStreamReader xml = parts.xml("xl/_rels/workbook.xml.rels");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && id.equals(xml.getAttributeValue(null, "Id"))) {
                String target = xml.getAttributeValue(null, "Target");
                if (target != null) {
                    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
                }
            }
        }
        throw XlsxParts.broken();
    }

    private void readShared() throws XMLStreamException {
        if (parts.find("xl/sharedStrings.xml").isEmpty()) {
            return;
        }
        XMLStreamReader xml = parts.xml("xl/sharedStrings.xml");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                shared.add(words(xml, "si"));
            }
        }
    }

    /** The words within an element, without the readings of East Asian characters that may stand beside them. */
    static String words(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        int reading = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    reading++;
                } else if (xml.getLocalName().equals("t") && reading == 0) {
                    words.append(xml.getElementText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                reading--;
            }
        }
        return XlsxText.unescape(words.toString());
    }

    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
