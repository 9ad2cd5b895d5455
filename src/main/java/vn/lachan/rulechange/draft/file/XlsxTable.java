package vn.lachan.rulechange.draft.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulechange.draft.TableRows;

/** Reads the one sheet of a workbook. Nothing is computed, and nothing hidden is passed over. */
final class XlsxTable {

    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final int MOST_COLUMNS = 60;
    /** Before it a workbook counts a day that never was, 29/02/1900. */
    private static final int FIRST_SURE_DAY = 61;

    private static final int LAST_DAY = 2_958_465;
    private static final int DAYS_TO_1904 = 1462;

    private final XlsxBook book;
    private final List<RawTable.Line> lines = new ArrayList<>();

    private XlsxTable(XlsxBook book) {
        this.book = book;
    }

    static RawTable read(byte[] workbook) {
        XlsxParts parts = XlsxParts.of(workbook);
        if (parts.hasMacros()) {
            throw FileRefused.whole(
                    "Tệp có macro. Hãy lưu dạng .xlsx không có macro.",
                    "The file has macros. Save it as .xlsx without.");
        }
        try {
            XlsxBook book = new XlsxBook(parts);
            XlsxTable table = new XlsxTable(book);
            table.readSheet(parts.xml(book.sheet()));
            return new RawTable(table.lines);
        } catch (XMLStreamException | NumberFormatException damaged) {
            throw XlsxParts.broken();
        }
    }

    private void readSheet(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "col" -> {
                    if (isHidden(xml)) {
                        throw FileRefused.whole(
                                "Tệp có cột ẩn. Hãy bỏ ẩn.", "The file has a hidden column. Unhide it.");
                    }
                }
                case "mergeCell" ->
                    throw FileRefused.whole(
                            "Tệp có ô gộp (%s). Hãy bỏ gộp.".formatted(XlsxBook.attribute(xml, "ref")),
                            "The file has merged cells (%s). Unmerge them.".formatted(XlsxBook.attribute(xml, "ref")));
                case "row" -> readRow(xml);
                default -> {}
            }
        }
    }

    private void readRow(XMLStreamReader xml) throws XMLStreamException {
        int last = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
        String told = XlsxBook.attribute(xml, "r");
        int number = told.isEmpty() ? last + 1 : Integer.parseInt(told);
        if (isHidden(xml)) {
            throw FileRefused.at(
                    number, null, "dòng bị ẩn hoặc bị lọc; hãy bỏ ẩn, bỏ lọc", "is hidden or filtered out; unhide it");
        }
        if (number <= last) {
            throw XlsxParts.broken();
        }
        RawTable.Line line = new RawTable.Line(number, cells(xml, number));
        if (!line.isBlank()) {
            lines.add(line);
        }
        if (lines.size() > TableRows.MOST + 1) {
            throw FileRefused.whole(
                    "Bảng có hơn %d dòng.".formatted(TableRows.MOST),
                    "The table has more than %d rows.".formatted(TableRows.MOST));
        }
    }

    private List<RawTable.Cell> cells(XMLStreamReader xml, int row) throws XMLStreamException {
        List<RawTable.Cell> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String place = XlsxBook.attribute(xml, "r");
                int column = place.isEmpty() ? cells.size() : column(place);
                RawTable.Cell cell = cell(xml, row, place);
                if (cell.text().isBlank()) {
                    continue;
                }
                if (column < cells.size() || column >= MOST_COLUMNS) {
                    throw FileRefused.at(
                            row, null, "có ô ở ngoài bảng: " + place, "has a cell outside the table: " + place);
                }
                while (cells.size() < column) {
                    cells.add(RawTable.Cell.EMPTY);
                }
                cells.add(cell);
            }
        }
        return cells;
    }

    private static int column(String place) {
        Matcher told = PLACE.matcher(place);
        if (!told.matches()) {
            throw XlsxParts.broken();
        }
        int column = 0;
        for (char letter : told.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private RawTable.Cell cell(XMLStreamReader xml, int row, String place) throws XMLStreamException {
        String type = XlsxBook.attribute(xml, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" ->
                        throw FileRefused.at(
                                row,
                                null,
                                "ô %s có công thức; hãy thay bằng giá trị".formatted(place),
                                "cell %s has a formula; put its value instead".formatted(place));
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = XlsxBook.words(xml, "is");
                    default -> {}
                }
            }
        }
        return switch (type) {
            case "s" -> RawTable.Cell.words(value.isEmpty() ? "" : book.shared(value));
            case "inlineStr" -> RawTable.Cell.words(value);
            case "str" -> RawTable.Cell.words(XlsxText.unescape(value));
            case "b", "e" ->
                throw FileRefused.at(
                        row,
                        null,
                        "ô %s là giá trị đúng/sai hoặc lỗi của bảng tính; hãy gõ chữ".formatted(place),
                        "cell %s is a truth value or an error of the spreadsheet; type words".formatted(place));
            case "d" -> new RawTable.Cell(RawTable.Kind.DATE, value.length() > 10 ? value.substring(0, 10) : value);
            default -> value.isEmpty() ? RawTable.Cell.EMPTY : number(value, style, row, place);
        };
    }

    private RawTable.Cell number(String value, @Nullable String style, int row, String place) {
        double number = Double.parseDouble(value);
        return switch (book.shown(style)) {
            case PLAIN ->
                new RawTable.Cell(
                        RawTable.Kind.NUMBER,
                        BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
            case DATE -> new RawTable.Cell(RawTable.Kind.DATE, day(number, row, place));
            case TIME, PERCENT ->
                throw FileRefused.at(
                        row,
                        null,
                        "ô %s là giờ hoặc phần trăm; hãy định dạng ô là văn bản (Text) rồi gõ lại".formatted(place),
                        "cell %s is a time or a percentage; format it as Text and type it again".formatted(place));
        };
    }

    private String day(double serial, int row, String place) {
        double since1900 = book.from1904() ? serial + DAYS_TO_1904 : serial;
        if (since1900 != Math.rint(since1900) || since1900 < FIRST_SURE_DAY || since1900 > LAST_DAY) {
            throw FileRefused.at(
                    row,
                    null,
                    "ô %s không phải một ngày trọn; hãy gõ ngày không có giờ".formatted(place),
                    "cell %s is no whole day; type the day without a time".formatted(place));
        }
        return LocalDate.of(1899, 12, 30).plusDays((long) since1900).toString();
    }

    private static boolean isHidden(XMLStreamReader xml) {
        return XlsxBook.isTrue(xml.getAttributeValue(null, "hidden"));
    }
}
