package vn.lachan;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import vn.lachan.ledger.Finding;
import vn.lachan.ledger.LedgerVerifier;
import vn.lachan.ledger.Verification;
import vn.lachan.vault.Vault;

/**
 * {@code audit verify}: checks every chain of the ledger with the vault and the ledger alone, without server and engine.
 * The database is read and never written; a server may run beside it, unless the embedded database is in use.
 */
final class AuditVerify implements Command {

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.stream().allMatch(argument -> argument.startsWith("--"))) {
            return MISUSED;
        }
        try (ConfigurableApplicationContext rooms = new SpringApplicationBuilder(Rooms.class)
                .profiles("command")
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new))) {
            return verify(rooms.getBean(LedgerVerifier.class), out);
        }
    }

    private static int verify(LedgerVerifier verifier, PrintStream out) {
        Verification done = verifier.verifyAll(finding -> print(finding, out));
        out.printf(
                "Đã kiểm tra %d chuỗi, %d bút toán (%d đã xoá khoá): %d lỗi.%n",
                done.chains(), done.entries(), done.erased(), done.findings());
        out.printf(
                "Checked %d chains, %d entries (%d erased): %d findings.%n",
                done.chains(), done.entries(), done.erased(), done.findings());
        return done.isWhole() ? WELL : NOT_WELL;
    }

    private static void print(Finding finding, PrintStream out) {
        out.println(finding.vi());
        out.println("    " + finding.en());
    }

    /** The two rooms that the check needs, on the database as it stands. */
    @ComponentScan(basePackageClasses = {Vault.class, LedgerVerifier.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class Rooms {

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
}
