package vn.lachan.rulechange.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.Words;
import vn.lachan.rulebook.law.ExampleColumn;
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

    /** Of columns of examples; a word behind a question mark is the list of codes.csv that is meant. */
    private static final Map<String, List<String>> OF_EXAMPLES = Map.ofEntries(
            Map.entry("ngay_sinh_ro_den", List.of("codes.csv.ma?birthDatePrecision")),
            Map.entry("gioi_tinh", List.of("codes.csv.ma?sex")),
            Map.entry("di_hoc", List.of("codes.csv.ma?schooling")),
            Map.entry(
                    "viec",
                    Stream.concat(WORK.stream(), Stream.of("codes.csv.ma?work")).toList()),
            Map.entry("viec_noi_lam", List.of("workplaces.csv.ma", "codes.csv.ma?workplace")),
            Map.entry("viec_cho_ai", List.of("codes.csv.ma?employer")),
            Map.entry("ep_buoc", List.of("codes.csv.ma?coercion")),
            Map.entry("boc_lot", List.of("codes.csv.ma?exploitation")),
            Map.entry("dua_di", List.of("codes.csv.ma?movement")),
            Map.entry("boi_canh", List.of("codes.csv.ma?settings")),
            Map.entry("nguy_co", List.of("risk_factors.csv.ma")),
            Map.entry("hoan_canh", List.of("special_circumstances.csv.ma")),
            Map.entry("kq_phan_loai", List.of("classes.csv.ma")),
            Map.entry("kq_nhom_tuoi", List.of("age_bands.csv.ma")),
            Map.entry("kq_can_cu", List.of("findings.csv.ma")),
            Map.entry("kq_ra_soat", List.of("findings.csv.ma")),
            Map.entry("kq_gan_vi_pham", List.of("findings.csv.ma", "urgency.csv.ma")),
            Map.entry("kq_vi_pham", List.of("penalties.csv.ma")),
            Map.entry("kq_dich_vu", List.of("support_matrix.csv.dich_vu")));

    private static final Choice NONE = new Choice(
            ExampleColumn.NONE,
            new Words("đã hỏi, không có; hoặc phải ra trống", "asked: none; or nothing comes back"));

    private static final Words NO_NAME = new Words("", "");

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
                sources(table, column, place)
                        .forEach(source -> codes(source, draft).forEach(one -> found.putIfAbsent(one.code(), one)));
                if (table.isOfExamples()
                        && (column.kind() == Kind.CODES || column.heading().equals("viec"))) {
                    found.put(NONE.code(), NONE);
                } else if (column.kind() == Kind.CODES) {
                    conditions(table).forEach(one -> found.putIfAbsent(one.code(), one));
                }
                choices.put(column.heading(), List.copyOf(found.values()));
            }
        }
        return choices;
    }

    private static List<String> sources(TableShape table, TableShape.ColumnShape column, String place) {
        return table.isOfExamples()
                ? OF_EXAMPLES.getOrDefault(column.heading(), List.of(place))
                : SOURCES.getOrDefault(place, List.of(place));
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
        String[] listed = source.split("\\?", 2);
        int dot = listed[0].lastIndexOf('.');
        TableShape table = TableShape.of(listed[0].substring(0, dot)).orElseThrow();
        List<String> headings = table.headings();
        int code = headings.indexOf(listed[0].substring(dot + 1));
        int list = headings.indexOf("danh_muc");
        List<Choice> codes = new ArrayList<>();
        for (List<String> row : draft.rows(table).rows()) {
            if (listed.length == 2 && !row.get(list).equals(listed[1])) {
                continue;
            }
            Words name = new Words(name(headings, row, "_vi"), name(headings, row, "_en"));
            Stream.of(row.get(code).split(";", -1))
                    .filter(each -> !each.isBlank())
                    .forEach(each -> codes.add(new Choice(each.strip(), table.isOfExamples() ? NO_NAME : name)));
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
