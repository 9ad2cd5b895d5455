package vn.lachan.classification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.classification.Rerun.Verdict;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.ChangingRulebooks;
import vn.lachan.rulebook.ShippedExamples;
import vn.lachan.vault.Database;
import vn.lachan.vault.TestVault;
import vn.lachan.vault.Vault;

/** Decisions of 10,000 children, made while the rules changed five times, come out the same when they are run again. */
class ReceiptsOverRuleChangesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Maker MAKER = new Maker("tiepnhan", Role.INTAKE, new UnitCode("22"));
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int ALL = 10_000;

    @ParameterizedTest
    @EnumSource
    void areRerunOnTheRulebookOfThen(Database kind) throws IOException {
        try (HikariDataSource database = kind.migrated()) {
            JdbcTransactionManager transactions = new JdbcTransactionManager(database);
            Vault vault = TestVault.over(database).vault();
            Receipts receipts = new Receipts(
                    new JdbcTemplate(database),
                    new TransactionTemplate(transactions),
                    vault,
                    new ReceiptKeys(vault, transactions),
                    UUID::randomUUID,
                    CLOCK);
            ChangingRulebooks rulebooks = new ChangingRulebooks(database, CLOCK);
            Classifying classifying = new Classifying(rulebooks.active(), receipts);
            List<byte[]> children = children();

            Set<String> hashes = new HashSet<>();
            Set<String> classesOfOne = new HashSet<>();
            for (Runnable change : changes(rulebooks)) {
                change.run();
                hashes.add(rulebooks.active().latest().hash());
                classesOfOne.add(keep(classifying, receipts, children, ALL / 6 + 1));
            }
            assertThat(hashes).hasSize(6);
            assertThat(classesOfOne)
                    .as("the changes of the rules change answers")
                    .hasSizeGreaterThan(1);

            RerunningAll all = new RerunningAll(receipts, new Rerunning(rulebooks.archive(), receipts));
            assertThat(rerun(all))
                    .isEqualTo(Map.of(
                            Verdict.SAME, 6L * (ALL / 6 + 1), Verdict.DIFFERENT, 0L, Verdict.NOT_RERUNNABLE, 0L));

            rulebooks.lose(hashes.iterator().next());
            assertThat(rerun(all))
                    .isEqualTo(Map.of(
                            Verdict.SAME,
                            5L * (ALL / 6 + 1),
                            Verdict.DIFFERENT,
                            0L,
                            Verdict.NOT_RERUNNABLE,
                            ALL / 6 + 1L));
        }
    }

    private static List<Runnable> changes(ChangingRulebooks rulebooks) {
        return List.of(
                () -> {},
                () -> rulebooks.change(
                        "numbers.csv", text -> text.replace("FAMILY_HOURS_DAY,1,", "FAMILY_HOURS_DAY,2,")),
                () -> rulebooks.change(
                        "numbers.csv", text -> text.replace("STRUCTURAL_FACTORS,2,", "STRUCTURAL_FACTORS,3,")),
                () -> rulebooks.change("age_bands.csv", text -> text.replace(",8,40,12,50,", ",7,35,12,50,")),
                () -> rulebooks.change("classes.csv", text -> text.replace("NEEDS_INFO,40", "NEEDS_INFO,25")),
                () -> rulebooks.change(
                        "routing.csv", text -> text.replace("POLICE,LEAD,S-SIGNS-296", "LABOUR,LEAD,S-SIGNS-296")));
    }

    /** Decides on so many children and tells how often each class came out. */
    private static String keep(Classifying classifying, Receipts receipts, List<byte[]> children, int count) {
        List<Kept> kept = new ArrayList<>();
        Map<String, Integer> classes = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            Asked.Clear asked = (Asked.Clear) classifying.read(children.get(i % children.size()));
            UUID id = receipts.nextId();
            Decision decision = classifying.tryOut(asked).keptAs(id);
            classes.merge(decision.judgement().childClass(), 1, Integer::sum);
            kept.add(new Kept(id, asked.facts(), decision, DecisionJson.write(decision, VIETNAMESE)));
        }
        receipts.keep(kept, MAKER, Occasion.CLASSIFICATION, VIETNAMESE);
        return classes.toString();
    }

    private static Map<Verdict, Long> rerun(RerunningAll all) {
        return all.rerun(NOW.minusSeconds(1), NOW.plusSeconds(1), (receipt, rerun) -> {});
    }

    private static List<byte[]> children() {
        return ShippedExamples.all().stream()
                .map(example -> example.get("facts").toString().getBytes(UTF_8))
                .toList();
    }
}
