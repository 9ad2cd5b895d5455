package vn.lachan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.text.Normalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class NameIndexTests {

    private static final String ANH = "HS-2026-000001";
    private static final String DANG = "HS-2026-000002";

    private HikariDataSource database = new HikariDataSource();
    private NameIndex names = TestVault.over(database).names();

    private void on(Database kind) {
        database = kind.migrated();
        TestVault node = TestVault.over(database);
        names = node.names();
        node.vault().open(ANH);
        node.vault().open(DANG);
        names.index(ANH, "Nguyễn Thị Ánh");
        names.index(DANG, "Đặng Văn Ánh", "Tý");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void findsByWordsWithoutMarksInAnyOrder(Database kind) {
        on(kind);
        assertThat(names.find("nguyen anh", 10)).containsExactly(ANH);
        assertThat(names.find("ÁNH   Nguyễn", 10)).containsExactly(ANH);
        assertThat(names.find("Dang", 10)).containsExactly(DANG);
        assertThat(names.find("ty", 10)).containsExactly(DANG);
        assertThat(names.find("anh", 10)).containsExactly(ANH, DANG);
        assertThat(names.find("anh anh", 10)).containsExactly(ANH, DANG);
        assertThat(names.find("nguyen dang", 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void findsDecomposedTextAsComposed(Database kind) {
        on(kind);
        String decomposed = Normalizer.normalize("Nguyễn Thị Ánh", Normalizer.Form.NFD);
        assertThat(names.find(decomposed, 10)).containsExactly(ANH);
        names.index(DANG, Normalizer.normalize("Trần Đức", Normalizer.Form.NFD));
        assertThat(names.find("tran duc", 10)).containsExactly(DANG);
    }

    @ParameterizedTest
    @EnumSource
    void givesPagesInOrder(Database kind) {
        on(kind);
        assertThat(names.find("anh", 1)).containsExactly(ANH);
        assertThat(names.find("anh", ANH, 1)).containsExactly(DANG);
        assertThat(names.find("anh", DANG, 1)).isEmpty();
        assertThat(names.find("anh", -1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheWholeNameFromItsWords(Database kind) {
        on(kind);
        assertThat(names.sameName("nguyễn thị ánh", 10)).containsExactly(ANH);
        assertThat(names.sameName("Ánh Thị Nguyễn", 10)).isEmpty();
        assertThat(names.sameName("Ánh", 10)).isEmpty();
        assertThat(names.sameName("Tý", 10)).containsExactly(DANG);
    }

    @ParameterizedTest
    @EnumSource
    void replacesAllNamesOfASubject(Database kind) {
        on(kind);
        names.index(DANG, "Lê Bình");
        assertThat(names.find("dang", 10)).isEmpty();
        assertThat(names.find("le binh", 10)).containsExactly(DANG);
        names.index(DANG);
        assertThat(names.find("le binh", 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingWithoutWords(Database kind) {
        on(kind);
        assertThat(names.find("", 10)).isEmpty();
        assertThat(names.find(" -- ́", 10)).isEmpty();
        assertThat(names.sameName(" ", 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void boundsHugeNames(Database kind) {
        on(kind);
        String huge = "Hoàng Anh ".repeat(100_000);
        names.index(DANG, huge);
        assertThat(names.find(huge, 10)).containsExactly(DANG);
        assertThat(tokens(DANG)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void refusesASubjectWithoutAKey(Database kind) {
        on(kind);
        assertThatThrownBy(() -> names.index("HS-2026-000009", "Ánh")).isInstanceOf(Erased.class);
    }

    @ParameterizedTest
    @EnumSource
    void keepsNoNameInTheDatabase(Database kind) {
        on(kind);
        byte[] token = JdbcClient.create(database)
                .sql("select token from name_token where subject = ? order by token limit 1")
                .param(ANH)
                .query(byte[].class)
                .single();
        assertThat(token).hasSize(16);
    }

    private long tokens(String subject) {
        return JdbcClient.create(database)
                .sql("select count(*) from name_token where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }
}
