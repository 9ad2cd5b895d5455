package vn.lachan.rulebook.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** What rows of the tables of urgency, routes and services wait for. */
final class Triggers {

    /** One of the things in one cell. */
    record Trigger(Tables table, Row row, String column, String text) {}

    private Triggers() {}

    static List<Trigger> in(Rulebook rulebook) {
        List<Trigger> triggers = new ArrayList<>();
        for (Tables table : List.of(Tables.URGENCY, Tables.ROUTING, Tables.SUPPORT_MATRIX)) {
            for (Row row : rulebook.book().rows(table)) {
                Stream.of("khi", "va").forEach(column -> row.codes(column)
                        .forEach(text -> triggers.add(new Trigger(table, row, column, text))));
            }
        }
        return triggers;
    }
}
