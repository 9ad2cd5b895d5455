package vn.lachan.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/** The table of assignments, and the one condition by which an assignment holds on a day. */
@Component
class AssignmentTable {

    /** Assignments that hold on :on_date, a deputy's only beside the other's own. */
    private static final String HOLDS = """
            a.valid_from <= :on_date and (a.valid_to is null or a.valid_to >= :on_date)
            and (a.deputy_for is null or exists (
                select 1 from assignment own
                where own.username = a.deputy_for and own.role = a.role and own.unit = a.unit
                and own.deputy_for is null
                and own.valid_from <= :on_date and (own.valid_to is null or own.valid_to >= :on_date)))
            """;

    private final JdbcClient db;

    AssignmentTable(JdbcClient db) {
        this.db = db;
    }

    /** The duties of an account that is there, not disabled, and has a password of its own; in one statement. */
    Optional<Set<Duty>> dutiesOf(String username, LocalDate date) {
        List<Optional<Duty>> rows = db.sql("select a.role, a.unit from account p left join assignment a"
                        + " on a.username = p.username and " + HOLDS
                        + " where p.username = :username and p.disabled = false and p.start_password = false")
                .param("username", username)
                .param("on_date", date)
                .query((row, n) -> row.getString("role") == null ? Optional.<Duty>empty() : Optional.of(duty(row)))
                .list();
        Set<Duty> held = new HashSet<>();
        rows.forEach(duty -> duty.ifPresent(held::add));
        return rows.isEmpty() ? Optional.empty() : Optional.of(held);
    }

    List<String> holders(Duty duty, LocalDate date) {
        return db.sql("select distinct a.username from assignment a join account p on p.username = a.username"
                        + " where p.disabled = false and a.role = :role and a.unit = :unit and " + HOLDS
                        + " order by a.username")
                .param("role", duty.role().name())
                .param("unit", duty.unit().value())
                .param("on_date", date)
                .query(String.class)
                .list();
    }

    List<Assignment> of(String username) {
        return db.sql("select * from assignment where username = ? order by valid_from, id")
                .param(username)
                .query((row, n) -> assignment(row))
                .list();
    }

    List<Assignment> of(Collection<String> usernames) {
        return db.sql("select * from assignment where username in (:usernames) order by username, valid_from, id")
                .param("usernames", usernames)
                .query((row, n) -> assignment(row))
                .list();
    }

    /** All in {@code unit} that hold on {@code day} or later. */
    List<Assignment> in(UnitCode unit, LocalDate day) {
        return db.sql("select * from assignment where unit = ? and (valid_to is null or valid_to >= ?)"
                        + " order by role, username, id")
                .params(unit.value(), day)
                .query((row, n) -> assignment(row))
                .list();
    }

    Optional<Assignment> find(long id) {
        return db.sql("select * from assignment where id = ?")
                .param(id)
                .query((row, n) -> assignment(row))
                .optional();
    }

    Assignment insert(String username, Duty duty, Period period, @Nullable String principal) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        db.sql("insert into assignment (username, role, unit, valid_from, valid_to, deputy_for)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(username, duty.role().name(), duty.unit().value(), period.from(), period.to(), principal)
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The database gave the assignment no id");
        }
        return new Assignment(id.longValue(), username, duty, period, Optional.ofNullable(principal));
    }

    void end(long id, LocalDate lastDay) {
        db.sql("update assignment set valid_to = ? where id = ?")
                .params(lastDay, id)
                .update();
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                row.getString("username"),
                duty(row),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getString("deputy_for")));
    }

    private static Duty duty(ResultSet row) throws SQLException {
        return new Duty(Role.valueOf(row.getString("role")), new UnitCode(row.getString("unit")));
    }
}
