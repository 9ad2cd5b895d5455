package vn.lachan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lachan.identity.CaseNumber;
import vn.lachan.vault.Database;

class LedgerConcurrencyTests {

    private static final CaseNumber FIRST = CaseNumber.of(2026, 1);
    private static final CaseNumber SECOND = CaseNumber.of(2026, 2);
    private static final int TIMES = 100;

    @ParameterizedTest
    @EnumSource
    void serialisesTwoWritersOfOneNewChain(Database kind) throws Exception {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = TestLedger.over(database);
            TestLedger other = TestLedger.over(database);
            together(
                    i -> node.tell(ledger -> ledger.record(FIRST, Act.of("NOTE"))),
                    i -> other.tell(ledger -> ledger.record(FIRST, Act.of("NOTE"))));

            assertThat(node.ledger().read(FIRST)).hasSize(2 * TIMES);
            assertThat(node.findings(FIRST)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void serialisesTwoThreadsOfOneNode(Database kind) throws Exception {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = TestLedger.over(database);
            IntConsumer tell = i -> node.tell(ledger -> ledger.record(FIRST, Act.of("NOTE")));
            together(tell, tell);

            assertThat(node.ledger().read(FIRST)).hasSize(2 * TIMES);
            assertThat(node.findings(FIRST)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotDeadlockOnCrossingPairs(Database kind) throws Exception {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = TestLedger.over(database);
            TestLedger other = TestLedger.over(database);
            together(i -> both(node, FIRST, SECOND), i -> both(other, SECOND, FIRST));

            assertThat(node.ledger().read(FIRST)).hasSize(2 * TIMES);
            assertThat(node.verifier().verifyAll(finding -> {})).isEqualTo(new Verification(2, 4 * TIMES, 0, 0));
        }
    }

    private static void both(TestLedger node, CaseNumber one, CaseNumber two) {
        node.tell(ledger -> {
            ledger.record(one, Act.of("NOTE"));
            ledger.record(two, Act.of("NOTE"));
        });
    }

    private static void together(IntConsumer... writers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers.length);
        try {
            CyclicBarrier start = new CyclicBarrier(writers.length);
            List<Future<?>> running = new ArrayList<>();
            for (IntConsumer writer : writers) {
                running.add(threads.submit(() -> {
                    start.await();
                    for (int i = 0; i < TIMES; i++) {
                        writer.accept(i);
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
