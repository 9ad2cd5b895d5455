package vn.lachan.classification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.classification.Hit.Kind;
import vn.lachan.classification.RuleCounts.Sum;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.ChangingRulebooks;
import vn.lachan.rulebook.ShippedExamples;
import vn.lachan.vault.Database;
import vn.lachan.vault.TestVault;
import vn.lachan.vault.Vault;

/** What is counted in the background is what somebody finds who opens every receipt and counts with a pencil. */
class RuleCountingTests {

    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Maker MAKER = new Maker("tiepnhan", Role.INTAKE, new UnitCode("22"));
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** The rooms that counting needs, over one database. */
    private static final class Rooms {
        final JdbcTemplate db;
        final TransactionTemplate transaction;
        final Vault vault;
        final Receipts receipts;
        final ChangingRulebooks rulebooks;
        final Classifying classifying;
        final UncountedReceipts uncounted;
        final RuleCounts counts;

        Rooms(HikariDataSource database) {
            JdbcTransactionManager transactions = new JdbcTransactionManager(database);
            db = new JdbcTemplate(database);
            transaction = new TransactionTemplate(transactions);
            vault = TestVault.over(database).vault();
            receipts =
                    new Receipts(db, transaction, vault, new ReceiptKeys(vault, transactions), UUID::randomUUID, CLOCK);
            rulebooks = new ChangingRulebooks(database, CLOCK);
            classifying = new Classifying(rulebooks.active(), receipts);
            uncounted = new UncountedReceipts(db);
            counts = new RuleCounts(db);
        }

        RuleCounting counting() {
            return new RuleCounting(uncounted, receipts, counts, transaction);
        }

        void countAll() {
            RuleCounting counting = counting();
            boolean more = true;
            while (more) {
                more = counting.portion();
            }
        }

        /** Some one by one, the others as screenings keep them. */
        List<UUID> classify(List<byte[]> children) {
            List<UUID> ids = new ArrayList<>();
            List<Kept> together = new ArrayList<>();
            for (byte[] child : children) {
                Asked.Clear asked = (Asked.Clear) classifying.read(child);
                UUID id = receipts.nextId();
                Decision decision = classifying.tryOut(asked).keptAs(id);
                together.add(new Kept(id, asked.facts(), decision, DecisionJson.write(decision, VIETNAMESE)));
                ids.add(id);
                if (ids.size() % 3 == 0 || together.size() > 20) {
                    receipts.keep(together, MAKER, Occasion.SCREENING, VIETNAMESE);
                    together.clear();
                }
            }
            if (!together.isEmpty()) {
                receipts.keep(together, MAKER, Occasion.SCREENING, VIETNAMESE);
            }
            return ids;
        }

        /** Every receipt opened and counted by hand, of one rulebook or of all. */
        Map<Hit, Sum> recount(String hash, Set<UUID> overridden) {
            Map<Hit, Sum> sums = new HashMap<>();
            for (Receipt receipt : receipts.next(NOW.minusSeconds(9), NOW.plusSeconds(9), null, 100_000)) {
                JsonNode result = receipts.open(receipt).result();
                if (hash.isEmpty()
                        || result.path("rulebook").path("hash").asText().equals(hash)) {
                    Sum one = new Sum(1, overridden.contains(receipt.id()) ? 1 : 0);
                    byHand(result).forEach(hit -> sums.merge(hit, one, Sum::plus));
                }
            }
            return sums;
        }
    }

