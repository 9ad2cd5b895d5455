package vn.lachan.classification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.classification.Rerun.Verdict;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.rulebook.ChangingRulebooks;
import vn.lachan.rulebook.Edition;
import vn.lachan.rulebook.RuleText;
import vn.lachan.rulebook.Rulebooks;
import vn.lachan.vault.Database;
import vn.lachan.vault.TestVault;
import vn.lachan.vault.Vault;

/** The day of the facts chooses the law; the moment of asking chooses what of the law was known. */
class LawInTwoTimesTests {

    private static final Maker MAKER = new Maker("canbo", Role.CASEWORKER, new UnitCode("06685"));
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Instant BEGINNING = Instant.parse("2026-11-22T01:00:00Z");
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final LocalDate IN_SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate IN_JULY = LocalDate.of(2026, 7, 15);

    /** At risk by two structural factors. */
    private static final String CHILD = """
            {"factDate": "%s", "birthDate": "2014-03-01", "sex": "FEMALE", "schooling": "ATTENDING", "working": false,
             "coercion": [], "exploitation": [], "movement": [], "riskFactors": ["RF-01", "RF-11"]}""";

    /** The rooms over one database, and a clock that the test moves. */
    private static final class Rooms extends Clock {
        final Receipts receipts;
        final ChangingRulebooks rulebooks;
        final Classifying classifying;
        final Rerunning rerunning;
        private Instant now = BEGINNING;

        Rooms(HikariDataSource database) {
            JdbcTransactionManager transactions = new JdbcTransactionManager(database);
            Vault vault = TestVault.over(database).vault();
            receipts = new Receipts(
                    new JdbcTemplate(database),
                    new TransactionTemplate(transactions),
                    vault,
                    new ReceiptKeys(vault, transactions),
                    UUID::randomUUID,
                    this);
            rulebooks = new ChangingRulebooks(database, this);
            classifying = new Classifying(rulebooks.active(), receipts);
            rerunning = new Rerunning(rulebooks.archive(), receipts);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        void aDayPasses() {
            now = now.plus(A_DAY);
        }

        Decision classify(LocalDate factDate) {
            Asked.Clear asked =
                    (Asked.Clear) classifying.read(CHILD.formatted(factDate).getBytes(UTF_8));
            return classifying.classify(asked, MAKER, VIETNAMESE);
        }

        Verdict rerun(Decision decision) {
            return rerunning
                    .rerun(receipts.find(Objects.requireNonNull(decision.receiptId()))
                            .orElseThrow())
                    .verdict();
        }
    }

    private static Edition on(Rulebooks law, LocalDate day) {
        return law.inForce(day).orElseThrow();
    }

    private static Set<String> works(Edition edition) {
        return edition.codes().lists().getOrDefault("work", java.util.Map.of()).keySet();
    }

    private static List<String> bases(Edition edition) {
        return edition.rules().stream().map(RuleText::legalBasis).collect(Collectors.toList());
    }

    @ParameterizedTest
    @EnumSource
    void theSameChildIsJudgedByTheVersionOfItsDay(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Rooms rooms = new Rooms(database);
            rooms.rulebooks.change(List.of(
                    new ChangingRulebooks.Change(
                            "rulebook.csv", "in_force_from,2021-03-15", "in_force_from,2026-10-01"),
                    new ChangingRulebooks.Change("numbers.csv", "STRUCTURAL_FACTORS,2,", "STRUCTURAL_FACTORS,3,")));

            Decision dayBefore = rooms.classify(LocalDate.of(2026, 9, 30));
            Decision firstDay = rooms.classify(LocalDate.of(2026, 10, 1));

            assertThat(dayBefore.judgement().childClass()).isEqualTo("AT_RISK");
            assertThat(firstDay.judgement().childClass()).isEqualTo("NO_FINDING");
            assertThat(dayBefore.rulebook().hash())
                    .isNotEqualTo(firstDay.rulebook().hash());
            assertThat(rooms.rerun(dayBefore)).isEqualTo(Verdict.SAME);
            assertThat(rooms.rerun(firstDay)).isEqualTo(Verdict.SAME);
        }
    }

    /** A row that holds since August is entered in November, after a child of September was judged. */
    @ParameterizedTest
    @EnumSource
    void aLaterCorrectionChangesNeitherTheReceiptNorTheLawAsKnownThen(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Rooms rooms = new Rooms(database);
            Decision then = rooms.classify(IN_SEPTEMBER);
            Instant before = rooms.instant();
            Edition known = on(rooms.rulebooks.standings().knownAt(before), IN_SEPTEMBER);
            Set<String> worksThen = works(known);
            List<String> basesThen = bases(known);
            rooms.aDayPasses();

            rooms.rulebooks.change(List.of(
                    new ChangingRulebooks.Change(
                            "findings.csv",
                            "(?m)^R-R1,can_cu,AT_RISK,,,(.*?),(Luật|Nghị định|Bộ luật)([^\\n]*)$",
                            "R-R1,can_cu,AT_RISK,,2026-07-31,$1,$2$3\nR-R1,can_cu,AT_RISK,2026-08-01,,$1,Bản sửa (hư cấu); $2$3"),
                    new ChangingRulebooks.Change(
                            "light_work.csv",
                            "\\z",
                            "LW-99,Việc hư cấu,Fictional work,,,khong,2026-08-01,,Luật hư cấu,chua_kiem_chung,\n")));

            assertThat(rooms.rerun(then)).isEqualTo(Verdict.SAME);
            Edition asKnownThen = on(rooms.rulebooks.standings().knownAt(before), IN_SEPTEMBER);
            assertThat(asKnownThen.hash()).isEqualTo(then.rulebook().hash());
            assertThat(works(asKnownThen)).isEqualTo(worksThen).doesNotContain("LW-99");
            assertThat(bases(asKnownThen)).isEqualTo(basesThen);

            Edition asKnownNow = on(rooms.rulebooks.standings().knownAt(rooms.instant()), IN_SEPTEMBER);
            assertThat(asKnownNow.hash())
                    .isEqualTo(on(rooms.rulebooks.active(), IN_SEPTEMBER).hash());
            assertThat(works(asKnownNow)).contains("LW-99");
            assertThat(bases(asKnownNow))
                    .isNotEqualTo(basesThen)
                    .anyMatch(basis -> basis.startsWith("Bản sửa (hư cấu)"));
            assertThat(works(on(rooms.rulebooks.active(), IN_JULY)))
                    .as("it holds from August on")
                    .doesNotContain("LW-99");
            Decision now = rooms.classify(IN_SEPTEMBER);
            assertThat(now.judgement().findings().get(0).legalBasis())
                    .isNotEqualTo(then.judgement().findings().get(0).legalBasis());
            assertThat(rooms.rerun(now)).isEqualTo(Verdict.SAME);
        }
    }

    @ParameterizedTest
    @EnumSource
    void beforeTheFirstRulebookNothingWasKnown(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Rooms rooms = new Rooms(database);

            assertThat(rooms.rulebooks
                            .standings()
                            .knownAt(BEGINNING.minusSeconds(1))
                            .inForce(IN_SEPTEMBER))
                    .isEmpty();
            assertThat(rooms.rulebooks.standings().knownAt(BEGINNING).inForce(IN_SEPTEMBER))
                    .isPresent();
        }
    }
}
