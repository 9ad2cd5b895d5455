package vn.lachan;

import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.ledger.LedgerVerifier;

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

    private static final List<String> NUMBERS =
            List.of("report_sequence", "case_sequence", "referral_sequence", "rule_change_sequence");

    @Override
    public int run(List<String> arguments, PrintStream out) {
        return AuditVerify.inTheRooms(arguments, rooms -> verifiedAndFinished(rooms, out));
    }

    private static int verifiedAndFinished(ApplicationContext rooms, PrintStream out) {
        int verified = AuditVerify.verify(rooms.getBean(LedgerVerifier.class), out);
        if (verified == WELL) {
            new TransactionTemplate(rooms.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(status -> finish(JdbcClient.create(rooms.getBean(DataSource.class))));
            out.printf("Đã kết thúc mọi phiên làm việc và để trống %,d số.%n", GAP);
            out.printf("Ended all sessions and left out %,d numbers.%n", GAP);
        }
        return verified;
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
}