    private static Set<Hit> byHand(JsonNode result) {
        Set<Hit> hits = new HashSet<>(Set.of(Hit.DECISION));
        for (JsonNode finding : result.get("findings")) {
            hits.add(new Hit(Kind.RULE, finding.get("rule").asText()));
            for (JsonNode fact : finding.get("facts")) {
                List<JsonNode> values = new ArrayList<>();
                (fact.isArray() ? fact : List.of(fact)).forEach(values::add);
                values.stream()
                        .filter(value -> value.isTextual()
                                && Character.isUpperCase(value.asText().charAt(0)))
                        .forEach(value -> hits.add(new Hit(Kind.CODE, value.asText())));
            }
        }
        result.get("employerViolations")
                .forEach(one -> hits.add(new Hit(Kind.RULE, one.get("code").asText())));
        result.get("reviews").forEach(one -> hits.add(new Hit(Kind.RULE, one.asText())));
        result.get("routes")
                .forEach(one -> hits.add(Hit.route(
                        one.get("role").asText(),
                        one.get("part").asText(),
                        one.get("reason").asText(),
                        one.get("legalBasis").asText())));
        return hits;
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithARecountByHand(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Rooms rooms = new Rooms(database);
            List<UUID> ids = new ArrayList<>(rooms.classify(children()));
            String before = rooms.rulebooks.active().latest().hash();
            rooms.countAll();
            rooms.rulebooks.change(
                    "numbers.csv", text -> text.replace("STRUCTURAL_FACTORS,2,", "STRUCTURAL_FACTORS,3,"));
            ids.addAll(rooms.classify(children()));
            String after = rooms.rulebooks.active().latest().hash();
            Set<UUID> overridden = new HashSet<>();
            for (int i = 0; i < ids.size(); i += 7) {
                rooms.uncounted.overridden(ids.get(i));
                overridden.add(ids.get(i));
            }

            rooms.countAll();

            for (String hash : List.of("", before, after)) {
                Map<Hit, Sum> recount = rooms.recount(hash, overridden);
                assertThat(recount).hasSizeGreaterThan(50);
                assertThat(recount.getOrDefault(new Hit(Kind.RULE, "R-C1"), new Sum(0, 0))
                                .overridden())
                        .isPositive();
                assertThat(rooms.counts.of(hash, TODAY, TODAY)).as("of " + hash).isEqualTo(recount);
            }
            assertThat(rooms.recount(before, overridden))
                    .as("the change of the rules shows")
                    .isNotEqualTo(rooms.recount(after, overridden));
            assertThat(rooms.counts.of("", TODAY.plusDays(1), TODAY.plusDays(2)))
                    .isEmpty();
            assertThat(rooms.uncounted.any()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsNothingTwiceWhenNodesCountAtOnceAndOneIsKilled(Database kind) throws Exception {
        try (HikariDataSource database = kind.migrated()) {
            Rooms rooms = new Rooms(database);
            rooms.classify(children());
            assertThatThrownBy(() -> rooms.transaction.executeWithoutResult(status -> {
                        rooms.counting().portion();
                        throw new IllegalStateException("killed before the commit");
                    }))
                    .hasMessageContaining("killed");
            assertThat(rooms.counts.of("", TODAY, TODAY)).isEmpty();

            ExecutorService nodes = Executors.newFixedThreadPool(3);
            List<Future<Void>> counted = new ArrayList<>();
            for (int node = 0; node < 3; node++) {
                counted.add(nodes.submit((Callable<Void>) () -> {
                    untilNothingIsLeft(rooms);
                    return null;
                }));
            }
            for (Future<Void> each : counted) {
                each.get();
            }
            nodes.shutdown();

            assertThat(rooms.counts.of("", TODAY, TODAY)).isEqualTo(rooms.recount("", Set.of()));
        }
    }

    /** As rounds do: what fails is left to the next round. */
    private static void untilNothingIsLeft(Rooms rooms) {
        RuleCounting counting = rooms.counting();
        while (rooms.uncounted.any()) {
            try {
                counting.portion();
            } catch (DataAccessException otherNodeWasFaster) {
                assertThat(rooms.counts.of("", TODAY, TODAY)).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatCannotBeReadAnyMore(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Rooms rooms = new Rooms(database);
            int all = rooms.classify(children()).size();
            rooms.vault.destroy(ReceiptKeys.subject(TODAY));

            rooms.countAll();

            assertThat(rooms.counts.of("", TODAY, TODAY)).isEqualTo(Map.of(Hit.UNREADABLE, new Sum(all, 0)));
        }
    }

    /** A receipt that was rolled back was never made. */
    @ParameterizedTest
    @EnumSource
    void countsNoReceiptThatWasRolledBack(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Rooms rooms = new Rooms(database);
            List<byte[]> children = children();
            rooms.transaction.executeWithoutResult(status -> {
                rooms.classify(children);
                status.setRollbackOnly();
            });
            assertThat(rooms.uncounted.any()).isFalse();
        }
    }

    private static List<byte[]> children() {
        return ShippedExamples.all().stream()
                .map(example -> example.get("facts").toString().getBytes(UTF_8))
                .toList();
    }
}
