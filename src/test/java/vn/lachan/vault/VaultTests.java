package vn.lachan.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class VaultTests {

    private static final String CASE = "HS-2026-000001";
    private static final String OTHER = "HS-2026-000002";
    private static final byte[] STORY = "Đặng Thị Ánh, 12 tuổi".getBytes(UTF_8);

    @ParameterizedTest
    @EnumSource
    void opensWhatItSealedOnThisNodeAndOnAnother(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Vault vault = TestVault.over(database).vault();
            vault.open(CASE);
            vault.open(CASE);
            byte[] sealed = vault.seal(CASE, "case_file/person", STORY);

            assertThat(new String(sealed, UTF_8)).doesNotContain("Ánh");
            assertThat(vault.seal(CASE, "case_file/person", STORY)).isNotEqualTo(sealed);
            assertThat(vault.unseal(CASE, "case_file/person", sealed)).isEqualTo(STORY);
            assertThat(TestVault.over(database).vault().unseal(CASE, "case_file/person", sealed))
                    .isEqualTo(STORY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesSealedBytesInAnyOtherPlace(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Vault vault = TestVault.over(database).vault();
            vault.open(CASE);
            vault.open(OTHER);
            byte[] sealed = vault.seal(CASE, "case_file/person", STORY);
            byte[] altered = sealed.clone();
            altered[altered.length - 1] ^= 1;

            assertThatThrownBy(() -> vault.unseal(CASE, "case_file/story", sealed))
                    .isInstanceOf(Damaged.class);
            assertThatThrownBy(() -> vault.unseal(OTHER, "case_file/person", sealed))
                    .isInstanceOf(Damaged.class);
            assertThatThrownBy(() -> vault.unseal(CASE, "case_file/person", altered))
                    .isInstanceOf(Damaged.class);
            assertThatThrownBy(() -> vault.unseal(CASE, "case_file/person", new byte[3]))
                    .isInstanceOf(Damaged.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAWrappedKeyMovedToAnotherSubject(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Vault vault = TestVault.over(database).vault();
            vault.open(CASE);
            vault.open(OTHER);
            JdbcClient.create(database)
                    .sql("update vault_key set wrapped = (select wrapped from vault_key where subject = ?)")
                    .param(CASE)
                    .update();

            assertThatThrownBy(() -> TestVault.over(database).vault().seal(OTHER, "x", STORY))
                    .isInstanceOf(Damaged.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingToReadOnceDestroyed(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            TestVault node = TestVault.over(database);
            Vault vault = node.vault();
            vault.open(CASE);
            node.names().index(CASE, "Đặng Thị Ánh");
            byte[] sealed = vault.seal(CASE, "x", STORY);
            vault.destroy(CASE);

            for (Vault any : List.of(vault, TestVault.over(database).vault())) {
                assertThat(any.isErased(CASE)).isTrue();
                assertThatThrownBy(() -> any.unseal(CASE, "x", sealed)).isInstanceOf(Erased.class);
                assertThatThrownBy(() -> any.seal(CASE, "x", STORY)).isInstanceOf(Erased.class);
                assertThatThrownBy(() -> any.open(CASE)).isInstanceOf(Erased.class);
            }
            assertThat(node.names().find("anh", 10)).isEmpty();
            assertThatThrownBy(() -> node.names().index(CASE, "Ánh")).isInstanceOf(Erased.class);
            assertThat(JdbcClient.create(database)
                            .sql("select count(*) from name_token")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgetsAKeyWhoseOpeningWasRolledBack(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Vault vault = TestVault.over(database).vault();
            inTransaction(database).executeWithoutResult(transaction -> {
                vault.open(CASE);
                assertThat(vault.seal(CASE, "x", STORY)).isNotEmpty();
                transaction.setRollbackOnly();
            });

            TransactionTemplate nested = inTransaction(database);
            nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
            nested.executeWithoutResult(outer -> nested.executeWithoutResult(inner -> {
                vault.open(CASE);
                inner.setRollbackOnly();
            }));

            assertThatIllegalStateException().isThrownBy(() -> vault.seal(CASE, "x", STORY));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsAKeyWhoseDestructionWasRolledBack(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Vault vault = TestVault.over(database).vault();
            vault.open(CASE);
            byte[] sealed = vault.seal(CASE, "x", STORY);
            inTransaction(database).executeWithoutResult(transaction -> {
                vault.destroy(CASE);
                assertThatThrownBy(() -> vault.unseal(CASE, "x", sealed)).isInstanceOf(Erased.class);
                transaction.setRollbackOnly();
            });

            assertThat(vault.unseal(CASE, "x", sealed)).isEqualTo(STORY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTheKeyOnceForManySeals(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            TestVault.over(database).vault().open(CASE);
            Vault counted = TestVault.over(
                            ProxyDataSourceBuilder.create(database).countQuery().build())
                    .vault();
            QueryCountHolder.clear();
            for (int i = 0; i < 5; i++) {
                counted.seal(CASE, "x", STORY);
            }
            assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(1);

            QueryCountHolder.clear();
            counted.open(OTHER);
            counted.seal(OTHER, "x", STORY);
            assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesSubjectsThatAreNoNumbers(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Vault vault = TestVault.over(database).vault();
            assertThatIllegalArgumentException().isThrownBy(() -> vault.open(""));
            assertThatIllegalArgumentException().isThrownBy(() -> vault.open("HS/1"));
            assertThatIllegalArgumentException().isThrownBy(() -> vault.open("H".repeat(33)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sealsRecordsAndTreesAsJson(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            Vault vault = TestVault.over(database).vault();
            SealedJson json = new SealedJson(vault, new JsonMapper());
            vault.open(CASE);
            byte[] sealed = json.seal(CASE, "case_file/person", new Person("Ánh", 12));

            assertThat(json.unseal(CASE, "case_file/person", sealed, Person.class))
                    .isEqualTo(new Person("Ánh", 12));
            assertThat(json.unseal(CASE, "case_file/person", sealed, JsonNode.class)
                            .path("age")
                            .asInt())
                    .isEqualTo(12);
        }
    }

    private record Person(String name, int age) {}

    private static TransactionTemplate inTransaction(HikariDataSource database) {
        return new TransactionTemplate(new DataSourceTransactionManager(database));
    }
}
