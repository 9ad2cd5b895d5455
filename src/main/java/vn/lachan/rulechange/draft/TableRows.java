package vn.lachan.rulechange.draft;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import vn.lachan.rulebook.law.TableShape;

/** The rows of a table beneath its headings, as many cells each as the table has columns. Rows without a word are none. */
public record TableRows(List<List<String>> rows) {

    public static final int MOST = 2000;
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    public TableRows {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Rows as somebody typed them.
     *
     * @throws DraftRefused where one has not as many cells as the table has columns, or there is too much
     */
    public static TableRows of(TableShape table, List<List<String>> typed) {
        int columns = table.columns().size();
        if (typed.size() > MOST) {
            throw DraftRefused.tooManyRows(typed.size());
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            if (typed.get(i).size() != columns) {
                throw DraftRefused.wrongCells(i, typed.get(i).size(), columns);
            }
            List<String> row = typed.get(i).stream().map(CellText::clean).toList();
            if (row.stream().anyMatch(cell -> cell.length() > CellText.LONGEST)) {
                throw DraftRefused.tooLong(i);
            }
            if (!row.stream().allMatch(String::isEmpty)) {
                rows.add(row);
            }
        }
        return new TableRows(rows);
    }

    /** The rows of a table of a rulebook, from its canonical text; columns that the text has not are empty. */
    public static TableRows in(TableShape table, String text) {
        try (CSVParser parser = CSV.parse(new StringReader(text))) {
            List<List<String>> lines = parser.stream().map(CSVRecord::toList).toList();
            List<String> found = lines.isEmpty() ? List.of() : lines.get(0);
            List<Integer> places = table.headings().stream().map(found::indexOf).toList();
            return new TableRows(lines.stream()
                    .skip(1)
                    .map(line -> places.stream()
                            .map(place -> place >= 0 && place < line.size() ? line.get(place) : "")
                            .toList())
                    .toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException("A table could not be read from memory", impossible);
        }
    }

    /** The table's text, for a rulebook to be made of; of examples only the columns in use. */
    String text(TableShape table) {
        int[] used = IntStream.range(0, table.columns().size())
                .filter(column -> !table.isOfExamples()
                        || column < table.required().size()
                        || rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .toArray();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
            printer.printRecord(of(table.headings(), used));
            for (List<String> row : rows) {
                printer.printRecord(of(row, used));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A table could not be written to memory", impossible);
        }
        return text.toString();
    }

    private static List<String> of(List<String> cells, int[] columns) {
        return Arrays.stream(columns).mapToObj(cells::get).toList();
    }

    /** Which row, counted from 0, reaches to that line of the text; none for the headings and beyond the end. */
    public OptionalInt rowAt(int line) {
        int end = 1;
        for (int i = 0; i < rows.size() && line > 1; i++) {
            end += 1 + lineFeeds(rows.get(i));
            if (line <= end) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static int lineFeeds(List<String> row) {
        return Math.toIntExact(row.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum());
    }
}
