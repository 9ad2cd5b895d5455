package vn.lachan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lachan.identity.CaseNumber;
import vn.lachan.vault.Database;

class LedgerVerifierTests {

    private static final CaseNumber CASE = CaseNumber.of(2026, 1);
    private static final String NAME = CASE.value();

    @ParameterizedTest
    @EnumSource
    void findsEachKindOfTampering(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = written(database, CASE);
            assertThat(node.findings(CASE)).isEmpty();
            JdbcTemplate sql = new JdbcTemplate(database);

            tamper(sql, "update ledger_entry set header = replace(header, 'canbo', 'canba') where seq = 2");
            assertThat(node.findings(CASE))
                    .containsExactly(new Finding.WrongHash(NAME, 2), new Finding.BrokenLink(NAME, 3));
            restore(sql);

            tamper(sql, "update ledger_entry set header = replace(header, 'canbo', 'canba') where seq = 4");
            assertThat(node.findings(CASE))
                    .containsExactly(new Finding.WrongHash(NAME, 4), new Finding.HeadMismatch(NAME, 4, 4));
            restore(sql);

            tamper(sql, "update ledger_entry set hash = replace(hash, substring(hash, 1, 1), 'z') where seq = 2");
            assertThat(node.findings(CASE)).containsExactly(new Finding.WrongHash(NAME, 2));
            restore(sql);

            tamper(sql, "update ledger_entry set header = replace(header, '{\"acts', '{ \"acts') where seq = 2");
            assertThat(node.findings(CASE))
                    .containsExactly(
                            new Finding.WrongHash(NAME, 2),
                            new Finding.NotCanonical(NAME, 2),
                            new Finding.BrokenLink(NAME, 3));
            restore(sql);

            tamper(sql, "update ledger_entry set header = substring(header, 2) where seq = 2");
            assertThat(node.findings(CASE)).contains(new Finding.NotCanonical(NAME, 2));
            restore(sql);

            tamper(sql, "update ledger_entry set recorded_at = recorded_at + interval '1' hour where seq = 2");
            assertThat(node.findings(CASE)).containsExactly(new Finding.Misplaced(NAME, 2));
            restore(sql);

            tamper(sql, "delete from ledger_entry where seq in (2, 3)");
            assertThat(node.findings(CASE)).containsExactly(new Finding.Gap(NAME, 2, 3));
            restore(sql);

            tamper(sql, "delete from ledger_entry where seq = 4");
            assertThat(node.findings(CASE)).containsExactly(new Finding.HeadMismatch(NAME, 3, 4));
            restore(sql);

            tamper(sql, "delete from ledger_head");
            assertThat(node.findings(CASE)).containsExactly(new Finding.HeadMismatch(NAME, 4, 0));
            restore(sql);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsPayloadsThatAreLostDamagedOrExchanged(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = written(database, CASE);
            JdbcTemplate sql = new JdbcTemplate(database);

            tamper(sql, "update ledger_entry set payload = null where seq = 2");
            assertThat(node.findings(CASE)).containsExactly(new Finding.PayloadMismatch(NAME, 2));
            restore(sql);

            byte[] damaged = payload(sql, 2);
            damaged[damaged.length / 2] ^= 1;
            sql.update("update ledger_entry set payload = ? where seq = 2", (Object) damaged);
            assertThat(node.findings(CASE)).containsExactly(new Finding.PayloadMismatch(NAME, 2));
            restore(sql);

            byte[] second = payload(sql, 2);
            byte[] third = payload(sql, 3);
            sql.update("update ledger_entry set payload = ? where seq = 2", (Object) third);
            sql.update("update ledger_entry set payload = ? where seq = 3", (Object) second);
            assertThat(node.findings(CASE))
                    .containsExactly(new Finding.PayloadMismatch(NAME, 2), new Finding.PayloadMismatch(NAME, 3));
            restore(sql);

            sql.update("update ledger_entry set payload = ? where seq = 4", (Object) second);
            assertThat(node.findings(CASE)).containsExactly(new Finding.PayloadMismatch(NAME, 4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void staysWholeWhenACaseIsErased(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = written(database, CASE);
            node.vault().destroy(NAME);

            assertThat(node.verifier().verify(CASE, finding -> {})).isEqualTo(new Verification(1, 4, 2, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void checksAllChainsPageByPageAndThoseWithoutAHead(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            TestLedger node = TestLedger.over(database);
            node.tell(ledger -> {
                for (int i = 1; i <= 450; i++) {
                    ledger.record(CaseNumber.of(2026, i), Act.of("CASE_OPENED"));
                }
            });
            List<Finding> findings = new ArrayList<>();
            Consumer<Finding> found = findings::add;
            assertThat(node.verifier().verifyAll(found)).isEqualTo(new Verification(450, 450, 0, 0));

            JdbcTemplate sql = new JdbcTemplate(database);
            sql.update("delete from ledger_head where chain = 'HS-2026-000200'");
            sql.update("delete from ledger_entry where chain = 'HS-2026-000300'");
            Verification verification = node.verifier().verifyAll(found);
            assertThat(verification).isEqualTo(new Verification(450, 449, 0, 2));
            assertThat(verification.isWhole()).isFalse();
            assertThat(findings)
                    .containsExactly(
                            new Finding.HeadMismatch("HS-2026-000300", 0, 1),
                            new Finding.HeadMismatch("HS-2026-000200", 1, 0));
            assertThat(findings).allSatisfy(finding -> {
                assertThat(finding.vi()).contains(finding.chain()).endsWith(".");
                assertThat(finding.en()).contains(finding.chain()).endsWith(".");
            });
        }
    }

    private static TestLedger written(HikariDataSource database, CaseNumber chain) {
        TestLedger node = TestLedger.over(database);
        node.vault().open(chain.value());
        node.tell(ledger -> ledger.record(chain, Act.of("CASE_OPENED")));
        node.tell(ledger -> ledger.record(chain, Act.of("NOTE").with(TextNode.valueOf("Đến thăm nhà"))));
        node.tell(ledger -> ledger.record(chain, Act.of("NOTE").with(TextNode.valueOf("Đến trường"))));
        node.tell(ledger -> ledger.record(chain, Act.of("CASE_CLOSED")));
        JdbcTemplate sql = new JdbcTemplate(database);
        sql.execute("create table former_entry as select * from ledger_entry");
        sql.execute("create table former_head as select * from ledger_head");
        return node;
    }

    private static void tamper(JdbcTemplate sql, String statement) {
        assertThat(sql.update(statement)).isPositive();
    }

    private static void restore(JdbcTemplate sql) {
        sql.update("delete from ledger_entry");
        sql.update("delete from ledger_head");
        sql.update("insert into ledger_entry select * from former_entry");
        sql.update("insert into ledger_head select * from former_head");
    }

    private static byte[] payload(JdbcTemplate sql, long seq) {
        byte[] payload = sql.queryForObject("select payload from ledger_entry where seq = ?", byte[].class, seq);
        assertThat(payload).isNotNull();
        return payload == null ? new byte[0] : payload;
    }
}
