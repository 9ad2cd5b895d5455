package vn.lachan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

class DirectoryWiringTests {

    private final ApplicationContextRunner room = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    FlywayAutoConfiguration.class))
            .withUserConfiguration(Scan.class)
            .withBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), WorkingCalendar.ZONE));

    @Test
    void isReadyWithAccountsInADemonstration() {
        room.withPropertyValues("spring.datasource.url=jdbc:h2:mem:demo", "lachan.demo=true")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(Accounts.class).all()).hasSize(DemoAccount.ALL.size());
                    assertThat(context.getBean(FirstAdministrator.class).isOpen())
                            .isFalse();
                });
    }

    @Test
    void waitsForTheFirstAdministratorOtherwise() {
        room.withPropertyValues("spring.datasource.url=jdbc:h2:mem:real").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Accounts.class).all()).isEmpty();
            assertThat(context.getBean(FirstAdministrator.class).isOpen()).isTrue();
        });
    }

    @Test
    void doesNotStartOnADemonstrationsDatabase() {
        String url = "spring.datasource.url=jdbc:h2:mem:left;DB_CLOSE_DELAY=-1";
        room.withPropertyValues(url, "lachan.demo=true")
                .run(context -> assertThat(context).hasNotFailed());

        room.withPropertyValues(url, "lachan.demo=false")
                .run(context -> assertThat(context).getFailure().hasMessageContaining("demonstration accounts"));
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan
    static class Scan {}
}
