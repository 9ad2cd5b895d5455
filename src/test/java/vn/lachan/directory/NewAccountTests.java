package vn.lachan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewAccountTests {

    @ParameterizedTest
    @ValueSource(strings = {"a", "can-bo", "Canbo", "1canbo", "cán", "an binh", "a23456789012345678901234567890123"})
    void refusesANameThatTheEngineCouldNotCarry(String username) {
        assertThatThrownBy(() -> account(username, "mật khẩu đủ dài")).isInstanceOf(AccountRefused.class);
    }

    @Test
    void refusesToCreateAnAccountWithAShortPassword() {
        assertThatThrownBy(() -> account("an.binh", "ngắn quá"))
                .isInstanceOfSatisfying(AccountRefused.class, refused -> {
                    assertThat(refused.reason().vi()).contains("12 ký tự");
                    assertThat(refused.reason().en()).contains("12 characters");
                });
    }

    @Test
    void refusesAPasswordThatBcryptWouldCutOff() {
        assertThatThrownBy(() -> account("an.binh", "ậ".repeat(25))).isInstanceOf(AccountRefused.class);
    }

    @Test
    void keepsThePasswordOutOfItsText() {
        assertThat(account("an.binh", "mật khẩu đủ dài").toString()).doesNotContain("mật khẩu");
    }

    private static NewAccount account(String username, String password) {
        return new NewAccount(username, "Cán bộ", password, Optional.empty());
    }
}
