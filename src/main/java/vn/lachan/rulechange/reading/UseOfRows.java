package vn.lachan.rulechange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lachan.classification.Hit;
import vn.lachan.classification.Hit.Kind;
import vn.lachan.classification.RuleUse.Use;
import vn.lachan.identity.Count;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulechange.draft.TableRows;

/**
 * The rows of a table that answers tell of, each with how often it counted. What an answer does not tell, such as signals and
 * thresholds, has no row here.
 */
public record UseOfRows(String file, List<Line> lines) {

    private static final List<String> RULES = List.of("findings.csv", "penalties.csv");
    private static final String ROUTING = "routing.csv";
    private static final List<String> LISTS = List.of(
            "light_work.csv",
            "hazardous_work.csv",
            "overtime_night_work.csv",
            "workplaces.csv",
            "risk_factors.csv",
            "special_circumstances.csv",
            "codes.csv");
    private static final List<String> SAYING = List.of("thong_bao_", "ten_", "ly_do_");
    private static final String SIGNAL = "tin_hieu";

    /**
     * One row.
     *
     * @param row from 1
     * @param code by which people know it; of routing the agency's role and its part
     */
    public record Line(int row, String code, String says, Use use) {}

    private record Cells(TableShape table, List<String> cells) {

        String text(String heading) {
            int column = table.headings().indexOf(heading);
            return column < 0 ? "" : cells.get(column);
        }
    }

    static List<UseOfRows> of(RuleFiles files, Map<Hit, Use> uses, Locale locale) {
        return Stream.of(RULES.stream(), Stream.of(ROUTING), LISTS.stream())
                .flatMap(tables -> tables)
                .map(file -> of(file, files, uses, locale))
                .filter(table -> !table.lines.isEmpty())
                .toList();
    }

    private static UseOfRows of(String file, RuleFiles files, Map<Hit, Use> uses, Locale locale) {
        TableShape table = TableShape.of(file).orElseThrow();
        List<List<String>> rows =
                TableRows.in(table, files.byPath().getOrDefault(file, "")).rows();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Cells row = new Cells(table, rows.get(i));
            if (!row.text("loai").equals(SIGNAL)) {
                lines.add(new Line(i + 1, code(file, row), says(row, locale), use(file, row, uses)));
            }
        }
        return new UseOfRows(file, lines);
    }

    private static String code(String file, Cells row) {
        return file.equals(ROUTING) ? row.text("vai_tro") + " " + row.text("phan") : row.text("ma");
    }

    private static String says(Cells row, Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "vi";
        return SAYING.stream()
                .map(stem -> row.text(stem + language))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Use use(String file, Cells row, Map<Hit, Use> uses) {
        if (!file.equals(ROUTING)) {
            Kind kind = RULES.contains(file) ? Kind.RULE : Kind.CODE;
            return uses.getOrDefault(new Hit(kind, row.text("ma")), Use.NEVER);
        }
        return Stream.of("ly_do_vi", "ly_do_en")
                .map(reason ->
                        Hit.route(row.text("vai_tro"), row.text("phan"), row.text(reason), row.text("legal_basis")))
                .distinct()
                .flatMap(hit -> Optional.ofNullable(uses.get(hit)).stream())
                .reduce(UseOfRows::both)
                .orElse(Use.NEVER);
    }

    private static Use both(Use one, Use other) {
        return new Use(both(one.fired(), other.fired()), both(one.overridden(), other.overridden()));
    }

    private static Count both(Count one, Count other) {
        return new Count(one.least() + other.least(), one.most() + other.most());
    }
}
