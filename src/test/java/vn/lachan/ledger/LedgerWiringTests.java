package vn.lachan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.identity.CaseNumber;
import vn.lachan.vault.NewMasterKey;
import vn.lachan.vault.Vault;

/** Vault and ledger as Spring puts them together. */
class LedgerWiringTests {

    private static final CaseNumber CASE = CaseNumber.of(2026, 1);

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    JacksonAutoConfiguration.class,
                    FlywayAutoConfiguration.class))
            .withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(Rooms.class);

    @Test
    void recordsInTransactionsOfTheApplication() {
        application
                .withPropertyValues("lachan.master-key=" + NewMasterKey.generate())
                .withBean(Author.class, () -> () -> Who.of("canbo"))
                .run(context -> {
                    Ledger ledger = context.getBean(Ledger.class);
                    new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                            .executeWithoutResult(status -> {
                                context.getBean(Vault.class).open(CASE.value());
                                ledger.record(CASE, Act.of("CASE_OPENED"));
                            });

                    assertThat(ledger.read(CASE)).extracting(Entry::who).containsExactly(Who.of("canbo"));
                    assertThat(context.getBean(LedgerVerifier.class)
                                    .verifyAll(finding -> {})
                                    .isWhole())
                            .isTrue();
                });
    }

    @Test
    void endsTheStartWithoutAMasterKey() {
        application.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("Chưa có khoá chính")
                .hasMessageContaining("There is no master key"));
    }

    @ComponentScan({"vn.lachan.vault", "vn.lachan.ledger"})
    static class Rooms {}
}
