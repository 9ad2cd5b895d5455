package vn.lachan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/** How the first accounts come about, the same on every database. */
interface SetUpOnDatabase {

    String PASSWORD = "một mật khẩu dài";

    Room room();

    @Test
    default void makesTheDemonstrationsAccountsOnce() {
        DemoAccounts demo = new DemoAccounts(room().accounts, room().passwords, room().transactions);

        demo.afterSingletonsInstantiated();
        demo.afterSingletonsInstantiated();

        assertThat(room().accounts.all()).hasSize(DemoAccount.ALL.size()).allMatch(Account::demo);
        Actor quantri = room().accounts.actor("quantri").orElseThrow();
        assertThat(quantri.groups()).containsExactlyInAnyOrder("ADMINISTRATOR:VN", "OPERATOR:VN");
        assertThat(room().accounts.actor("canbo2").orElseThrow().duties())
                .containsExactly(new Duty(Role.CASEWORKER, new UnitCode("01843")));
        assertThat(room().passwords
                        .matches(
                                "canbo",
                                room().accounts.find("canbo").orElseThrow().passwordHash()))
                .isTrue();
    }

    @Test
    default void refusesToStartOutsideADemonstrationWithItsAccounts() {
        DemoAccountsRefused refused = new DemoAccountsRefused(room().accounts, room().passwords);
        refused.afterSingletonsInstantiated();
        room().accounts.createDemo(DemoAccount.ALL.get(0), room().passwords.encode("canbo"));
        room().db.sql("update account set demo = false").update();

        assertThatThrownBy(refused::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("canbo")
                .hasMessageContaining("lachan.demo=true");
    }

    @Test
    default void letsTheTokenMakeOneAdministrator() {
        String token = room().firstAdministrator.newToken();

        room().firstAdministrator.claim(token, "quantri1", "Quản trị", PASSWORD);

        assertThat(room().accounts.actor("quantri1").orElseThrow().holds(Role.ADMINISTRATOR))
                .isTrue();
        assertThat(room().firstAdministrator.isOpen()).isFalse();
        assertThatThrownBy(() -> room().firstAdministrator.claim(token, "quantri2", "Quản trị", PASSWORD))
                .isInstanceOf(AccountRefused.class);
    }

    @Test
    default void refusesTheTokenWhenAnAccountExists() {
        String token = room().firstAdministrator.newToken();
        create(room(), "an");

        assertThatThrownBy(() -> room().firstAdministrator.claim(token, "quantri1", "Quản trị", PASSWORD))
                .isInstanceOf(AccountRefused.class)
                .hasMessageContaining("already");
        assertThat(room().accounts.find("quantri1")).isEmpty();
    }

    @Test
    default void givesUpTheTokenAfterFiveWrongTries() {
        String token = room().firstAdministrator.newToken();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> room().firstAdministrator.claim("khác", "quantri1", "Quản trị", PASSWORD))
                    .hasMessageContaining("Wrong token");
        }

        assertThatThrownBy(() -> room().firstAdministrator.claim(token, "quantri1", "Quản trị", PASSWORD))
                .hasMessageContaining("restart");
    }

    @Test
    default void opensOnlyWhereThereIsNoAccount() {
        room().firstAdministrator.afterSingletonsInstantiated();
        assertThat(room().firstAdministrator.isOpen()).isTrue();
    }

    private static void create(Room room, String username) {
        room.accounts.create(new NewAccount(username, "Cán bộ", PASSWORD, Optional.empty()));
    }
}
