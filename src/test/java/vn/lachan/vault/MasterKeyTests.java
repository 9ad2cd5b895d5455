package vn.lachan.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

class MasterKeyTests {

    @TempDir
    private Path home;

    @Test
    void refusesToStartWithoutAKeyAndSaysWhatToDo() {
        assertThatThrownBy(() -> new MasterKeySource(new MockEnvironment()).read())
                .isInstanceOf(MasterKeyRefused.class)
                .hasMessageContaining("Chưa có khoá chính")
                .hasMessageContaining("There is no master key")
                .hasMessageContaining("java -jar lachan.jar key new");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void makesAKeyOnceForADemonstrationThatOnlyTheOwnerReads() throws IOException {
        MasterKey first = new MasterKeySource(demonstration()).read();
        MasterKey second = new MasterKeySource(demonstration()).read();
        Path file = home.resolve("keys/master.key");

        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void prefersTheEnvironmentToTheFile() throws IOException {
        String key = NewMasterKey.generate();
        Path file = Files.writeString(home.resolve("k"), NewMasterKey.generate() + "\n");
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "given", Map.of("LACHAN_MASTER_KEY", key, "LACHAN_MASTER_KEY_FILE", file.toString())));

        assertThat(new MasterKeySource(environment).read().fingerprint())
                .isEqualTo(MasterKey.parse(key).fingerprint());
    }

    @Test
    void readsTheFileWhereTheEnvironmentIsEmpty() throws IOException {
        String key = NewMasterKey.generate();
        MockEnvironment environment = new MockEnvironment()
                .withProperty("lachan.master-key", " ")
                .withProperty("lachan.demo", "true")
                .withProperty(
                        "lachan.master-key-file",
                        Files.writeString(home.resolve("k"), key).toString());

        assertThat(new MasterKeySource(environment).read().fingerprint())
                .isEqualTo(MasterKey.parse(key).fingerprint());
    }

    @Test
    void refusesAFileThatIsNotThere() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("lachan.master-key-file", home.resolve("none").toString());
        assertThatThrownBy(() -> new MasterKeySource(environment).read())
                .isInstanceOf(MasterKeyRefused.class)
                .hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "c2VjcmV0", "eyJ2IjoxfQ==", "bnVsbA=="})
    void refusesADamagedKeyWithoutQuotingIt(String key) {
        assertThatThrownBy(() -> MasterKey.parse(key))
                .isInstanceOf(MasterKeyRefused.class)
                .hasNoCause()
                .message()
                .doesNotContain(key);
    }

    @Test
    void refusesAKeyCutShort() {
        String key = NewMasterKey.generate();
        assertThatThrownBy(() -> MasterKey.parse(key.substring(0, key.length() / 2)))
                .isInstanceOf(MasterKeyRefused.class);
    }

    @ParameterizedTest
    @EnumSource
    void refusesADatabaseOfAnotherKey(Database kind) {
        try (HikariDataSource database = kind.migrated()) {
            MasterKeyProof proof = new MasterKeyProof(JdbcClient.create(database), Clock.systemUTC());
            MasterKey first = MasterKey.parse(NewMasterKey.generate());
            proof.check(first);
            proof.check(first);

            assertThatThrownBy(() -> proof.check(MasterKey.parse(NewMasterKey.generate())))
                    .isInstanceOf(MasterKeyRefused.class)
                    .hasMessageContaining(first.fingerprint());
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesTheRightIndexKeyWithAnotherWrappingKey(Database kind) throws IOException {
        try (HikariDataSource database = kind.migrated()) {
            MasterKeyProof proof = new MasterKeyProof(JdbcClient.create(database), Clock.systemUTC());
            String key = NewMasterKey.generate();
            proof.check(MasterKey.parse(key));
            String mixed = decoded(key).replaceFirst("\"wrapping\".*", "")
                    + decoded(NewMasterKey.generate()).replaceFirst(".*(?=\"wrapping\")", "");

            assertThatThrownBy(() ->
                            proof.check(MasterKey.parse(Base64.getEncoder().encodeToString(mixed.getBytes(UTF_8)))))
                    .isInstanceOf(MasterKeyRefused.class);
        }
    }

    @Test
    void showsARefusalWithoutAStackTrace() {
        MasterKeyRefused refused = MasterKeyRefused.missing();
        assertThat(new MasterKeyRefusedAnalyzer()
                        .analyze(new IllegalStateException(refused))
                        .getDescription())
                .isEqualTo(refused.getMessage());
    }

    private static String decoded(String key) {
        return new String(Base64.getDecoder().decode(key), UTF_8);
    }

    private MockEnvironment demonstration() {
        return new MockEnvironment().withProperty("lachan.demo", "true").withProperty("lachan.home", home.toString());
    }
}
