package vn.lachan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lachan.directory.Change.Subject;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/** What an administrator may do to accounts and what nobody may, the same on every database. */
interface KeepingOnDatabase {

    Duty ADMINISTRATOR = new Duty(Role.ADMINISTRATOR, new UnitCode("VN"));
    Duty WARD = new Duty(Role.CASEWORKER, new UnitCode("06685"));
    LocalDate NOW = LocalDate.of(2026, 11, 22);

    Room room();

    @Test
    default void aNewAccountCanDoNothingBeforeItsPasswordIsItsOwn() {
        String password = room().keeping.create("an", "Người hư cấu", Optional.of("an@example.vn"), "quantri");
        room().keeping.assign("an", WARD, Period.from(NOW), "quantri");

        assertThat(password).hasSize(19);
        assertThat(room().accounts.find("an").orElseThrow().startPassword()).isTrue();
        assertThat(room().accounts.actor("an")).isEmpty();

        room().keeping.choosePassword("an", "một câu dài dễ nhớ");
        assertThat(room().accounts.actor("an").orElseThrow().duties()).containsExactly(WARD);

        room().keeping.resetPassword("an", "quantri");
        assertThat(room().accounts.actor("an")).as("open sessions end").isEmpty();
    }

    @Test
    default void theLastAdministratorWithoutAnEndDateStays() {
        administrator("an");
        administrator("binh");
        long an = room().accounts.assignmentsOf("an").get(0).id();
        long binh = room().accounts.assignmentsOf("binh").get(0).id();

        room().keeping.end("an", an, NOW.plusDays(30), "binh");
        assertThatThrownBy(() -> room().keeping.disable("binh", "an"))
                .isInstanceOf(AccountRefused.class)
                .hasMessageContaining("last administrator");
        assertThatThrownBy(() -> room().keeping.end("binh", binh, NOW, "an")).isInstanceOf(AccountRefused.class);
        assertThat(room().accounts.holders(ADMINISTRATOR, NOW)).containsExactly("an", "binh");

        room().keeping.disable("an", "binh");
        assertThat(room().accounts.holders(ADMINISTRATOR, NOW)).containsExactly("binh");
    }

    @Test
    default void nobodyChangesTheirOwnDutiesOrAccount() {
        administrator("an");
        administrator("binh");
        long own = room().accounts.assignmentsOf("an").get(0).id();

        assertThatThrownBy(() -> room().keeping.assign("an", WARD, Period.from(NOW), "an"))
                .isInstanceOf(AccountRefused.class);
        assertThatThrownBy(() -> room().keeping
                        .appointDeputy("an", ADMINISTRATOR, new Period(NOW, NOW.plusDays(1)), "binh", "an"))
                .isInstanceOf(AccountRefused.class);
        assertThatThrownBy(() -> room().keeping.end("an", own, NOW, "an")).isInstanceOf(AccountRefused.class);
        assertThatThrownBy(() -> room().keeping.disable("an", "an")).isInstanceOf(AccountRefused.class);
        assertThatThrownBy(() -> room().keeping.resetPassword("an", "an")).isInstanceOf(AccountRefused.class);
        assertThat(room().accounts.actor("an").orElseThrow().duties()).containsExactly(ADMINISTRATOR);
    }

    @Test
    default void whatWasDoneIsTakenDownWithWhoDidItAndTheRefusedIsNot() {
        administrator("an");
        room().keeping.create("binh", "Người hư cấu", Optional.empty(), "an");
        room().keeping.assign("binh", WARD, new Period(NOW, NOW.plusDays(3)), "an");
        assertThatThrownBy(() -> room().keeping.assign("binh", WARD, Period.from(NOW.minusDays(1)), "an"))
                .isInstanceOf(AccountRefused.class);
        assertThatThrownBy(() -> room().keeping.end("binh", 999_999, NOW, "an")).isInstanceOf(AccountRefused.class);
        room().keeping.disable("binh", "an");
        room().keeping.enable("binh", "an");

        assertThat(room().changes.of(Subject.ACCOUNT, "binh"))
                .extracting(Change::what)
                .containsExactly("ACCOUNT_ENABLED", "ACCOUNT_DISABLED", "ASSIGNED", "ACCOUNT_CREATED");
        assertThat(room().changes.of(Subject.ACCOUNT, "binh").get(2)).satisfies(change -> {
            assertThat(change.by()).isEqualTo("an");
            assertThat(change.detail()).containsExactly("CASEWORKER:06685", "2026-11-22", "2026-11-25");
        });
        assertThat(room().accounts.assignmentsOf("binh")).hasSize(1);
    }

    @Test
    default void findsPeopleWithoutDiacritics() {
        room().keeping.create("an", "Đặng Thị Ái (hư cấu)", Optional.of("ai@example.vn"), "quantri");

        assertThat(room().accounts.named("dang thi ai"))
                .extracting(Account::username)
                .containsExactly("an");
        assertThat(room().accounts.named("ai@example")).hasSize(1);
        assertThat(room().accounts.named("không có")).isEmpty();
    }

    @Test
    default void anAgencyThatNamesAnotherUnitHasARowForEachTime() {
        FocalPoint before = room().focalPoints.named("").stream()
                .filter(point -> point.period().to() == null)
                .findFirst()
                .orElseThrow();

        String code = room().keepingFocalPoints
                .name(
                        new KeepingFocalPoints.Naming(
                                before.code(), "Phòng hư cấu", NOW.plusDays(9), "QĐ hư cấu", "Hư cấu"),
                        "quantri");

        FocalPoints now = new FocalPoints(room().units, new DirectoryTables(room().db));
        assertThat(now.find(before.code()).orElseThrow()).satisfies(ended -> {
            assertThat(ended.period().to()).isEqualTo(NOW.plusDays(8));
            assertThat(ended.focalUnitVi()).isEqualTo(before.focalUnitVi());
            assertThat(ended.successors()).containsExactly(code);
        });
        assertThat(now.find(code).orElseThrow()).satisfies(begun -> {
            assertThat(begun.focalUnitVi()).contains("Phòng hư cấu");
            assertThat(begun.roles()).isEqualTo(before.roles());
            assertThat(begun.unit()).isEqualTo(before.unit());
        });
        assertThat(now.before(code)).extracting(FocalPoint::code).containsExactly(before.code());
    }

    @Test
    default void aWithdrawnHolidayIsNotBroughtBackByTheFiles() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        room().keepingCalendar.withdraw(newYear, "quantri");
        room().db.sql("update directory_load set content_hash = 'old'").update();
        room().loader.load(DirectoryFilesTests.FILES);

        WorkingCalendar now = new WorkingCalendar(new DirectoryTables(room().db));
        assertThat(now.isWorkingDay(newYear)).isTrue();
        assertThat(now.covers(2027)).isTrue();
        assertThatThrownBy(() -> room().keepingCalendar.withdraw(newYear, "quantri"))
                .isInstanceOf(ChangeRefused.class);
        assertThatThrownBy(() -> room().keepingCalendar.withdraw(NOW, "quantri"))
                .isInstanceOf(ChangeRefused.class);
        assertThat(room().changes.beginning(Subject.DAY, "2027-")).hasSize(1);
    }

    private void administrator(String username) {
        room().accounts.create(new NewAccount(username, "Quản trị hư cấu", "một mật khẩu dài", Optional.empty()));
        room().accounts.assign(username, ADMINISTRATOR, Period.from(NOW));
    }
}
