package vn.lachan.rulechange.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.TableShape;
import vn.lachan.rulebook.law.TableShape.Kind;

/** The codes that a column refers to, as the draft has them, for choosing instead of typing. The gate alone judges. */
public final class CodeChoices {

    private static final List<String> WORK =
            List.of("light_work.csv.ma", "overtime_night_work.csv.ma", "hazardous_work.csv.ma");
    private static final List<String> CONDITIONS = List.of(
            "findings.csv.ma",
            "penalties.csv.ma",
            "classes.csv.ma",
            "codes.csv.ma",
            "risk_factors.csv.ma",
            "special_circumstances.csv.ma");

    /** Where the codes of a column stand; of other columns of codes those that it has already are offered. */
    private static final Map<String, List<String>> SOURCES = Map.of(
            "findings.csv.phan_loai", List.of("classes.csv.ma"),
            "special_circumstances.csv.nhom", List.of("special_circumstances.csv.ma"),
            "same_trade.csv.ma", WORK,
            "same_trade.csv.tinh_nhu", WORK,
            "urgency.csv.khi", CONDITIONS,
            "routing.csv.khi", CONDITIONS,
            "routing.csv.va", CONDITIONS,
            "support_matrix.csv.khi", CONDITIONS);

    private static final Map<String, Words> FACTS = Map.of(
            "working", new Words("đang làm việc", "is working"),
            "carerIsHarmDoer", new Words("người chăm sóc gây tổn hại", "a carer does the harm"),
            "seriousHarm", new Words("tổn hại nghiêm trọng", "serious harm"),
            "employerPriorSanction", new Words("người sử dụng đã bị xử phạt", "the employer was sanctioned before"),
            "movedForExploitation", new Words("bị đưa đi để bóc lột", "was moved for exploitation"),
            "EMERGENCY", new Words("mức khẩn cấp", "emergency"),
            "URGENT", new Words("mức khẩn", "urgent"));

    private CodeChoices() {}

    /** A code and what it is called. */
    public record Choice(String code, Words name) {}

    /** By heading, for each column of codes that has any. */
    public static Map<String, List<Choice>> of(TableShape table, RuleDraft draft) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        for (TableShape.ColumnShape column : table.columns()) {
            String place = table.file() + "." + column.heading();
            if (column.kind() == Kind.CODE || column.kind() == Kind.CODES) {
                Map<String, Choice> found = new LinkedHashMap<>();
                SOURCES.getOrDefault(place, List.of(place))
                        .forEach(source -> codes(source, draft).forEach(one -> found.putIfAbsent(one.code(), one)));
                if (column.kind() == Kind.CODES) {
                    conditions(table).forEach(one -> found.putIfAbsent(one.code(), one));
                }
                choices.put(column.heading(), List.copyOf(found.values()));
            }
        }
        return choices;
    }

    private static Stream<Choice> conditions(TableShape table) {
        Stream<Choice> facts = FACTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> new Choice(fact.getKey(), fact.getValue()));
        Stream<Choice> leads = table.file().equals("routing.csv")
                ? Role.agencies().stream()
                        .map(role -> new Choice("LEAD:" + role, new Words("cơ quan ấy chủ trì", "that agency leads")))
                : Stream.of();
        return Stream.concat(facts, leads);
    }

    private static List<Choice> codes(String source, RuleDraft draft) {
        int dot = source.lastIndexOf('.');
        TableShape table = TableShape.of(source.substring(0, dot)).orElseThrow();
        List<String> headings = table.headings();
        int code = headings.indexOf(source.substring(dot + 1));
        List<Choice> codes = new ArrayList<>();
        for (List<String> row : draft.rows(table).rows()) {
            if (!row.get(code).isEmpty()) {
                codes.add(new Choice(row.get(code), new Words(name(headings, row, "_vi"), name(headings, row, "_en"))));
            }
        }
        return codes;
    }

    private static String name(List<String> headings, List<String> row, String language) {
        return headings.stream()
                .filter(heading -> heading.startsWith("ten") || heading.startsWith("thong_bao"))
                .filter(heading -> heading.endsWith(language))
                .findFirst()
                .map(heading -> row.get(headings.indexOf(heading)))
                .orElse("");
    }
}
