package vn.lachan.rulebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.lachan.rulebook.law.ExampleColumn;
import vn.lachan.rulebook.law.ExampleColumn.Part;
import vn.lachan.rulebook.law.Faults;
import vn.lachan.rulebook.law.Row;

/** Makes examples of the rows of a table: a row with a name begins one, rows without a name beneath it are its other jobs. */
final class ExampleRows {

    private final Faults faults;

    ExampleRows(Faults faults) {
        this.faults = faults;
    }

    List<Example> read(List<Row> rows) {
        List<Example> examples = new ArrayList<>();
        int at = 0;
        while (at < rows.size()) {
            int next = at + 1;
            while (next < rows.size() && !isFirst(rows.get(next))) {
                next++;
            }
            if (isFirst(rows.get(at))) {
                examples.add(example(rows.get(at), rows.subList(at + 1, next)));
            } else {
                faults.error(
                        rows.get(at),
                        ExampleColumn.NAME.heading(),
                        new Words(
                                "dòng không có tên mà không có ví dụ nào ở trên",
                                "has no name, and no example is above"),
                        new Words(
                                "Viết tên ví dụ; chỉ dòng ghi việc làm thứ hai trở đi mới để trống tên.",
                                "Write the example's name; only rows of a second or further job leave it empty."));
            }
            at = next;
        }
        return examples;
    }

    private static boolean isFirst(Row row) {
        return !row.text(ExampleColumn.NAME.heading()).isEmpty();
    }

    private Example example(Row first, List<Row> further) {
        ExampleCells cells = new ExampleCells(first, faults);
        ObjectNode told = cells.object(Part.EXAMPLE);
        ObjectNode facts = cells.object(Part.CHILD);
        List<Integer> jobLines = new ArrayList<>();
        jobs(first, further, facts, jobLines);
        ObjectNode expected = cells.object(Part.RESULT);
        if (expected.isEmpty()) {
            faults.error(
                    first,
                    ExampleColumn.CHILD_CLASS.heading(),
                    new Words(
                            "ví dụ không nói phải ra kết quả nào", "the example says nothing of what has to come back"),
                    new Words(
                            "Viết ít nhất một cột kq_, như kq_phan_loai.",
                            "Fill at least one column kq_, such as kq_phan_loai."));
        }
        told.set("facts", facts);
        told.set("expect", expected);
        return new Example(first.file(), first.line(), List.copyOf(jobLines), told);
    }

    private void jobs(Row first, List<Row> further, ObjectNode facts, List<Integer> lines) {
        ArrayNode jobs = facts.arrayNode();
        if (first.text(ExampleColumn.WORK.heading()).equals(ExampleColumn.NONE)) {
            facts.set("jobs", jobs);
            filled(first, EnumSet.of(Part.JOB))
                    .filter(column -> column != ExampleColumn.WORK)
                    .forEach(column -> refuse(
                            first,
                            column,
                            "viec ghi khong_co, mà ô này nói về một việc làm",
                            "viec says khong_co, but this cell tells of a job"));
        } else if (filled(first, EnumSet.of(Part.JOB)).findAny().isPresent()) {
            facts.set("jobs", jobs);
            jobs.add(new ExampleCells(first, faults).object(Part.JOB));
            lines.add(first.line());
        }
        for (Row row : further) {
            filled(row, EnumSet.complementOf(EnumSet.of(Part.JOB, Part.NOTE)))
                    .forEach(column -> refuse(
                            row,
                            column,
                            "dòng không có tên chỉ ghi thêm một việc làm của ví dụ ở trên",
                            "a row without a name only adds a job to the example above"));
            if (jobs.isEmpty()) {
                refuse(
                        row,
                        ExampleColumn.WORK,
                        "thêm một việc làm mà dòng có tên ở trên không ghi việc nào",
                        "adds a job, but the named row above has none");
            }
            jobs.add(new ExampleCells(row, faults).object(Part.JOB));
            lines.add(row.line());
        }
    }

    private static Stream<ExampleColumn> filled(Row row, Set<Part> parts) {
        return Arrays.stream(ExampleColumn.values())
                .filter(column -> parts.contains(column.part()))
                .filter(column -> !row.text(column.heading()).isEmpty());
    }

    private void refuse(Row row, ExampleColumn column, String vi, String en) {
        faults.error(
                row,
                column.heading(),
                new Words(vi, en),
                new Words(
                        "Xóa ô này; nếu đây là một ví dụ khác thì viết tên vào ten_vi.",
                        "Empty this cell; where this is another example write its name into ten_vi."));
    }
}
