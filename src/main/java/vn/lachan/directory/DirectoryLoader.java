package vn.lachan.directory;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the directory's files into its tables at start, when their content hash is not the one recorded as loaded, in
 * one transaction.
 *
 * <p>The rule where files and administrators meet: rows of origin {@code CSV} are replaced as a whole; a row that an
 * administrator wrote or changed has origin {@code ADMIN}, is never touched, and stands in for the file's row of the same
 * key (the log names these). Nodes that start together wait for one another on the recorded hash.
 */
@Component
class DirectoryLoader implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryLoader.class);

    private final JdbcTemplate jdbc;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DirectoryLoader(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.db = JdbcClient.create(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        load(DirectoryFiles.bundled());
    }

    /** Whether anything was loaded; nothing is when the tables already hold these files. */
    boolean load(DirectoryFiles files) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            String loaded = lock(db);
            if (loaded.equals(files.contentHash())) {
                return false;
            }
            replace(files);
            db.sql("update directory_load set content_hash = ?, loaded_at = ? where name = 'csv'")
                    .params(files.contentHash(), OffsetDateTime.now(clock))
                    .update();
            return true;
        }));
    }

    /** Waits for the transaction of any other node that holds the same lock; answers the hash recorded as loaded. */
    static String lock(JdbcClient db) {
        return db.sql("select content_hash from directory_load where name = 'csv' for update")
                .query(String.class)
                .single();
    }

    private void replace(DirectoryFiles files) {
        fill("admin_unit", "code", files.units(), unit -> unit.code().value(), 13, (row, unit) -> {
            row.setString(1, unit.code().value());
            row.setBoolean(2, unit.official());
            row.setString(3, unit.gsoCode().orElse(null));
            row.setString(4, unit.kind().name());
            row.setString(5, unit.nameVi());
            row.setString(6, unit.parent().map(Object::toString).orElse(null));
            period(row, 7, unit.period());
            citation(row, 9, unit.citation());
            row.setString(12, unit.citation().note().orElse(null));
        });
        fill(
                "unit_succession",
                "predecessor || '>' || successor",
                files.successions(),
                one -> one.predecessor() + ">" + one.successor(),
                7,
                (row, one) -> {
                    row.setString(1, one.predecessor().value());
                    row.setString(2, one.successor().value());
                    row.setObject(3, one.on());
                    citation(row, 4, one.citation());
                });
        List<FocalPoint> points = files.focalPoints();
        fill("focal_point", "code", points, FocalPoint::code, 18, (row, point) -> {
            row.setString(1, point.code());
            row.setInt(2, points.indexOf(point));
            row.setString(3, point.unit().value());
            row.setString(4, point.agencyVi());
            row.setString(5, point.focalUnitVi().orElse(null));
            row.setString(6, DirectoryTables.joined(point.roles()));
            row.setString(7, point.dutyRole().orElse(null));
            row.setString(8, point.routeGroup().orElse(null));
            row.setString(9, point.duty());
            row.setBoolean(10, point.coordinator());
            period(row, 11, point.period());
            row.setString(13, DirectoryTables.joined(point.successors()));
            citation(row, 14, point.citation());
            row.setString(17, point.citation().note().orElse(null));
        });
        fill(
                "calendar_day",
                "cast(on_date as varchar(10))",
                files.calendar(),
                day -> day.on().toString(),
                8,
                (row, day) -> {
                    row.setObject(1, day.on());
                    row.setString(2, day.kind().name());
                    row.setString(3, day.nameVi());
                    row.setString(4, day.nameEn());
                    citation(row, 5, day.citation());
                });
    }

    private <T> void fill(
            String table, String key, List<T> rows, Function<T, String> keyOf, int columns, RowWriter<T> writer) {
        Set<String> kept = Set.copyOf(db.sql("select " + key + " from " + table + " where origin = 'ADMIN'")
                .query(String.class)
                .list());
        db.sql("delete from " + table + " where origin = 'CSV'").update();
        String marks = "?, ".repeat(columns - 1) + "'CSV'";
        List<T> taken =
                rows.stream().filter(row -> !kept.contains(keyOf.apply(row))).toList();
        jdbc.batchUpdate(
                "insert into " + table + " values (" + marks + ")", taken, Math.max(1, taken.size()), writer::write);
        if (taken.size() < rows.size()) {
            LOG.warn(
                    "{}: an administrator's rows stay in place of the file's: {}",
                    table,
                    rows.stream().map(keyOf).filter(kept::contains).collect(Collectors.joining(", ")));
        }
    }

    private static void period(PreparedStatement row, int first, Period period) throws SQLException {
        row.setObject(first, period.from());
        row.setObject(first + 1, period.to());
    }

    private static void citation(PreparedStatement row, int first, Citation citation) throws SQLException {
        row.setString(first, citation.law());
        row.setString(first + 1, citation.source());
        row.setString(first + 2, citation.provenance().name());
    }

    private interface RowWriter<T> {
        void write(PreparedStatement row, T item) throws SQLException;
    }
}
