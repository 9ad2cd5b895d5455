package vn.lachan;

import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.ledger.LedgerVerifier;
import vn.lachan.vault.Vault;

/**
 * {@code restore finish}: makes a database that was restored ready to be worked on. It must belong to the key that is given
 * and have a whole ledger; then its sessions end, and its numbers go on after a gap.
 */
final class RestoreFinish implements Command {

    /**
     * How many numbers are left out (chính sách): more than were given between a backup and the loss, for people were told
     * those, and another child must not get one of them.
     */
    static final int GAP = 10_000;

    private static final List<String> NUMBERS = List.of("report_sequence", "case_sequence", "referral_sequence");

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.stream().allMatch(argument -> argument.startsWith("--"))) {
            return MISUSED;
        }
        try (ConfigurableApplicationContext rooms = new SpringApplicationBuilder(Rooms.class)
                .profiles("command")
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new))) {
            int verified = AuditVerify.verify(rooms.getBean(LedgerVerifier.class), out);
            if (verified == WELL) {
                new TransactionTemplate(rooms.getBean(PlatformTransactionManager.class))
                        .executeWithoutResult(status -> finish(JdbcClient.create(rooms.getBean(DataSource.class))));
                out.printf("Đã kết thúc mọi phiên làm việc và để trống %,d số.%n", GAP);
                out.printf("Ended all sessions and left out %,d numbers.%n", GAP);
            }
            return verified;
        }
    }

    private static void finish(JdbcClient database) {
        database.sql("delete from spring_session").update();
        database.sql("delete from node").update();
        for (String sequence : NUMBERS) {
            long next = database.sql("select nextval('" + sequence + "')")
                    .query(Long.class)
                    .single();
            database.sql("alter sequence " + sequence + " restart with " + (next + GAP))
                    .update();
        }
    }

    /** As for {@code audit verify}; the vault is made at once, and refuses a key that is another database's. */
    @ComponentScan(basePackageClasses = {Vault.class, LedgerVerifier.class})
    @Import(DatabaseAsItStands.class)
    static class Rooms {
        @Bean
        static LazyInitializationExcludeFilter atOnce() {
            return LazyInitializationExcludeFilter.forBeanTypes(LedgerVerifier.class);
        }
    }
}
