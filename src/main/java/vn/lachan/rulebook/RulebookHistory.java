package vn.lachan.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rulebook was put in force when, from the first on. */
@Repository
public class RulebookHistory {

    private static final String ALL = """
            select r.hash, r.version, r.title_vi, r.title_en, r.in_force_from, r.in_force_to, a.activated_at, a.cause,
                lead(a.activated_at) over (order by a.activation) as until,
                lag(a.hash) over (order by a.activation) as before,
                max(a.activation) over (partition by a.hash) = a.activation as is_last,
                sum(case when a.cause = 'APPROVED' then 1 else 0 end)
                    over (partition by a.hash order by a.activation) as approvals
            from rulebook_activation a join rulebook r on r.hash = a.hash""";

    private final JdbcClient db;

    RulebookHistory(JdbcClient db) {
        this.db = db;
    }

    public long count() {
        return db.sql("select count(*) from rulebook_activation")
                .query(Long.class)
                .single();
    }

    /** At most {@code most}, the latest first, without the {@code skipped} latest of all. */
    public List<VersionInForce> page(long skipped, int most) {
        return db.sql(ALL + " order by a.activation desc limit ? offset ?")
                .params(most, skipped)
                .query((row, number) -> version(row))
                .list();
    }

    private static VersionInForce version(ResultSet row) throws SQLException {
        return new VersionInForce(
                row.getString("hash"),
                row.getString("version"),
                new Words(row.getString("title_vi"), row.getString("title_en")),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("in_force_to", LocalDate.class),
                row.getObject("activated_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("until", OffsetDateTime.class)),
                row.getBoolean("is_last"),
                row.getString("before"),
                ActivationCause.valueOf(row.getString("cause")),
                row.getInt("approvals"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
