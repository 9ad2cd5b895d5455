package vn.lachan.rulechange.draft.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a workbook says beside its cells: its one sheet, the words that cells share, how numbers are shown. */
final class XlsxBook {

    private static final String BOOK = "xl/workbook.xml";
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private final XlsxParts parts;
    private final List<String> shared = new ArrayList<>();
    private final List<Shown> styles = new ArrayList<>();
    private String sheet = "";
    private boolean from1904;

    /** How a number is shown, as far as it says what the number means. */
    enum Shown {
        PLAIN,
        DATE,
        TIME,
        PERCENT
    }

    XlsxBook(XlsxParts parts) throws XMLStreamException {
        this.parts = parts;
        readBook();
        readShared();
        readStyles();
    }

    /** The path of the sheet. */
    String sheet() {
        return sheet;
    }

    boolean from1904() {
        return from1904;
    }

    Shown shown(@Nullable String style) {
        int number = style == null ? -1 : Integer.parseInt(style);
        return number < 0 || number >= styles.size() ? Shown.PLAIN : styles.get(number);
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

    private void readStyles() throws XMLStreamException {
        if (parts.find("xl/styles.xml").isEmpty()) {
            return;
        }
        Map<String, String> formats = new HashMap<>();
        boolean cells = false;
        XMLStreamReader xml = parts.xml("xl/styles.xml");
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "cellXfs" -> cells = true;
                    case "numFmt" -> formats.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
                    case "xf" -> {
                        if (cells) {
                            styles.add(shownAs(attribute(xml, "numFmtId"), formats));
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private static Shown shownAs(String id, Map<String, String> formats) {
        String code = formats.get(id);
        if (code == null) {
            int number = id.matches("[0-9]{1,4}") ? Integer.parseInt(id) : 0;
            if (number == 9 || number == 10) {
                return Shown.PERCENT;
            }
            if ((number >= 18 && number <= 21) || (number >= 45 && number <= 47)) {
                return Shown.TIME;
            }
            return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 50 && number <= 58)
                    ? Shown.DATE
                    : Shown.PLAIN;
        }
        String signs = LITERAL.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
        if (signs.indexOf('%') >= 0) {
            return Shown.PERCENT;
        }
        if (signs.indexOf('y') >= 0 || signs.indexOf('d') >= 0) {
            return Shown.DATE;
        }
        return signs.indexOf('h') >= 0 || signs.indexOf('s') >= 0 ? Shown.TIME : Shown.PLAIN;
    }

    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
