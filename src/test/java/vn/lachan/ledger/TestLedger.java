package vn.lachan.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.vault.TestVault;
import vn.lachan.vault.Vault;

/** A ledger put together by hand over a database; each is a node of its own, with its own memory. */
public record TestLedger(Ledger ledger, LedgerVerifier verifier, Vault vault, TransactionTemplate transaction) {

    static final Instant NOON = Instant.parse("2026-11-22T05:00:00.123456Z");
    static final Who CASEWORKER = new Who("canbo", Role.CASEWORKER, new UnitCode("22001"));

    public static TestLedger over(DataSource database) {
        return over(database, new DataSourceTransactionManager(database));
    }

    static TestLedger over(DataSource database, PlatformTransactionManager transactions) {
        Vault vault = TestVault.over(database).vault();
        Chains chains = new Chains(database);
        Append append = new Append(chains, vault, () -> CASEWORKER, Clock.fixed(NOON, ZoneOffset.UTC));
        append.listenTo(transactions);
        return new TestLedger(
                new Ledger(chains, append, vault),
                new LedgerVerifier(chains, vault, transactions),
                vault,
                new TransactionTemplate(transactions));
    }

    /** One transaction, and so one entry on each chain it tells about. */
    public void tell(Consumer<Ledger> acts) {
        transaction.executeWithoutResult(status -> acts.accept(ledger));
    }

    public List<Finding> findings(CaseNumber chain) {
        List<Finding> findings = new ArrayList<>();
        verifier.verify(chain, findings::add);
        return findings;
    }
}
