package vn.lachan.rulebook.law;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lachan.rulebook.Words;

/** What holds between the rows of tables: keys that do not repeat, codes that exist, ages without gaps. */
final class LawChecks {

    private final Faults faults;

    LawChecks(Faults faults) {
        this.faults = faults;
    }

    List<Row> unique(List<Row> rows, String... key) {
        Map<String, Integer> seen = new HashMap<>();
        for (Row row : rows) {
            String code = Stream.of(key).map(row::text).collect(Collectors.joining(" "));
            Integer earlier = seen.putIfAbsent(code, row.line());
            if (earlier != null) {
                faults.error(
                        row,
                        key[key.length - 1],
                        new Words(
                                code + " đã có ở dòng " + earlier + " cho cùng thời gian hiệu lực",
                                code + " stands in line " + earlier + " for the same period"),
                        new Words(
                                "Bỏ một trong hai dòng, hoặc đóng dòng cũ bằng hieu_luc_den trước ngày dòng mới bắt đầu.",
                                "Leave out one of the two, or end the older by hieu_luc_den before the newer begins."));
            }
        }
        return rows;
    }

    List<Row> known(List<Row> rows, Map<String, ?> codes, String... headings) {
        for (Row row : rows) {
            for (String heading : headings) {
                if (!codes.containsKey(row.text(heading))) {
                    unknown(row, heading, row.text(heading));
                }
            }
        }
        return rows;
    }

    void knownOrEmpty(List<Row> rows, Map<String, ?> codes, String heading) {
        known(rows.stream().filter(row -> !row.text(heading).isEmpty()).toList(), codes, heading);
    }

    void unknown(Row row, String heading, String code) {
        faults.error(
                row,
                heading,
                new Words("không có mã " + code, "there is no code " + code),
                new Words(
                        "Viết một mã có trong bảng, đúng từng chữ, không dấu cách.",
                        "Write a code of the table, letter by letter, without blanks."));
    }

    /** Every age from 0 on stands in exactly one band. */
    void covers(List<Row> rows, List<AgeBand> bands) {
        int next = 0;
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).from() != next || bands.get(i).below() <= next) {
                faults.error(
                        rows.get(i),
                        "tu_tuoi",
                        new Words(
                                "nhóm tuổi phải nối tiếp nhóm trước, từ " + next + " tuổi"
                                        + child(next, bands.get(i)).vi(),
                                "the band must follow the one before, from age " + next
                                        + child(next, bands.get(i)).en()),
                        new Words(
                                "tu_tuoi của mỗi nhóm bằng den_tuoi của nhóm ngay trên; den_tuoi lớn hơn tu_tuoi.",
                                "tu_tuoi of each band is den_tuoi of the band above it; den_tuoi is above tu_tuoi."));
                return;
            }
            next = bands.get(i).below();
        }
        if (next != Integer.MAX_VALUE) {
            faults.error(
                    Tables.AGE_BANDS.file(),
                    null,
                    "den_tuoi",
                    new Words(
                            "nhóm tuổi cuối phải để trống den_tuoi: người %d tuổi không thuộc nhóm nào".formatted(next),
                            "the last band must leave den_tuoi empty: a person of %d is in no band".formatted(next)),
                    new Words("Để trống den_tuoi ở nhóm cuối.", "Leave den_tuoi empty in the last band."));
        }
    }

    /** The child that a gap, or an overlap, between bands leaves without one band of its own. */
    private static Words child(int next, AgeBand band) {
        if (band.from() > next) {
            return new Words(
                    ": trẻ %d tuổi không thuộc nhóm nào".formatted(next),
                    ": a child of %d is in no band".formatted(next));
        }
        return band.from() < next
                ? new Words(
                        ": trẻ %d tuổi thuộc hai nhóm".formatted(band.from()),
                        ": a child of %d is in two bands".formatted(band.from()))
                : new Words("", "");
    }
}
