package vn.lachan.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a rule file, where, and how to mend it.
 *
 * @param line counted from 1; null where the whole file is meant
 * @param column heading of the table's column, null outside tables
 */
public record RuleFault(
        Severity severity,
        String file,
        @Nullable Integer line,
        @Nullable String column,
        Words why,
        Words mend) {

    /** Whether it keeps the files from coming into force. */
    public enum Severity {
        /** The files are refused. */
        ERROR,
        /** The files may come into force; somebody should look at it. */
        WARNING
    }

    public boolean refuses() {
        return severity == Severity.ERROR;
    }

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
