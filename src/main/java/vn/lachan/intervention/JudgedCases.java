package vn.lachan.intervention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.CaseState;
import vn.lachan.classification.Contents;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.Urgency;

/** All open cases that were classified since their spell began, in the order of their numbers. */
@Component
public class JudgedCases {

    private static final List<String> OPEN_STATES = EnumSet.allOf(CaseState.class).stream()
            .filter(state -> !state.isEnd())
            .map(Enum::name)
            .toList();

    private static final String CLASSIFIED = """
            from case_file c
            join facts_version v on v.case_number = c.case_number
                and v.number = (select max(number) from facts_version where case_number = c.case_number)
            where c.case_number > :after and c.state in (:open) and v.made_at >= c.spell_began_at""";

    private static final String PAGE = """
            select c.case_number, c.responsible_unit, c.state, c.urgency, c.receipt_id, d.child_class as decided,
                (select count(*) from facts_version o where o.case_number = c.case_number and o.number > d.facts
                    and o.child_class <> d.child_class) as disagreeing,
                k.destroyed_at is not null as erased
            from (select c.case_number, c.responsible_unit, c.state, c.urgency, v.receipt_id""" + ' ' + CLASSIFIED + """
             order by c.case_number limit :most) c
            left join confirmation d on d.case_number = c.case_number
                and d.number = (select max(number) from confirmation where case_number = c.case_number)
            left join vault_key k on k.subject = c.case_number
            order by c.case_number""";

    private final JdbcClient db;
    private final FactsVersions versions;

    JudgedCases(JdbcClient db, FactsVersions versions) {
        this.db = db;
        this.versions = versions;
    }

    /**
     * The latest facts and the answer to them as the case keeps them, sealed with a key of its own: for where its receipt
     * cannot be read.
     *
     * @throws vn.lachan.vault.Erased if the key of the case was destroyed
     */
    public Optional<Contents> onFile(CaseNumber number) {
        return versions.last(number).map(version -> new Contents(version.facts(), version.decision()));
    }

    public long count() {
        return db.sql("select count(*) " + CLASSIFIED)
                .param("after", "")
                .param("open", OPEN_STATES)
                .query(Long.class)
                .single();
    }

    /** At most {@code most} cases whose numbers come after {@code after}. */
    public List<JudgedCase> next(String after, int most) {
        return page(PAGE, after, most);
    }

    /** The case of that number, if it is one of them. */
    public List<JudgedCase> only(String number) {
        return page(PAGE.replace("> :after", "= :after"), number, 1);
    }

    private List<JudgedCase> page(String select, String after, int most) {
        return db.sql(select)
                .param("after", after)
                .param("open", OPEN_STATES)
                .param("most", most)
                .query((row, number) -> judged(row))
                .list();
    }

    private static JudgedCase judged(ResultSet row) throws SQLException {
        return new JudgedCase(
                new CaseNumber(row.getString("case_number")),
                new UnitCode(row.getString("responsible_unit")),
                CaseState.valueOf(row.getString("state")),
                Urgency.valueOf(row.getString("urgency")),
                row.getObject("receipt_id", UUID.class),
                Optional.ofNullable(row.getString("decided")),
                row.getInt("disagreeing") > 0,
                row.getBoolean("erased"));
    }
}
