package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.rulebook.law.RuleFiles;
import vn.lachan.rulebook.law.RulesRefused;
import vn.lachan.vault.Database;

/** How rulebooks come into force: at the first start, from a changed folder, from another node, after a restart. */
class RulebookWatchTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    private Path home;

    private final List<Object> events = new ArrayList<>();
    private boolean unreachable;

    /** One node: its folder, the rulebooks it judges by, and its watch. */
    private record Node(CompiledArchive archive, ActiveRulebooks rulebooks, RulebookWatch watch) {

        String hash() {
            return rulebooks.latest().hash();
        }

        void lookTwice() {
            watch.look();
            watch.look();
        }
    }

    private Node start(DataSource database, boolean demo) {
        RuleFolder folder = new RuleFolder(home.resolve("rules"));
        RulebookArchive archive = new RulebookArchive(
                new JdbcTemplate(database), new TransactionTemplate(new DataSourceTransactionManager(database)), CLOCK);
        CompiledArchive compiled = new CompiledArchive(archive);
        ActiveRulebooks rulebooks = new ActiveRulebooks(archive, compiled, new FirstRulebook(folder), events::add);
        return new Node(compiled, rulebooks, new RulebookWatch(rulebooks, folder, demo, this::hear));
    }

    private void hear(Object event) {
        if (unreachable) {
            throw new DataAccessResourceFailureException("no database");
        }
        events.add(event);
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = home.resolve("rules").resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
    }

    @ParameterizedTest
    @EnumSource
    void theFirstStartLaysOutTheFilesAndTakesThem(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Node node = start(database, false);
            assertThat(node.hash()).isEqualTo(Shipped.FILES.hash());
            assertThat(home.resolve("rules/README.md")).exists();
            assertThat(home.resolve("rules/examples")).isDirectory();
            assertThat(events).containsExactly(new RulebookActivated(Shipped.FILES.hash()));
            assertThat(node.rulebooks().inForce(LocalDate.of(2021, 3, 14))).isEmpty();
            assertThat(node.rulebooks().inForce(LocalDate.of(2021, 3, 15))).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangedFolderIsTakenOnceTwoLooksAgree(Database kind) throws IOException {
        try (HikariDataSource database = kind.migrated()) {
            Node node = start(database, true);
            node.lookTwice();
            String before = node.hash();
            edit("rulebook.csv", text -> text.replace("2026.1", "2026.2"));
            node.watch().look();
            assertThat(node.hash()).isEqualTo(before);
            node.watch().look();
            assertThat(node.hash()).isNotEqualTo(before);
            assertThat(node.rulebooks().latest().version()).isEqualTo("2026.2");
            assertThat(node.archive().find(before, DAY)).map(Edition::hash).contains(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenFolderKeepsTheLastGoodRulebookAndSaysWhy(Database kind) throws IOException {
        try (HikariDataSource database = kind.migrated()) {
            Node node = start(database, true);
            String good = node.hash();
            edit("numbers.csv", text -> text.replace(",13,", ",mười ba,"));
            node.lookTwice();
            node.lookTwice();
            assertThat(node.hash()).isEqualTo(good);
            assertThat(node.watch().faults()).singleElement().satisfies(fault -> {
                assertThat(fault.file()).isEqualTo("numbers.csv");
                assertThat(fault.line()).isEqualTo(2);
                assertThat(fault.column()).isEqualTo("gia_tri");
                assertThat(fault.words().vi()).contains("dòng 2", "cột gia_tri", "mười ba");
            });
            edit("numbers.csv", text -> text.replace(",mười ba,", ",13,"));
            node.lookTwice();
            assertThat(node.watch().faults()).isEmpty();
            assertThat(node.hash()).isEqualTo(good);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rulesThatContradictTheirExamplesAreNotTaken(Database kind) throws IOException {
        try (HikariDataSource database = kind.migrated()) {
            Node node = start(database, true);
            String good = node.hash();
            edit("numbers.csv", text -> text.replace("LIGHT_WORK_AGE,13,", "LIGHT_WORK_AGE,12,"));
            node.lookTwice();
            assertThat(node.hash()).isEqualTo(good);
            assertThat(node.watch().faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault.file())
                    .startsWith("examples/"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterARestartTheDatabaseDecidesAndNotTheFolder(Database kind) throws IOException {
        try (HikariDataSource database = kind.migrated()) {
            String good = start(database, false).hash();
            edit("numbers.csv", text -> "broken");
            Node again = start(database, false);
            again.lookTwice();
            assertThat(again.hash()).isEqualTo(good);
            assertThat(again.watch().faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void outsideADemonstrationAnEditedFolderIsToldAndNotTaken(Database kind) throws IOException {
        try (HikariDataSource database = kind.migrated()) {
            Node node = start(database, false);
            String inForce = node.hash();
            node.lookTwice();
            events.clear();
            edit("rulebook.csv", text -> text.replace("2026.1", "2026.2"));
            node.watch().look();
            assertThat(events).isEmpty();
            node.watch().look();
            node.lookTwice();
            assertThat(events).singleElement().isInstanceOfSatisfying(FolderEdited.class, edited -> {
                assertThat(edited.files().hash()).isNotEqualTo(inForce);
                assertThat(edited.before()).isEqualTo(inForce);
            });
            assertThat(node.hash()).isEqualTo(inForce);
            String edited = ((FolderEdited) events.get(0)).files().hash();
            edit("rulebook.csv", text -> text.replace("2026.2", "2026.1"));
            node.lookTwice();
            assertThat(events).last().isEqualTo(new FolderPutBack(edited));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCouldNotBeToldIsToldAgain(Database kind) throws IOException {
        try (HikariDataSource database = kind.migrated()) {
            Node node = start(database, false);
            node.lookTwice();
            events.clear();
            unreachable = true;
            edit("rulebook.csv", text -> text.replace("2026.1", "2026.2"));
            node.lookTwice();
            unreachable = false;
            assertThat(events).isEmpty();
            node.watch().look();
            assertThat(events).singleElement().isInstanceOf(FolderEdited.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDemonstrationsFolderLeftBehindByAnApprovedChangeDoesNotComeBackAtTheNextStart(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Node node = start(database, true);
            node.rulebooks()
                    .put(
                            Rulebook.compile(Shipped.with("rulebook.csv", text -> text.replace("2026.1", "2026.2"))),
                            ActivationCause.APPROVED);
            Node again = start(database, true);
            again.lookTwice();
            assertThat(again.rulebooks().latest().version()).isEqualTo("2026.2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenFolderStopsTheVeryFirstStart(Database kind) throws IOException {
        try (HikariDataSource database = kind.migrated()) {
            Files.createDirectories(home.resolve("rules"));
            Files.writeString(home.resolve("rules/rulebook.csv"), "muc,gia_tri\n");
            assertThatThrownBy(() -> start(database, false)).isInstanceOf(RulesRefused.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherNodesRulebookIsTakenUp(Database kind) throws IOException {
        try (HikariDataSource database = kind.migrated()) {
            Node one = start(database, true);
            Node other = start(database, false);
            edit("rulebook.csv", text -> text.replace("2026.1", "2026.2"));
            one.lookTwice();
            other.watch().look();
            assertThat(other.hash()).isEqualTo(one.hash());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDayOfTheFactsChoosesAmongRulebooks(Database kind) throws IOException {
        try (HikariDataSource database = kind.migrated()) {
            Node node = start(database, true);
            String old = node.hash();
            edit("rulebook.csv", text -> text.replace("2021-03-15", "2027-01-01")
                    .replace("2026.1", "2027.1"));
            for (String file : RuleFiles.in(Path.of("rules")).byPath().keySet()) {
                if (file.startsWith("examples/")) {
                    edit(file, text -> "");
                }
            }
            node.lookTwice();
            assertThat(node.watch().faults()).isEmpty();
            assertThat(node.rulebooks().inForce(LocalDate.of(2026, 12, 31)))
                    .map(Edition::hash)
                    .contains(old);
            assertThat(node.rulebooks().inForce(LocalDate.of(2027, 1, 1)))
                    .map(Edition::version)
                    .contains("2027.1");
            Node again = start(database, false);
            assertThat(again.rulebooks().inForce(LocalDate.of(2026, 12, 31)))
                    .map(Edition::hash)
                    .contains(old);
            assertThat(again.rulebooks().latest().version()).isEqualTo("2027.1");
        }
    }
}
