package vn.lachan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/** Accounts and dated assignments, the same on every database. */
interface AccountsOnDatabase {

    Duty CASEWORKER = new Duty(Role.CASEWORKER, new UnitCode("06685"));
    LocalDate TODAY = LocalDate.of(2026, 11, 22);
    String PASSWORD = "một mật khẩu dài";

    Room room();

    @Test
    default void givesAnActorTheDutiesOfTheDay() {
        create(room(), "an");
        room().accounts.assign("an", CASEWORKER, new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 22)));

        assertThat(room().accounts.actor("an").orElseThrow().duties()).containsExactly(CASEWORKER);
        assertThat(room().accounts.actor("an", TODAY.plusDays(1)).orElseThrow().duties())
                .isEmpty();
        assertThat(room().accounts.holders(CASEWORKER, TODAY)).containsExactly("an");
        assertThat(room().accounts.holders(CASEWORKER, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    default void knowsNobodyUnderAnUnknownOrDisabledName() {
        create(room(), "an");
        room().accounts.assign("an", CASEWORKER, Period.from(TODAY));
        room().accounts.disable("an");

        assertThat(room().accounts.actor("an")).isEmpty();
        assertThat(room().accounts.actor("binh")).isEmpty();
        assertThat(room().accounts.holders(CASEWORKER, TODAY)).isEmpty();
    }

    @Test
    default void letsADeputyActOnlyWhileTheOthersOwnAssignmentHolds() {
        create(room(), "an");
        create(room(), "binh");
        Assignment own = room().accounts.assign("an", CASEWORKER, Period.from(LocalDate.of(2026, 1, 1)));
        room().accounts.appointDeputy("binh", CASEWORKER, new Period(TODAY, TODAY.plusDays(10)), "an");

        assertThat(duties(room(), "binh", TODAY.minusDays(1))).isEqualTo(0);
        assertThat(duties(room(), "binh", TODAY)).isEqualTo(1);
        assertThat(duties(room(), "binh", TODAY.plusDays(11))).isEqualTo(0);

        room().accounts.endAssignment(own.id(), TODAY.plusDays(3));

        assertThat(duties(room(), "binh", TODAY.plusDays(3))).isEqualTo(1);
        assertThat(duties(room(), "binh", TODAY.plusDays(4))).isEqualTo(0);
        assertThat(room().accounts.holders(CASEWORKER, TODAY)).containsExactly("an", "binh");
    }

    @Test
    default void refusesADeputyForWhatTheOtherDoesNotHoldOrWithoutAnEnd() {
        create(room(), "an");
        create(room(), "binh");

        assertThatThrownBy(() ->
                        room().accounts.appointDeputy("binh", CASEWORKER, new Period(TODAY, TODAY.plusDays(1)), "an"))
                .isInstanceOf(AccountRefused.class);
        room().accounts.assign("an", CASEWORKER, Period.from(TODAY));
        assertThatThrownBy(() -> room().accounts.appointDeputy("binh", CASEWORKER, Period.from(TODAY), "an"))
                .isInstanceOf(AccountRefused.class)
                .hasMessageContaining("needs an end");
    }

    @Test
    default void withdrawsAnAssignmentOnTheDayItWasMade() {
        create(room(), "an");
        Assignment mistake = room().accounts.assign("an", CASEWORKER, Period.from(TODAY));

        room().accounts.endAssignment(mistake.id(), TODAY.minusDays(1));

        assertThat(duties(room(), "an", TODAY)).isEqualTo(0);
        assertThat(room().accounts.assignmentsOf("an")).hasSize(1);
    }

    @Test
    default void neverLengthensAnAssignmentByEndingIt() {
        create(room(), "an");
        Assignment ended = room().accounts.assign("an", CASEWORKER, new Period(TODAY, TODAY.plusDays(5)));

        assertThatThrownBy(() -> room().accounts.endAssignment(ended.id(), TODAY.plusDays(6)))
                .isInstanceOf(AccountRefused.class);
    }

    @Test
    default void refusesToAssignInAUnitThatIsNotThere() {
        create(room(), "an");

        assertThatThrownBy(() -> room().accounts
                        .assign("an", new Duty(Role.CASEWORKER, new UnitCode("058")), Period.from(TODAY)))
                .isInstanceOf(AccountRefused.class);
        assertThatThrownBy(() -> room().accounts.assign("binh", CASEWORKER, Period.from(TODAY)))
                .isInstanceOf(AccountRefused.class);
    }

    @Test
    default void refusesASecondAccountOfTheSameName() {
        create(room(), "an");

        assertThatThrownBy(() -> create(room(), "an")).isInstanceOf(AccountRefused.class);
    }

    private static void create(Room room, String username) {
        room.accounts.create(new NewAccount(username, "Cán bộ", PASSWORD, Optional.empty()));
    }

    private static int duties(Room room, String username, LocalDate date) {
        return room.accounts.actor(username, date).orElseThrow().duties().size();
    }
}
