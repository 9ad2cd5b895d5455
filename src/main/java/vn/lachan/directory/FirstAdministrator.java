package vn.lachan.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/**
 * Lets whoever can read the server's console make the first administrator: a token is printed once at the start of an
 * installation without accounts, and is good for one account.
 */
@Component
public class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger SETUP = LoggerFactory.getLogger("lachan.setup");
    private static final Duty ADMINISTRATOR = new Duty(Role.ADMINISTRATOR, new UnitCode("VN"));
    private static final int MOST_WRONG_TRIES = 5;

    private final Accounts accounts;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final boolean demo;

    private byte @Nullable [] tokenHash;
    private int wrongTries;

    FirstAdministrator(
            Accounts accounts,
            JdbcClient db,
            PlatformTransactionManager transactions,
            @Value("${lachan.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!demo && accounts.none()) {
            SETUP.warn(
                    "Chưa có tài khoản nào. Mã tạo quản trị viên đầu tiên (dùng một lần) / There is no account yet."
                            + " One-time token to make the first administrator: {}",
                    newToken());
        }
    }

    /** Whether a token is waiting to be used and nobody has been faster, on whichever node. */
    public synchronized boolean isOpen() {
        return tokenHash != null && accounts.none();
    }

    /**
     * Makes the first administrator.
     *
     * @throws AccountRefused for a wrong token, when an account exists by now, or for an unfit name or password
     */
    public synchronized Account claim(String token, String username, String displayName, String password) {
        checkToken(token);
        NewAccount wanted = new NewAccount(username, displayName, password, Optional.empty());
        Account made = transaction.execute(status -> {
            DirectoryLoader.lock(db);
            if (!accounts.none()) {
                throw new AccountRefused("Hệ thống đã có tài khoản", "There is an account already");
            }
            Account account = accounts.create(wanted);
            accounts.assign(username, ADMINISTRATOR, Period.from(accounts.today()));
            return account;
        });
        tokenHash = null;
        if (made == null) {
            throw new IllegalStateException("The transaction made no account");
        }
        return made;
    }

    synchronized String newToken() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        tokenHash = sha256(token);
        wrongTries = 0;
        return token;
    }

    private void checkToken(String token) {
        byte[] expected = tokenHash;
        if (expected == null) {
            throw new AccountRefused(
                    "Không có mã nào đang chờ; khởi động lại hệ thống để có mã mới",
                    "No token is waiting; restart the system for a new one");
        }
        if (!MessageDigest.isEqual(expected, sha256(token))) {
            wrongTries++;
            if (wrongTries >= MOST_WRONG_TRIES) {
                tokenHash = null;
            }
            throw new AccountRefused("Mã không đúng", "Wrong token");
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
