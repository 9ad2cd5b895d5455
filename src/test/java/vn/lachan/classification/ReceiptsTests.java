package vn.lachan.classification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.classification.Rerun.Verdict;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.StandInRulebooks;
import vn.lachan.vault.Damaged;
import vn.lachan.vault.Database;
import vn.lachan.vault.TestVault;
import vn.lachan.vault.Vault;

class ReceiptsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T18:30:00.123456Z");
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Maker MAKER = new Maker("canbo", Role.CASEWORKER, new UnitCode("06685"));
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String CHILD =
            "{\"childRef\": \"Ánh\", \"factDate\": \"2026-10-01\", \"birthDate\": \"2014-01-01\"}";

    /** The rooms that receipts need, over one database. */
    private static final class Rooms {
        final JdbcTemplate db;
        final Vault vault;
        final Receipts receipts;
        final StandInRulebooks rulebooks = new StandInRulebooks();
        final Classifying classifying;
        final RerunningAll rerunningAll;

        Rooms(HikariDataSource database, Instant now) {
            JdbcTransactionManager transactions = new JdbcTransactionManager(database);
            this.db = new JdbcTemplate(database);
            this.vault = TestVault.over(database).vault();
            this.receipts = new Receipts(
                    db,
                    new TransactionTemplate(transactions),
                    vault,
                    new ReceiptKeys(vault, transactions),
                    UUID::randomUUID,
                    Clock.fixed(now, VIET_NAM));
            this.classifying = new Classifying(rulebooks, receipts);
            this.rerunningAll = new RerunningAll(receipts, new Rerunning(rulebooks, receipts));
        }

        Asked.Clear child() {
            return (Asked.Clear) classifying.read(CHILD.getBytes(UTF_8));
        }

        UUID classify() {
            return Objects.requireNonNull(
                    classifying.classify(child(), MAKER, VIETNAMESE).receiptId());
        }

        Receipt receipt(UUID id) {
            return receipts.find(id).orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhoWhenAndByWhatRulebookAndSealsTheRest(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Rooms rooms = new Rooms(database, NOW);
            UUID id = rooms.classify();

            Receipt receipt = rooms.receipt(id);
            assertThat(receipt.madeAt()).isEqualTo(Instant.parse("2026-11-22T18:30:00.123Z"));
            assertThat(receipt.day()).hasToString("2026-11-23");
            assertThat(receipt.maker()).isEqualTo(MAKER);
            assertThat(receipt.language()).isEqualTo(VIETNAMESE);
            assertThat(new String(receipt.sealed(), UTF_8)).doesNotContain("factDate", "childClass");
            Contents contents = rooms.receipts.open(receipt);
            assertThat(contents.facts().get("childRef").asText()).isEqualTo("Ánh");
            assertThat(contents.result().get("receiptId").asText()).isEqualTo(id.toString());
            assertThat(rooms.db.queryForObject("select subject from vault_key", String.class))
                    .isEqualTo("RECEIPTS-2026-11-23");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAReceiptThatStandsInTheRowOfAnother(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Rooms rooms = new Rooms(database, NOW);
            UUID one = rooms.classify();
            UUID other = rooms.classify();
            byte[] sealedOfOther = rooms.receipt(other).sealed();
            rooms.db.update("update receipt set sealed = ? where id = ?", sealedOfOther, one);

            assertThatThrownBy(() -> rooms.receipts.open(rooms.receipt(one))).isInstanceOf(Damaged.class);
            List<UUID> told = new ArrayList<>();
            Map<Verdict, Long> counts = rooms.rerunningAll.rerun(
                    Instant.EPOCH, NOW.plusSeconds(1), (receipt, rerun) -> told.add(receipt.id()));
            assertThat(counts).containsEntry(Verdict.SAME, 1L).containsEntry(Verdict.NOT_RERUNNABLE, 1L);
            assertThat(told).containsExactly(one);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cannotBeReadOnceTheKeyOfTheDayIsDestroyed(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Rooms rooms = new Rooms(database, NOW);
            rooms.classify();
            rooms.vault.destroy("RECEIPTS-2026-11-23");

            assertThat(rooms.rerunningAll.rerun(NOW.minusSeconds(1), NOW.plusSeconds(1), (receipt, rerun) -> {}))
                    .containsEntry(Verdict.NOT_RERUNNABLE, 1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsEveryReceiptOfAPeriodAgainOnce(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Rooms rooms = new Rooms(database, NOW);
            List<Kept> many = IntStream.range(0, 1_203)
                    .mapToObj(n -> {
                        UUID id = UUID.randomUUID();
                        Asked.Clear child = rooms.child();
                        Decision decision = rooms.classifying.tryOut(child).keptAs(id);
                        return new Kept(id, child.facts(), decision, DecisionJson.write(decision, VIETNAMESE));
                    })
                    .toList();
            rooms.receipts.keep(many, MAKER, Occasion.CLASSIFICATION, VIETNAMESE);
            new Rooms(database, NOW.plus(Duration.ofDays(2))).classify();

            assertThat(rooms.rerunningAll.rerun(NOW.minusSeconds(1), NOW.plusSeconds(1), (receipt, rerun) -> {}))
                    .containsEntry(Verdict.SAME, 1_203L)
                    .containsEntry(Verdict.DIFFERENT, 0L)
                    .containsEntry(Verdict.NOT_RERUNNABLE, 0L);
            assertThat(rooms.rerunningAll.rerun(
                            NOW.plusSeconds(1), NOW.plus(Duration.ofDays(3)), (receipt, rerun) -> {}))
                    .containsEntry(Verdict.SAME, 1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void losesNoReceiptWhereManyOpenTheKeyOfADayAtOnce(Database kind) throws Exception {
        try (HikariDataSource database = kind.migrated()) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Callable<UUID>> nodes = new ArrayList<>();
                for (int node = 0; node < 4; node++) {
                    nodes.add(new Rooms(database, NOW)::classify);
                }
                for (Future<UUID> kept : threads.invokeAll(nodes)) {
                    assertThat(kept.get()).isNotNull();
                }
            } finally {
                threads.shutdownNow();
            }
            Rooms rooms = new Rooms(database, NOW);
            assertThat(rooms.rerunningAll.rerun(NOW.minusSeconds(1), NOW.plusSeconds(1), (receipt, rerun) -> {}))
                    .containsEntry(Verdict.SAME, 4L);
        }
    }
}
