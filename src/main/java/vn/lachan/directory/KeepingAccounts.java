package vn.lachan.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.directory.Change.Subject;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/**
 * What an administrator does to accounts. Nothing is deleted; everything is taken down; nobody changes what they may do
 * themselves; and an administrator without an end date always remains.
 *
 * <p>All throw {@link AccountRefused} where it cannot be as asked.
 */
@Service
public class KeepingAccounts {

    private static final Duty ADMINISTRATOR = new Duty(Role.ADMINISTRATOR, new UnitCode("VN"));

    private final JdbcClient db;
    private final Accounts accounts;
    private final AssignmentTable assignments;
    private final StartPassword startPassword;
    private final PasswordEncoder passwords;
    private final Changes changes;

    KeepingAccounts(
            JdbcClient db,
            Accounts accounts,
            AssignmentTable assignments,
            StartPassword startPassword,
            PasswordEncoder passwords,
            Changes changes) {
        this.db = db;
        this.accounts = accounts;
        this.assignments = assignments;
        this.startPassword = startPassword;
        this.passwords = passwords;
        this.changes = changes;
    }

    /** Makes an account without any duty; answers the password that it starts with, which is kept nowhere. */
    @Transactional
    public String create(String username, String displayName, Optional<String> email, String by) {
        String password = startPassword.next();
        accounts.create(new NewAccount(username, displayName, password, email));
        starts(username);
        changes.made(by, Subject.ACCOUNT, username, "ACCOUNT_CREATED", displayName, email.orElse("–"));
        return password;
    }

    @Transactional
    public void describe(String username, String displayName, Optional<String> email, String by) {
        there(username);
        NewAccount.check(username, displayName, email);
        db.sql("update account set display_name = ?, email = ? where username = ?")
                .params(displayName, email.orElse(null), username)
                .update();
        changes.made(by, Subject.ACCOUNT, username, "ACCOUNT_DESCRIBED", displayName, email.orElse("–"));
    }

    /** Gives a new password to start with; what was open under the old one is closed. */
    @Transactional
    public String resetPassword(String username, String by) {
        there(username);
        notOneself(username, by);
        String password = startPassword.next();
        db.sql("update account set password_hash = ? where username = ?")
                .params(passwords.encode(password), username)
                .update();
        starts(username);
        changes.made(by, Subject.ACCOUNT, username, "PASSWORD_RESET");
        return password;
    }

    @Transactional
    public void disable(String username, String by) {
        there(username);
        notOneself(username, by);
        DirectoryLoader.lock(db);
        administratorRemains(username, today());
        accounts.disable(username);
        changes.made(by, Subject.ACCOUNT, username, "ACCOUNT_DISABLED");
    }

    @Transactional
    public void enable(String username, String by) {
        there(username);
        notOneself(username, by);
        db.sql("update account set disabled = false where username = ?")
                .param(username)
                .update();
        changes.made(by, Subject.ACCOUNT, username, "ACCOUNT_ENABLED");
    }

    @Transactional
    public void assign(String username, Duty duty, Period period, String by) {
        notOneself(username, by);
        begins(period);
        accounts.assign(username, duty, period);
        changes.made(by, Subject.ACCOUNT, username, "ASSIGNED", duty.group(), period.from(), end(period));
    }

    @Transactional
    public void appointDeputy(String username, Duty duty, Period period, String principal, String by) {
        notOneself(username, by);
        begins(period);
        accounts.appointDeputy(username, duty, period, principal);
        changes.made(by, Subject.ACCOUNT, username, "DEPUTY", duty.group(), period.from(), end(period), principal);
        changes.made(by, Subject.ACCOUNT, principal, "HAS_DEPUTY", duty.group(), period.from(), end(period), username);
    }

    /** Lets an assignment of {@code username} hold until {@code lastDay}, yesterday at the earliest. */
    @Transactional
    public void end(String username, long id, LocalDate lastDay, String by) {
        notOneself(username, by);
        Assignment ended = assignments
                .find(id)
                .filter(one -> one.username().equals(username))
                .orElseThrow(() -> new AccountRefused("Không có phân công này", "There is no such assignment"));
        if (lastDay.isBefore(today().minusDays(1))) {
            throw new AccountRefused(
                    "Ngày cuối sớm nhất là hôm qua: việc đã làm vẫn là đã làm",
                    "The last day is yesterday at the earliest: what was done was done");
        }
        DirectoryLoader.lock(db);
        if (ended.duty().equals(ADMINISTRATOR)) {
            administratorRemains(username, lastDay.plusDays(1));
        }
        accounts.endAssignment(id, lastDay);
        changes.made(
                by, Subject.ACCOUNT, username, "ASSIGNMENT_ENDED", ended.duty().group(), lastDay);
    }

    /** Replaces a password by one of its owner's choice. */
    @Transactional
    public void choosePassword(String username, String password) {
        there(username);
        NewAccount.checkPassword(username, password);
        db.sql("update account set password_hash = ?, start_password = false where username = ?")
                .params(passwords.encode(password), username)
                .update();
        changes.made(username, Subject.ACCOUNT, username, "PASSWORD_CHOSEN");
    }

    private void starts(String username) {
        db.sql("update account set start_password = true where username = ?")
                .param(username)
                .update();
    }

    private Account there(String username) {
        return accounts.find(username)
                .orElseThrow(
                        () -> new AccountRefused("Không có tài khoản " + username, "There is no account " + username));
    }

    private static void notOneself(String username, String by) {
        if (username.equals(by)) {
            throw new AccountRefused(
                    "Không ai tự thay đổi tài khoản hay nhiệm vụ của mình; nhờ một quản trị viên khác",
                    "Nobody changes their own account or duties; ask another administrator");
        }
    }

    /** What began before today would say that somebody held rights that they did not have. */
    private void begins(Period period) {
        if (period.from().isBefore(today())) {
            throw new AccountRefused("Ngày bắt đầu không được trước hôm nay", "The first day cannot be before today");
        }
    }

    private void administratorRemains(String username, LocalDate day) {
        List<String> others = db.sql("select p.username from account p join assignment a on a.username = p.username"
                        + " where p.disabled = false and p.username <> ? and a.role = ? and a.unit = ?"
                        + " and a.deputy_for is null and a.valid_from <= ? and a.valid_to is null")
                .params(
                        username,
                        ADMINISTRATOR.role().name(),
                        ADMINISTRATOR.unit().value(),
                        day)
                .query(String.class)
                .list();
        boolean isOne = assignments.holders(ADMINISTRATOR, today()).contains(username);
        if (isOne && others.isEmpty()) {
            throw new AccountRefused(
                    "Đây là quản trị viên cuối cùng; hãy giao nhiệm vụ ấy cho người khác trước",
                    "This is the last administrator; give that duty to somebody else first");
        }
    }

    private static String end(Period period) {
        LocalDate to = period.to();
        return to == null ? "–" : to.toString();
    }

    private LocalDate today() {
        return accounts.today();
    }
}
