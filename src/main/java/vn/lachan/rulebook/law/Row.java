package vn.lachan.rulebook.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Words;

/** One row of a table whose cells were checked. */
public record Row(String file, int line, Map<String, String> cells) {

    /** The same row with another cell. */
    public Row with(String heading, String cell) {
        Map<String, String> changed = new HashMap<>(cells);
        changed.put(heading, cell);
        return new Row(file, line, changed);
    }

    /** The cell, empty where it is empty or the table has no such column. */
    public String text(String heading) {
        return cells.getOrDefault(heading, "");
    }

    public @Nullable BigDecimal decimal(String heading) {
        String cell = text(heading);
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    public int whole(String heading) {
        return Integer.parseInt(text(heading));
    }

    public List<String> codes(String heading) {
        String cell = text(heading);
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(";")).map(String::strip).toList();
    }

    /** The two columns that end in {@code _vi} and {@code _en}. */
    public Words words(String stem) {
        return new Words(text(stem + "_vi"), text(stem + "_en"));
    }

    public String legalBasis() {
        return text("legal_basis");
    }

    /** Since when the row holds; the beginning of time where it does not say. */
    public LocalDate from() {
        String cell = text("hieu_luc_tu");
        return cell.isEmpty() ? LocalDate.MIN : LocalDate.parse(cell);
    }

    /** The last day on which the row holds. */
    public LocalDate until() {
        String cell = text("hieu_luc_den");
        return cell.isEmpty() ? LocalDate.MAX : LocalDate.parse(cell);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(until());
    }
}
