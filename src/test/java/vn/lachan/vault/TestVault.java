package vn.lachan.vault;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A vault put together by hand over a database; each is a node of its own, with its own memory. */
public record TestVault(Vault vault, NameIndex names) {

    private static final MasterKey MASTER = MasterKey.parse(NewMasterKey.generate());

    public static TestVault over(DataSource database) {
        return over(database, MASTER);
    }

    static TestVault over(DataSource database, MasterKey master) {
        DataKeys keys = new DataKeys(JdbcClient.create(database), master, Clock.systemUTC());
        NameIndex names = new NameIndex(new JdbcTemplate(database), keys, master);
        return new TestVault(new Vault(keys, names), names);
    }
}
