package vn.lachan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;
import static vn.lachan.ledger.TestLedger.CASEWORKER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.identity.CaseNumber;
import vn.lachan.vault.Database;

class LedgerTests {

    private static final CaseNumber CASE = CaseNumber.of(2026, 1);
    private static final CaseNumber OTHER = CaseNumber.of(2026, 2);
    private static final JsonNode STORY =
            new JsonMapper().createObjectNode().put("name", "Nguyễn Thị Ánh").put("age", 12);

    @ParameterizedTest
    @EnumSource
    void writesOneEntryForAllActsOfATransaction(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = TestLedger.over(database);
            node.tell(ledger -> {
                node.vault().open(CASE.value());
                ledger.record(CASE, Act.of("REPORT_RECEIVED", Map.of("report", "TB-2026-000001")));
                ledger.state(CASE, null, "RECEIVED");
                ledger.record(CASE, Act.of("CASE_OPENED").with(STORY));
                ledger.state(CASE, "RECEIVED", "OPEN");
                ledger.receipt(CASE, "r-1");
            });

            List<Entry> entries = node.ledger().read(CASE);
            assertThat(entries).hasSize(1);
            Entry entry = entries.get(0);
            assertThat(entry.seq()).isEqualTo(1);
            assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-22T05:00:00.123Z"));
            assertThat(entry.who()).isEqualTo(CASEWORKER);
            assertThat(entry.acts()).extracting(Entry.Recorded::what).containsExactly("REPORT_RECEIVED", "CASE_OPENED");
            assertThat(entry.state()).isEqualTo(new Entry.State(null, "OPEN"));
            assertThat(entry.receipt()).isEqualTo("r-1");
            assertThat(entry.header()).doesNotContain("Ánh");
            assertThat(node.findings(CASE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void disclosesTheContentsOfAnActUntilTheCaseIsErased(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = TestLedger.over(database);
            node.vault().open(CASE.value());
            node.tell(ledger -> {
                ledger.record(CASE, Act.of("NOTE"));
                ledger.record(CASE, Act.of("TASK_COMPLETED").with(STORY));
            });
            node.tell(ledger -> ledger.record(CASE, Act.of("NOTE")));
            Entry entry = node.ledger().read(CASE).get(0);

            assertThat(node.ledger().contents(entry)).isInstanceOfSatisfying(Contents.Disclosed.class, disclosed -> {
                assertThat(disclosed.of(entry.acts().get(0))).isEmpty();
                assertThat(disclosed.of(entry.acts().get(1))).contains(STORY);
            });
            assertThat(node.ledger().contents(node.ledger().read(CASE).get(1))).isEqualTo(new Contents.None());

            node.vault().destroy(CASE.value());
            assertThat(node.ledger().contents(entry)).isEqualTo(new Contents.Erased());
            assertThat(node.verifier().verify(CASE, finding -> {})).isEqualTo(new Verification(1, 2, 1, 0));
            node.tell(ledger -> ledger.record(CASE, Act.of("CASE_ERASED")));
            assertThat(node.findings(CASE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingOfWhatWasRolledBack(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = TestLedger.over(database);
            node.tell(ledger -> ledger.record(CASE, Act.of("CASE_OPENED")));
            node.transaction().executeWithoutResult(status -> {
                node.ledger().record(CASE, Act.of("NOTE"));
                status.setRollbackOnly();
            });
            TransactionTemplate nested =
                    new TransactionTemplate(node.transaction().getTransactionManager());
            nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
            node.tell(ledger -> {
                ledger.record(CASE, Act.of("KEPT"));
                nested.executeWithoutResult(status -> {
                    ledger.record(CASE, Act.of("UNDONE"));
                    status.setRollbackOnly();
                });
            });

            assertThat(node.ledger().read(CASE))
                    .flatExtracting(Entry::acts)
                    .extracting(Entry.Recorded::what)
                    .containsExactly("CASE_OPENED", "KEPT");
            assertThat(node.findings(CASE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollsBackWhatItCannotRecord(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = TestLedger.over(database);
            assertThatIllegalStateException()
                    .isThrownBy(() -> node.tell(ledger -> {
                        JdbcClient.create(database)
                                .sql("insert into ledger_head (chain, seq, hash) values ('X', 1, 'x')")
                                .update();
                        ledger.record(CASE, Act.of("NOTE").with(STORY));
                    }))
                    .withMessageContaining("No key was opened");

            assertThat(JdbcClient.create(database)
                            .sql("select count(*) from ledger_head")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesToRecordWhereNoTransactionWrites(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = TestLedger.over(database);
            assertThatIllegalStateException().isThrownBy(() -> node.ledger().record(CASE, Act.of("NOTE")));

            node.transaction().setReadOnly(true);
            assertThatIllegalStateException()
                    .isThrownBy(() -> node.tell(ledger -> ledger.record(CASE, Act.of("NOTE"))));

            TransactionTemplate foreign = new TransactionTemplate(new DataSourceTransactionManager(database));
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            foreign.executeWithoutResult(status -> node.ledger().record(CASE, Act.of("NOTE"))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatIsRecordedLateAndRefusesWhatIsTooLate(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = TestLedger.over(database);
            node.tell(ledger -> registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    ledger.record(CASE, Act.of("LATE"));
                }

                @Override
                public void beforeCompletion() {
                    ledger.record(CASE, Act.of("LATER"));
                }
            }));
            assertThat(node.ledger().read(CASE))
                    .flatExtracting(Entry::acts)
                    .extracting(Entry.Recorded::what)
                    .containsExactly("LATE", "LATER");

            assertThatThrownBy(() -> node.tell(ledger -> registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            ledger.record(CASE, Act.of("TOO_LATE"));
                        }
                    })))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("written already");
            assertThat(node.ledger().read(CASE)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheActsOfAnInnerTransactionApart(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = TestLedger.over(database);
            TransactionTemplate inner =
                    new TransactionTemplate(node.transaction().getTransactionManager());
            inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            node.tell(ledger -> {
                ledger.record(CASE, Act.of("OUTER"));
                inner.executeWithoutResult(status -> ledger.record(CASE, Act.of("INNER")));
            });

            assertThat(node.ledger().read(CASE))
                    .extracting(entry -> entry.acts().get(0).what())
                    .containsExactly("INNER", "OUTER");
            assertThat(node.findings(CASE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void costsTwoStatementsAChainOnceTheNodeKnowsItsHead(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = TestLedger.over(
                    ProxyDataSourceBuilder.create(database).countQuery().build());
            assertThat(statements(() -> node.tell(ledger -> {}))).isZero();
            assertThat(statements(() -> node.tell(ledger -> ledger.record(CASE, Act.of("NOTE")))))
                    .isEqualTo(3);
            assertThat(statements(() -> node.tell(ledger -> ledger.record(CASE, Act.of("NOTE")))))
                    .isEqualTo(2);
            assertThat(statements(() -> node.tell(ledger -> {
                        ledger.record(CASE, Act.of("NOTE"));
                        ledger.record(OTHER, Act.of("NOTE"));
                    })))
                    .isEqualTo(5);

            TestLedger another = TestLedger.over(
                    ProxyDataSourceBuilder.create(database).countQuery().build());
            assertThat(statements(() -> another.tell(ledger -> ledger.record(CASE, Act.of("NOTE")))))
                    .isEqualTo(3);
            assertThat(statements(() -> node.tell(ledger -> ledger.record(CASE, Act.of("NOTE")))))
                    .isEqualTo(4);
            assertThat(node.findings(CASE)).isEmpty();
        }
    }

    private static long statements(Runnable work) {
        QueryCountHolder.clear();
        work.run();
        return QueryCountHolder.getGrandTotal().getTotal();
    }
}
