package vn.lachan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lachan.TwoCommunes;
import vn.lachan.Visitor;
import vn.lachan.directory.Accounts;
import vn.lachan.directory.NewAccount;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/** What stories of access are told with: a child reported to a commune, and newcomers whose rights begin and end. */
abstract class SecurityStories {

    static final String TASKLIST = "/camunda/api/engine/engine/default";
    static final String PASSWORD = "mat khau dai";
    static final Duty CASEWORKER_A = new Duty(Role.CASEWORKER, new UnitCode(TwoCommunes.A));
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    TwoCommunes communes;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    TwoCommunes.Opened a;

    @BeforeEach
    void reportAChild() throws Exception {
        a = communes.report(TwoCommunes.A);
    }

    String newcomer() {
        String username = "moi" + NUMBER.incrementAndGet();
        accounts.create(new NewAccount(username, "Người mới", PASSWORD, Optional.empty()));
        return username;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Visitor basic(String username) {
        return Visitor.basic(port, username, username);
    }
}
