package vn.lachan.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a rule file, and where.
 *
 * @param line counted from 1; null where the whole file is meant
 * @param column heading of the table's column, null outside tables
 */
public record RuleFault(
        String file, @Nullable Integer line, @Nullable String column, Words why) {

    /** Place and reason in one line of each language. */
    public Words words() {
        return new Words(place("dòng", "cột") + ": " + why.vi(), place("line", "column") + ": " + why.en());
    }

    private String place(String lineWord, String columnWord) {
        StringBuilder place = new StringBuilder(file);
        if (line != null) {
            place.append(", ").append(lineWord).append(' ').append(line);
        }
        if (column != null) {
            place.append(", ").append(columnWord).append(' ').append(column);
        }
        return place.toString();
    }
}
