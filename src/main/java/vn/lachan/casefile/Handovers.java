package vn.lachan.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.identity.UnitCode;

/** The table of hand-overs, and the open cases that one of them is about. */
@Component
class Handovers {

    private static final List<String> OPEN_STATES = EnumSet.allOf(CaseState.class).stream()
            .filter(state -> !state.isEnd())
            .map(Enum::name)
            .toList();

    /** Cases that the commune answers for, and those whose child lives there: a task of theirs may wait for it. */
    private static final String CONCERNED = """
            select case_number from case_file
            where responsible_unit = :unit and case_number > :after and state in (:open)
            union
            select case_number from case_file
            where residence_unit = :unit and case_number > :after and state in (:open)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Handovers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Handover> all() {
        return jdbc.sql("select * from unit_handover order by begun_at desc, predecessor")
                .query((row, n) -> handover(row))
                .list();
    }

    List<Handover> unfinished() {
        return jdbc.sql("select * from unit_handover where finished_at is null order by predecessor")
                .query((row, n) -> handover(row))
                .list();
    }

    /** Whether an open case still has {@code from} answer for it. */
    boolean isLeft(UnitCode from) {
        return !jdbc.sql("select 1 from case_file where responsible_unit = :unit and state in (:open) limit 1")
                .param("unit", from.value())
                .param("open", OPEN_STATES)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    Set<CasesTakenOver> begun() {
        return jdbc.sql("select predecessor, successor from unit_handover")
                .query((row, n) -> new CasesTakenOver(new UnitCode(row.getString(1)), new UnitCode(row.getString(2))))
                .set();
    }

    int concerned(UnitCode from) {
        return jdbc.sql("select count(*) from (" + CONCERNED + ") c")
                .param("unit", from.value())
                .param("after", "")
                .param("open", OPEN_STATES)
                .query(Integer.class)
                .single();
    }

    List<String> next(Handover handover, String after, int most) {
        return jdbc.sql(CONCERNED + " order by case_number limit :most")
                .param("unit", handover.from().value())
                .param("after", after)
                .param("open", OPEN_STATES)
                .param("most", most)
                .query(String.class)
                .list();
    }

    void begin(UnitCode from, UnitCode to, int cases) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("insert into unit_handover (predecessor, successor, cases, moved, reached, begun_at, finished_at)"
                        + " values (?, ?, ?, 0, '', ?, ?)")
                .params(from.value(), to.value(), cases, now, cases == 0 ? now : null)
                .update();
    }

    void went(Handover handover, String number, boolean moved) {
        jdbc.sql("update unit_handover set reached = ?, moved = moved + ? where predecessor = ? and successor = ?")
                .params(
                        number,
                        moved ? 1 : 0,
                        handover.from().value(),
                        handover.to().value())
                .update();
    }

    void fromTheBeginning(Handover handover) {
        jdbc.sql("update unit_handover set reached = '' where predecessor = ? and successor = ?")
                .params(handover.from().value(), handover.to().value())
                .update();
    }

    void finish(Handover handover) {
        jdbc.sql("update unit_handover set finished_at = ? where predecessor = ? and successor = ?")
                .params(
                        OffsetDateTime.now(clock),
                        handover.from().value(),
                        handover.to().value())
                .update();
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(
                new UnitCode(row.getString("predecessor")),
                new UnitCode(row.getString("successor")),
                row.getInt("cases"),
                row.getInt("moved"),
                row.getString("reached"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
