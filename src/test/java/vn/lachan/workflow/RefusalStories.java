package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.SignedOn;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.identity.Role;
import vn.lachan.ledger.Entry;
import vn.lachan.ledger.Register;
import vn.lachan.referral.Months;
import vn.lachan.referral.Origin;
import vn.lachan.referral.Refusal;
import vn.lachan.referral.RefusalReport;
import vn.lachan.referral.RefusalReports;
import vn.lachan.referral.Request;

/** What the report of refusals counts, for whom, and how exactly. */
abstract class RefusalStories extends Stories {

    @Autowired
    RefusalReports report;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void nobodyHasRefusedAnything() {
        jdbc.sql("delete from refusal").update();
    }

    @Test
    void aRefusalIsCountedForTheCommuneThatAsked() {
        refuses("laodong", Role.LABOUR, Refusal.NO_CAPACITY, "");

        RefusalReport seen = seenBy("canbo");
        assertThat(seen.rough()).isFalse();
        assertThat(seen.lines())
                .extracting("reason", "asked", "commune.code", "count.least", "count.most")
                .containsExactly(tuple(Refusal.NO_CAPACITY, Role.LABOUR, COMMUNE_A, 1L, 1L));
        assertThat(seenBy("chutich")).isEqualTo(seen);
        assertThat(seenBy("canbo2").lines()).as("another commune").isEmpty();
    }

    @Test
    void aRequestThatIsSentOnLeavesTheRefusalOfTheWrongAgencyBehind() {
        refuses("laodong", Role.LABOUR, Refusal.WRONG_AGENCY, ", \"rightAgency\": \"EDUCATION\"");

        assertThat(seenBy("canbo").lines())
                .extracting("reason", "asked")
                .containsExactly(tuple(Refusal.WRONG_AGENCY, Role.LABOUR));
    }

    @Test
    void acceptingIsNoRefusal() {
        ReferralNumber number = sent(Role.LABOUR);
        completes("laodong", task(number), "{\"decision\": \"ACCEPT\", \"contact\": \"Cô Hư Cấu\"}");

        assertThat(seenBy("canbo").lines()).isEmpty();
    }

    @Test
    void theCoordinatorLearnsNoSmallNumberOfACommune() {
        refused(1, COMMUNE_A, "22");
        refused(7, "06652", "22");

        RefusalReport seen = seenBy("dieuphoi");
        assertThat(seen.rough()).isTrue();
        assertThat(seen.lines())
                .extracting("commune.code", "count.least", "count.most")
                .containsExactly(tuple("06652", 5L, 9L), tuple(COMMUNE_A, 1L, 4L));
        assertThat(seen.sums()).extracting("count.least", "count.most").containsExactly(tuple(5L, 9L));
    }

    @Test
    void anotherProvinceIsNotCounted() {
        refused(9, "00004", "01");

        assertThat(seenBy("dieuphoi").lines()).isEmpty();
        assertThat(seenBy("canbo").lines()).isEmpty();
    }

    @Test
    void anAgencyAndAnAdministratorCountNothing() {
        refused(9, COMMUNE_A, "22");

        assertThat(seenBy("laodong").lines()).isEmpty();
        assertThat(seenBy("quantri").lines()).isEmpty();
    }

    @Test
    void whatIsMissingComesFirst() {
        refuses("laodong", Role.LABOUR, Refusal.OUTSIDE_THE_LAW, "");
        refuses("congan", Role.POLICE, Refusal.NO_CAPACITY, "");

        assertThat(seenBy("canbo").lines())
                .extracting(RefusalReport.Line::reason)
                .containsExactly(Refusal.NO_CAPACITY, Refusal.OUTSIDE_THE_LAW);
        assertThat(seenBy("canbo").sums())
                .extracting(RefusalReport.Sum::reason)
                .containsExactly(Refusal.NO_CAPACITY, Refusal.OUTSIDE_THE_LAW);
    }

    @Test
    void anotherMonthIsAnotherReport() {
        refused(2, COMMUNE_A, "22");
        String before = today().minusMonths(1).toString().substring(0, 7);

        assertThat(SignedOn.as("canbo", () -> report.report(Months.asked(before, before, today()), currentActor.get()))
                        .lines())
                .isEmpty();
    }

    @Test
    void takingTheReportAwayIsRecorded() {
        refused(2, COMMUNE_A, "22");
        Register register = Register.ofExports(today().getYear());
        int before = ledger.read(register).size();

        SignedOn.does("chutich", () -> report.export(thisYear(), currentActor.get(), "CSV"));

        List<Entry> entries = ledger.read(register);
        assertThat(entries).hasSize(before + 1);
        Entry last = entries.get(before);
        assertThat(last.who().username()).isEqualTo("chutich");
        assertThat(last.acts()).singleElement().satisfies(act -> {
            assertThat(act.what()).isEqualTo("REFUSALS_EXPORTED");
            assertThat(act.facts().path("rows").asInt()).isEqualTo(1);
        });
    }

    private RefusalReport seenBy(String who) {
        return SignedOn.as(who, () -> report.report(thisYear(), currentActor.get()));
    }

    private Months thisYear() {
        return Months.asked(null, null, today());
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }

    private ReferralNumber sent(Role role) {
        CaseNumber about = reported();
        return SignedOn.as(
                "canbo",
                () -> referrals.send(
                        about,
                        new Request(role, Origin.BY_HAND, "Đề nghị phối hợp (hư cấu)", null),
                        currentActor.get()));
    }

    private Task task(ReferralNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }

    private void refuses(String who, Role role, Refusal why, String more) {
        completes(
                who,
                task(sent(role)),
                "{\"decision\": \"REFUSE\", \"refusal\": \"" + why + "\", \"note\": \"Lý do hư cấu, đủ dài.\"" + more
                        + "}");
    }

    /** Refusals of the labour agency as they would be on file. */
    private void refused(int often, String commune, String province) {
        ReferralNumber number = sent(Role.LABOUR);
        for (int time = 0; time < often; time++) {
            jdbc.sql("""
                            insert into refusal
                                (referral_number, refused_at, reason, asked, addressee, agency, commune, province)
                            values (?, ?, 'NO_CAPACITY', 'LABOUR', ?, 'Sở Hư Cấu', ?, ?)""")
                    .params(
                            number.value(),
                            clock.instant().atOffset(java.time.ZoneOffset.UTC),
                            "LABOUR:" + province,
                            commune,
                            province)
                    .update();
        }
    }
}
