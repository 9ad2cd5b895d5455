package vn.lachan.ledger;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import vn.lachan.vault.Vault;

/** Puts the ledger together and lets it listen to every transaction. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Chains ledgerChains(DataSource database) {
        return new Chains(database);
    }

    /** The author stands in a room above, and is asked for when the first act is recorded. */
    @Bean
    Ledger ledger(
            Chains chains,
            Vault vault,
            ObjectProvider<Author> author,
            Clock clock,
            PlatformTransactionManager transactions) {
        Append append = new Append(chains, vault, () -> author.getObject().now(), clock);
        append.listenTo(transactions);
        return new Ledger(chains, append, vault);
    }

    @Bean
    LedgerVerifier ledgerVerifier(Chains chains, Vault vault, PlatformTransactionManager transactions) {
        return new LedgerVerifier(chains, vault, transactions);
    }
}
