package vn.lachan.rulebook.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Row;
import vn.lachan.rulebook.law.Tables;

/** Rows of urgency and routing that never count, because rows before them hold wherever they do. */
final class ShadowedRows implements Check {

    /** More rows than that are looked at as far as this. */
    private static final int MOST = 100;

    @Override
    public void look(Rulebook rulebook, Faults faults) {
        Implications implications =
                new Implications(rulebook.parts().get(rulebook.parts().size() - 1));
        List<Row> routes =
                rulebook.book().rows(Tables.ROUTING).stream().limit(MOST).toList();
        look(routes.stream().filter(row -> row.text("phan").equals("LEAD")).toList(), implications, faults);
        routes.stream()
                .map(row -> row.text("vai_tro"))
                .distinct()
                .forEach(role -> look(besidesTheLead(routes, role), implications, faults));
        look(
                rulebook.book().rows(Tables.URGENCY).stream()
                        .limit(MOST)
                        .sorted(Comparator.comparing(row -> row.text("muc_do")))
                        .toList(),
                implications,
                faults);
    }

    /** Rows that support stand before those that inform. */
    private static List<Row> besidesTheLead(List<Row> routes, String role) {
        return Stream.of("SUPPORT", "INFORM")
                .flatMap(part -> routes.stream()
                        .filter(row -> row.text("phan").equals(part)
                                && row.text("vai_tro").equals(role)))
                .toList();
    }

    private static void look(List<Row> inOrder, Implications implications, Faults faults) {
        List<Row> earlier = new ArrayList<>();
        for (Row row : inOrder) {
            List<Row> before = List.copyOf(earlier);
            if (isShadowed(row, before, implications)) {
                faults.warning(
                        row,
                        "khi",
                        new Words(
                                "dòng không bao giờ được dùng: " + lines("dòng", before, row, implications)
                                        + " luôn đúng trước",
                                "the row is never used: " + lines("line", before, row, implications)
                                        + " always holds before it"),
                        new Words(
                                "Đưa dòng này lên trên, hoặc bỏ nó, hoặc thu hẹp dòng trên.",
                                "Move this row up, or leave it out, or narrow the row above."));
            } else {
                earlier.add(row);
            }
        }
    }

    private static boolean isShadowed(Row row, List<Row> earlier, Implications implications) {
        List<String> always = earlier.stream()
                .filter(each -> each.codes("va").isEmpty())
                .flatMap(each -> each.codes("khi").stream())
                .toList();
        return all(always, row.codes("khi"), implications)
                || all(always, row.codes("va"), implications)
                || earlier.stream()
                        .anyMatch(each -> all(each.codes("khi"), row.codes("khi"), implications)
                                && all(each.codes("va"), row.codes("va"), implications));
    }

    private static boolean all(List<String> wider, List<String> triggers, Implications implications) {
        return !triggers.isEmpty() && triggers.stream().allMatch(each -> implications.follows(wider, each));
    }

    /** The lines that hold before it; where only several together do, all of them. */
    private static String lines(String word, List<Row> earlier, Row row, Implications implications) {
        List<Row> alone = earlier.stream()
                .filter(each -> isShadowed(row, List.of(each), implications))
                .toList();
        return (alone.isEmpty() ? earlier : alone.subList(0, 1))
                .stream()
                        .map(each -> word + " " + each.line())
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("");
    }
}
