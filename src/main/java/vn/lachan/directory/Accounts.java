package vn.lachan.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Duty;

/**
 * The accounts and their dated assignments. Rights are asked for at each request and end with the assignment; a deputy's
 * end also with the assignment of the one whose place is taken.
 */
@Component
public class Accounts {

    private final JdbcClient db;
    private final AssignmentTable assignments;
    private final Units units;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(JdbcClient db, AssignmentTable assignments, Units units, PasswordEncoder passwords, Clock clock) {
        this.db = db;
        this.assignments = assignments;
        this.units = units;
        this.passwords = passwords;
        this.clock = clock;
    }

    public Optional<Account> find(String username) {
        return db.sql("select * from account where username = ?")
                .param(username)
                .query((row, n) -> account(row))
                .optional();
    }

    public List<Account> all() {
        return db.sql("select * from account order by username")
                .query((row, n) -> account(row))
                .list();
    }

    /** The actor with the duties held today; nobody where there is no such account or it is disabled. */
    public Optional<Actor> actor(String username) {
        return actor(username, today());
    }

    /** The actor with the duties held on {@code date}, read in one statement. */
    public Optional<Actor> actor(String username, LocalDate date) {
        return assignments.dutiesOf(username, date).map(duties -> new Actor(username, duties, takenOver(duties, date)));
    }

    private Set<Duty> takenOver(Set<Duty> duties, LocalDate date) {
        return duties.stream()
                .flatMap(duty -> units.heritageOf(duty.unit(), date).stream().map(unit -> new Duty(duty.role(), unit)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The accounts that hold {@code duty} on {@code date}, deputies among them; where its unit has merged into another by
     * then, those who hold it there.
     */
    public List<String> holders(Duty duty, LocalDate date) {
        return assignments.holders(
                units.heirOf(duty.unit(), date)
                        .map(heir -> new Duty(duty.role(), heir.code()))
                        .orElse(duty),
                date);
    }

    /** All assignments of an account, past and future ones too. */
    public List<Assignment> assignmentsOf(String username) {
        return assignments.of(username);
    }

    /** All assignments of several accounts. */
    public List<Assignment> assignmentsOf(Collection<String> usernames) {
        return usernames.isEmpty() ? List.of() : assignments.of(usernames);
    }

    /** Accounts with {@code text} in their name, the user name or the address, diacritics left aside, by user name. */
    public List<Account> named(String text) {
        String wanted = Unaccented.of(text);
        return all().stream()
                .filter(account -> Unaccented.of(account.displayName()).contains(wanted)
                        || account.username().contains(wanted)
                        || account.email()
                                .filter(address -> address.contains(wanted))
                                .isPresent())
                .toList();
    }

    /**
     * Makes an account, without any right yet.
     *
     * @throws AccountRefused when there is one of that name
     */
    public Account create(NewAccount account) {
        return insert(new Account(
                account.username(),
                account.displayName(),
                passwords.encode(account.password()),
                account.email(),
                false,
                false,
                false,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    Account createDemo(DemoAccount demo, String passwordHash) {
        return insert(new Account(
                demo.username(),
                demo.displayName(),
                passwordHash,
                Optional.empty(),
                true,
                false,
                false,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Ends every right of the account at once; its assignments stay as a record. */
    public void disable(String username) {
        db.sql("update account set disabled = true where username = ?")
                .param(username)
                .update();
    }

    /**
     * Gives {@code username} a duty of its own.
     *
     * @throws AccountRefused when there is no such account, or no such unit on the first day
     */
    public Assignment assign(String username, Duty duty, Period period) {
        checkThere(username, duty, period);
        return assignments.insert(username, duty, period, null);
    }

    /**
     * Has {@code username} take the place of {@code principal} in a duty, for a time that has an end.
     *
     * @throws AccountRefused also when {@code principal} does not hold the duty on the first day
     */
    public Assignment appointDeputy(String username, Duty duty, Period period, String principal) {
        checkThere(username, duty, period);
        if (period.to() == null) {
            throw new AccountRefused("Ủy quyền phải có ngày kết thúc", "A deputy's time needs an end");
        }
        if (username.equals(principal) || !holdsItself(principal, duty, period.from())) {
            throw new AccountRefused(
                    principal + " không giữ " + duty.group() + " từ " + period.from(),
                    principal + " does not hold " + duty.group() + " on " + period.from());
        }
        return assignments.insert(username, duty, period, principal);
    }

    /**
     * Lets an assignment hold until {@code lastDay} and no longer; ended before its first day, it never held.
     *
     * @throws AccountRefused when there is no such assignment, or it ends earlier already
     */
    public void endAssignment(long id, LocalDate lastDay) {
        Period period = assignments
                .find(id)
                .orElseThrow(() -> new AccountRefused("Không có phân công " + id, "There is no assignment " + id))
                .period();
        if (period.to() != null && lastDay.isAfter(period.to())) {
            throw new AccountRefused(
                    "Phân công đã kết thúc từ " + period.to(), "The assignment ends on " + period.to() + " already");
        }
        LocalDate neverHeld = period.from().minusDays(1);
        assignments.end(id, lastDay.isBefore(neverHeld) ? neverHeld : lastDay);
    }

    boolean none() {
        return db.sql("select count(*) from account").query(Integer.class).single() == 0;
    }

    LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }

    private void checkThere(String username, Duty duty, Period period) {
        if (find(username).isEmpty()) {
            throw new AccountRefused("Không có tài khoản " + username, "There is no account " + username);
        }
        if (units.find(duty.unit())
                .filter(unit -> unit.period().holdsOn(period.from()))
                .isEmpty()) {
            throw new AccountRefused(
                    "Không có đơn vị " + duty.unit() + " vào ngày " + period.from(),
                    "There is no unit " + duty.unit() + " on " + period.from());
        }
    }

    private boolean holdsItself(String username, Duty duty, LocalDate date) {
        return assignments.of(username).stream()
                .anyMatch(one -> one.deputyFor().isEmpty()
                        && one.duty().equals(duty)
                        && one.period().holdsOn(date));
    }

    private Account insert(Account account) {
        try {
            db.sql("insert into account (username, display_name, password_hash, email, demo, disabled, created_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            account.username(),
                            account.displayName(),
                            account.passwordHash(),
                            account.email().orElse(null),
                            account.demo(),
                            account.disabled(),
                            OffsetDateTime.ofInstant(account.createdAt(), WorkingCalendar.ZONE))
                    .update();
            return account;
        } catch (DuplicateKeyException e) {
            throw new AccountRefused(
                    "Đã có tài khoản " + account.username(), "There is an account " + account.username() + " already");
        }
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("username"),
                row.getString("display_name"),
                row.getString("password_hash"),
                Optional.ofNullable(row.getString("email")),
                row.getBoolean("demo"),
                row.getBoolean("disabled"),
                row.getBoolean("start_password"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
