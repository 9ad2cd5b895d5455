package vn.lachan.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/** The directory's tables, read into the types that the look-ups work with. */
@Component
class DirectoryTables implements DirectorySource {

    private static final Pattern SEPARATOR = Pattern.compile(";");

    private final JdbcClient db;

    DirectoryTables(JdbcClient db) {
        this.db = db;
    }

    @Override
    public UnitMap unitMap() {
        return new UnitMap(
                db.sql("select * from admin_unit order by code")
                        .query((row, n) -> unit(row))
                        .list(),
                db.sql("select * from unit_succession order by predecessor, successor")
                        .query((row, n) -> succession(row))
                        .list());
    }

    @Override
    public List<FocalPoint> focalPoints() {
        return db.sql("select * from focal_point order by listed, code")
                .query((row, n) -> focalPoint(row))
                .list();
    }

    @Override
    public List<CalendarDay> calendar() {
        return db.sql("select * from calendar_day order by on_date")
                .query((row, n) -> day(row))
                .list();
    }

    static String joined(Collection<?> items) {
        return items.stream().map(Object::toString).sorted().collect(Collectors.joining(";"));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                new UnitCode(row.getString("code")),
                row.getBoolean("official"),
                Optional.ofNullable(row.getString("gso_code")),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name_vi"),
                Optional.ofNullable(row.getString("parent")).map(UnitCode::new),
                period(row),
                citation(row, Optional.ofNullable(row.getString("note"))));
    }

    private static UnitSuccession succession(ResultSet row) throws SQLException {
        return new UnitSuccession(
                new UnitCode(row.getString("predecessor")),
                new UnitCode(row.getString("successor")),
                row.getObject("on_date", LocalDate.class),
                citation(row, Optional.empty()));
    }

    private static FocalPoint focalPoint(ResultSet row) throws SQLException {
        return new FocalPoint(
                row.getString("code"),
                new UnitCode(row.getString("unit")),
                row.getString("agency_vi"),
                Optional.ofNullable(row.getString("focal_unit_vi")),
                split(row.getString("roles")).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(row.getString("duty_role")),
                Optional.ofNullable(row.getString("route_group")),
                row.getString("duty"),
                row.getBoolean("coordinator"),
                period(row),
                split(row.getString("successors")),
                citation(row, Optional.ofNullable(row.getString("note"))));
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        return new CalendarDay(
                row.getObject("on_date", LocalDate.class),
                CalendarDay.Kind.valueOf(row.getString("kind")),
                row.getString("name_vi"),
                row.getString("name_en"),
                citation(row, Optional.empty()));
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }

    private static Citation citation(ResultSet row, Optional<String> note) throws SQLException {
        return new Citation(
                row.getString("legal_citation"),
                row.getString("source"),
                Provenance.valueOf(row.getString("verified")),
                note);
    }

    private static List<String> split(String cell) {
        return cell.isEmpty() ? List.of() : SEPARATOR.splitAsStream(cell).toList();
    }
}
