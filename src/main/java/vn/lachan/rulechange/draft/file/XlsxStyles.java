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

/** How a workbook shows its numbers, as far as it says what they mean: to a workbook a day is a number too. */
final class XlsxStyles {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private XlsxStyles() {}

    /** How a number is shown. */
    enum Shown {
        PLAIN,
        DATE,
        TIME,
        PERCENT
    }

    /** By the number of the style, in the order of the workbook. */
    static List<Shown> of(XlsxParts parts) throws XMLStreamException {
        List<Shown> styles = new ArrayList<>();
        if (parts.find("xl/styles.xml").isEmpty()) {
            return styles;
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
                    case "numFmt" ->
                        formats.put(XlsxBook.attribute(xml, "numFmtId"), XlsxBook.attribute(xml, "formatCode"));
                    case "xf" -> {
                        if (cells) {
                            styles.add(shownAs(XlsxBook.attribute(xml, "numFmtId"), formats));
                        }
                    }
                    default -> {}
                }
            }
        }
        return styles;
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
}
