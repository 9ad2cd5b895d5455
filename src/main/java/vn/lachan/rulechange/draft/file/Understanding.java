package vn.lachan.rulechange.draft.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulebook.law.TableShape.ColumnShape;
import vn.lachan.rulebook.law.TableShape.Kind;
import vn.lachan.rulechange.draft.CellText;
import vn.lachan.rulechange.draft.TableRows;

/** Makes the rows of a table out of what stands in a file, and gathers what cannot be understood. */
final class Understanding {

    private static final int MOST_REASONS = 20;

    private final TableShape table;
    private final List<Set<String>> known = new ArrayList<>();
    /** Where in a line of the file each column stands, -1 where the file has it not. */
    private List<Integer> places;

    private int width;
    private final List<FileRefused.Reason> reasons = new ArrayList<>();

    Understanding(TableShape table, TableRows known) {
        this.table = table;
        this.places = IntStream.range(0, table.columns().size()).boxed().toList();
        for (int i = 0; i < table.columns().size(); i++) {
            Set<String> column = new HashSet<>();
            for (List<String> row : known.rows()) {
                column.add(row.get(i));
            }
            this.known.add(column);
        }
    }

    TableRows read(RawTable raw) {
        List<RawTable.Line> lines =
                raw.lines().stream().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            throw FileRefused.whole("Tệp không có dòng nào.", "The file has no rows.");
        }
        checkHeadings(lines.get(0));
        if (lines.size() - 1 > TableRows.MOST) {
            throw FileRefused.whole(
                    "Bảng có %d dòng; nhiều nhất là %d.".formatted(lines.size() - 1, TableRows.MOST),
                    "The table has %d rows; at most %d fit.".formatted(lines.size() - 1, TableRows.MOST));
        }
        List<List<String>> rows = lines.stream().skip(1).map(this::row).toList();
        if (!reasons.isEmpty()) {
            throw new FileRefused(reasons);
        }
        return TableRows.of(table, rows);
    }

    private void checkHeadings(RawTable.Line line) {
        List<String> found = new ArrayList<>(TableFile.headings(line));
        while (!found.isEmpty() && found.get(found.size() - 1).isEmpty()) {
            found.remove(found.size() - 1);
        }
        boolean some = table.isOfExamples() && found.containsAll(table.required());
        if (some && table.headings().containsAll(found) && Set.copyOf(found).size() == found.size()) {
            places = table.headings().stream().map(found::indexOf).toList();
        } else if (!found.equals(table.headings())) {
            throw FileRefused.at(
                    line.number(),
                    null,
                    (table.isOfExamples()
                                    ? "Dòng đầu phải gồm ten_vi và các tiêu đề khác, mỗi tiêu đề một lần, trong: "
                                    : "Dòng đầu phải là các tiêu đề: ")
                            + String.join(", ", table.headings()) + ".",
                    (table.isOfExamples()
                                    ? "The first line must be ten_vi and other headings, each once, of: "
                                    : "The first line must be the headings: ")
                            + String.join(", ", table.headings()) + ".");
        }
        width = found.size();
    }

    private List<String> row(RawTable.Line line) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int place = places.get(i);
            RawTable.Cell cell =
                    place >= 0 && place < line.cells().size() ? line.cells().get(place) : RawTable.Cell.EMPTY;
            row.add(cell(line.number(), i, cell));
        }
        for (int i = width; i < line.cells().size(); i++) {
            if (!line.cells().get(i).text().isBlank()) {
                refuse(line.number(), null, "có ô thừa ở bên phải bảng", "has a cell to the right of the table");
            }
        }
        return row;
    }

    private String cell(int line, int place, RawTable.Cell cell) {
        ColumnShape column = table.columns().get(place);
        String text = CellText.clean(cell.text());
        if (text.length() > CellText.LONGEST) {
            refuse(
                    line,
                    column,
                    "ô dài quá " + CellText.LONGEST + " ký tự",
                    "more than " + CellText.LONGEST + " characters");
            return "";
        }
        if (text.isEmpty() || known.get(place).contains(text)) {
            return text;
        }
        if (cell.kind() == RawTable.Kind.DATE && column.kind() != Kind.DATE) {
            refuse(
                    line,
                    column,
                    "phần mềm bảng tính đã đổi ô này thành ngày %s; hãy định dạng ô là văn bản (Text) rồi gõ lại"
                            .formatted(text),
                    "the spreadsheet has made the day %s of this cell; format it as Text and type it again"
                            .formatted(text));
            return text;
        }
        return understood(line, column, text);
    }

    private String understood(int line, ColumnShape column, String text) {
        Optional<String> read =
                switch (column.kind()) {
                    case DECIMAL -> LocalWriting.number(text, false);
                    case WHOLE -> LocalWriting.number(text, true);
                    case DATE -> LocalWriting.day(text);
                    default -> Optional.of(text);
                };
        if (read.isEmpty() && column.kind() == Kind.DATE) {
            refuse(
                    line,
                    column,
                    "\"%s\" có thể đọc hai cách hoặc không phải ngày; hãy viết năm-tháng-ngày, như 2026-09-10"
                            .formatted(text),
                    "\"%s\" can be read two ways or is no day; write year-month-day, as 2026-09-10".formatted(text));
        } else if (read.isEmpty()) {
            String thousands = text.replaceAll("[.,]", "");
            String decimal = text.replace(',', '.').replaceAll("0+$", "").replaceAll("\\.$", "");
            refuse(
                    line,
                    column,
                    "\"%s\" có thể là %s hoặc %s; hãy viết %s hoặc %s"
                            .formatted(text, thousands, decimal, thousands, decimal),
                    "\"%s\" may be %s or %s; write %s or %s".formatted(text, thousands, decimal, thousands, decimal));
        }
        return read.orElse(text);
    }

    private void refuse(int line, @Nullable ColumnShape column, String vi, String en) {
        if (reasons.size() < MOST_REASONS) {
            reasons.add(new FileRefused.Reason(line, column == null ? null : column.heading(), new Words(vi, en)));
        }
    }
}
