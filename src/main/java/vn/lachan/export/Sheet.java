package vn.lachan.export;

import java.util.List;

/**
 * A table that leaves the house, in words and numbers.
 *
 * @param name what the sheet is called
 */
public record Sheet(String name, List<String> header, List<List<Cell>> rows) {

    public Sheet {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("A row has " + row.size() + " cells, the header " + header.size());
            }
        }
    }

    /** What stands in one place of the table. */
    public sealed interface Cell permits Text, Whole {}

    /** Words; never read as anything else. */
    public record Text(String words) implements Cell {}

    /** A whole number. */
    public record Whole(long number) implements Cell {}
}
