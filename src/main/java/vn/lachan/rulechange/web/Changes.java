package vn.lachan.rulechange.web;

import java.util.List;

/**
 * How one part of a rulebook differs, as pages show it.
 *
 * @param id of the part on its page
 * @param file where it stands
 */
public record Changes(What what, String id, String title, String file, List<Line> lines) {

    /** What it consists of. */
    public enum What {
        ROW,
        RULE,
        EXAMPLE
    }

    /**
     * What became of one row, rule or example.
     *
     * @param kind ADDED, REMOVED, CHANGED or MOVED
     * @param row where it stands in its file, from 1
     * @param name by which people know it
     */
    public record Line(String kind, int row, String name, List<Cell> cells) {}

    /** What a cell says, and said. */
    public record Cell(String column, String before, String after) {

        /** Both texts, word by word. */
        public Wordwise words() {
            return Wordwise.of(before, after);
        }
    }
}
