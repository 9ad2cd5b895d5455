package vn.lachan.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.casefile.CaseSearch.Order;
import vn.lachan.identity.UnitCode;
import vn.lachan.vault.NameCondition;
import vn.lachan.vault.NameIndex;

/** The SQL of one search. It reads the indexes of {@code case_file} by unit, and the rows themselves not at all. */
final class CaseQuery {

    private static final Pattern NUMBER = Pattern.compile("(HS-)?([0-9-]*[0-9])");

    /** A case that happened in one of the communes and concerns a child of another of them stands here once. */
    private static final String OPEN = """
            (select case_number, received_at, state, urgency, child_class from case_file where incident_unit in (:units)
            union all
            select case_number, received_at, state, urgency, child_class from case_file
            where residence_unit in (:units) and incident_unit not in (:units)) c""";

    private final StringBuilder from = new StringBuilder(OPEN);
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final String earliest;

    CaseQuery(Set<UnitCode> units, DueDates dueDates) {
        values.put("units", units.stream().map(UnitCode::value).toList());
        this.earliest = " (select case_number, min(due_at) as due_at from (" + dueDates.query()
                + ") t group by case_number) d on d.case_number = c.case_number";
    }

    void text(String text, NameIndex names) {
        String bare = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        Matcher number = NUMBER.matcher(bare);
        if (number.matches()) {
            conditions.add("c.case_number like :number");
            values.put("number", (number.group(1) == null ? "%" : "HS-") + number.group(2));
        } else if (!text.isBlank()) {
            NameCondition name = names.condition(text, "c.case_number");
            conditions.add(name.sql());
            values.putAll(name.values());
        }
    }

    /** All but the state, which the counts leave open. */
    void filter(CaseFilter filter, Instant now) {
        filter.urgency().ifPresent(urgency -> {
            conditions.add("c.urgency = :urgency");
            values.put("urgency", urgency.name());
        });
        filter.childClass().ifPresent(childClass -> {
            conditions.add("c.child_class = :childClass");
            values.put("childClass", childClass);
        });
        filter.due().ifPresent(due -> {
            from.append(" join").append(earliest);
            conditions.add("d.due_at >= :from and d.due_at < :until");
            values.put("from", Timestamp.from(due.from(now)));
            values.put("until", Timestamp.from(due.until(now)));
        });
    }

    /**
     * How many cases there are in each state, whichever was asked for, and the numbers of those on the page, in order. What
     * is found is gone through once for both.
     */
    Found find(JdbcClient jdbc, CaseSearch search) {
        boolean dated = search.order() == Order.DUE;
        String joined = dated && search.filter().due().isEmpty() ? " left join" + earliest : "";
        String state =
                search.filter().state().map(asked -> " where state = :state").orElse("");
        search.filter().state().ifPresent(asked -> values.put("state", asked.name()));
        values.put("size", search.size());
        values.put("skipped", search.skipped());
        Map<CaseState, Long> states = new EnumMap<>(CaseState.class);
        SortedMap<Long, String> page = new TreeMap<>();
        jdbc.sql("with found as (select c.*" + (dated ? ", d.due_at" : "") + " from " + from + joined + where() + ")"
                        + " select state, count(*) as counted, cast(null as varchar) as case_number from found group by state"
                        + " union all select cast(null as varchar), row_number() over (" + order(search.order())
                        + "), case_number from (select * from found" + state + order(search.order())
                        + " limit :size offset :skipped) p")
                .params(values)
                .query(row -> {
                    String number = row.getString("case_number");
                    if (number == null) {
                        states.put(CaseState.valueOf(row.getString("state")), row.getLong("counted"));
                    } else {
                        page.put(row.getLong("counted"), number);
                    }
                });
        return new Found(states, List.copyOf(page.values()));
    }

    /** Counts, and the case numbers of the page. */
    record Found(Map<CaseState, Long> states, List<String> page) {}

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static String order(Order order) {
        String first =
                switch (order) {
                    case RECEIVED -> "";
                    case DUE -> "due_at asc nulls last, ";
                    case URGENCY -> "case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end, ";
                };
        return " order by " + first + "received_at desc, case_number desc";
    }
}
