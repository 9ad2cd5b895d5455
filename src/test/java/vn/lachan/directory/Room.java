package vn.lachan.directory;

import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The room as Spring would put it together, on a database and at a moment of the test's choice. */
final class Room {

    final Clock clock = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), WorkingCalendar.ZONE);
    final PasswordEncoder passwords = new BCryptPasswordEncoder(4);
    final JdbcTransactionManager transactions;
    final JdbcClient db;
    final DirectoryLoader loader;
    final Units units;
    final FocalPoints focalPoints;
    final WorkingCalendar calendar;
    final Accounts accounts;
    final FirstAdministrator firstAdministrator;
    final Changes changes;
    final KeepingAccounts keeping;
    final KeepingCalendar keepingCalendar;
    final KeepingFocalPoints keepingFocalPoints;

    Room(DataSource database) {
        Flyway.configure().dataSource(database).cleanDisabled(false).load().clean();
        Flyway.configure().dataSource(database).load().migrate();
        transactions = new JdbcTransactionManager(database);
        db = JdbcClient.create(database);
        loader = new DirectoryLoader(new JdbcTemplate(database), transactions, clock);
        loader.load(DirectoryFilesTests.FILES);
        DirectoryTables tables = new DirectoryTables(db);
        units = new Units(tables);
        focalPoints = new FocalPoints(units, tables);
        calendar = new WorkingCalendar(tables);
        AssignmentTable assignments = new AssignmentTable(db);
        accounts = new Accounts(db, assignments, units, passwords, clock);
        changes = new Changes(db, event -> {}, clock);
        keeping = new KeepingAccounts(db, accounts, assignments, new StartPassword(), passwords, changes);
        keepingCalendar = new KeepingCalendar(db, tables, changes, clock);
        keepingFocalPoints = new KeepingFocalPoints(db, tables, changes, clock);
        firstAdministrator = new FirstAdministrator(accounts, db, transactions, false);
    }
}
