package vn.lachan.rulechange.draft.file;

import java.util.List;

/** A table as it stands in a file, the headings first. */
record RawTable(List<Line> lines) {

    /** A row of the file, counted from 1. */
    record Line(int number, List<Cell> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isBlank());
        }
    }

    /** What kind of thing a spreadsheet takes a cell for. */
    enum Kind {
        WORDS,
        NUMBER,
        DATE
    }

    record Cell(Kind kind, String text) {

        static final Cell EMPTY = words("");

        static Cell words(String text) {
            return new Cell(Kind.WORDS, text);
        }
    }
}
