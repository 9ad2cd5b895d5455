package vn.lachan.rulebook.law;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                faults.add(
                        row.file(),
                        row.line(),
                        key[key.length - 1],
                        code + " đã có ở dòng " + earlier + " cho cùng thời gian hiệu lực",
                        code + " stands in line " + earlier + " for the same period");
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
        faults.add(row.file(), row.line(), heading, "không có mã " + code, "there is no code " + code);
    }

    /** Every age from 0 on stands in exactly one band. */
    void covers(List<Row> rows, List<AgeBand> bands) {
        int next = 0;
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).from() != next || bands.get(i).below() <= next) {
                faults.add(
                        rows.get(i).file(),
                        rows.get(i).line(),
                        "tu_tuoi",
                        "nhóm tuổi phải nối tiếp nhóm trước, từ " + next + " tuổi",
                        "the band must follow the one before, from age " + next);
                return;
            }
            next = bands.get(i).below();
        }
        if (next != Integer.MAX_VALUE) {
            faults.add(
                    Tables.AGE_BANDS.file(),
                    null,
                    "den_tuoi",
                    "nhóm tuổi cuối phải để trống den_tuoi",
                    "the last band must leave den_tuoi empty");
        }
    }
}
