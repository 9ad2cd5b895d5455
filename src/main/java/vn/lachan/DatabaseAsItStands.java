package vn.lachan;

import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The database as it stands, for commands that read it and never change its tables. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
class DatabaseAsItStands {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Comes before all that reads the database, and before a master key would be made for a database not there. */
    @Bean
    FlywayMigrationStrategy lookOnly() {
        return flyway -> {
            if (lacksMigrations(flyway)) {
                throw new CommandRefused(
                        "Cơ sở dữ liệu chưa đúng phiên bản này. Hãy khởi động máy chủ một lần rồi kiểm tra lại.",
                        "The database is not of this version. Start the server once, then check again.",
                        null);
            }
        };
    }

    private static boolean lacksMigrations(Flyway flyway) {
        try {
            return flyway.info().pending().length > 0;
        } catch (FlywayException unreachable) {
            throw new CommandRefused(
                    "Không mở được cơ sở dữ liệu. Hãy kiểm tra lachan.home hoặc spring.datasource.url; với cơ sở dữ liệu"
                            + " nhúng, hãy dừng máy chủ trước.",
                    "The database cannot be opened. Check lachan.home or spring.datasource.url; where the database"
                            + " is the embedded one, stop the server first.",
                    unreachable);
        }
    }
}
