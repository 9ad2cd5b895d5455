package vn.lachan;

import java.io.PrintStream;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
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
        return inTheRooms(arguments, rooms -> verify(rooms.getBean(LedgerVerifier.class), out));
    }

    /** Does some work with the vault and the ledger, on the database that the settings name. */
    static int inTheRooms(List<String> arguments, ToIntFunction<ApplicationContext> work) {
        if (!arguments.stream().allMatch(argument -> argument.startsWith("--"))) {
            return MISUSED;
        }
        try (ConfigurableApplicationContext rooms = new SpringApplicationBuilder(Rooms.class)
                .profiles("command")
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new))) {
            return work.applyAsInt(rooms);
        }
    }

    static int verify(LedgerVerifier verifier, PrintStream out) {
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
    @Import(DatabaseAsItStands.class)
    static class Rooms {
        /** Made at once, so that what hinders it is told as a plain message. */
        @Bean
        static LazyInitializationExcludeFilter atOnce() {
            return LazyInitializationExcludeFilter.forBeanTypes(LedgerVerifier.class);
        }
    }
}
