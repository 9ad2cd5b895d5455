package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lachan.directory.Accounts;
import vn.lachan.directory.NewAccount;
import vn.lachan.directory.Period;
import vn.lachan.directory.WorkingCalendar;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.ledger.Entry;
import vn.lachan.notice.Notice;
import vn.lachan.notice.NoticeKind;
import vn.lachan.notice.Notices;

/** Whom lateness reaches, with the clock moved and the timers fired by hand. */
abstract class NoticeStories extends Stories {

    private static final String COMMUNE_B = "01843";
    private static final String WITHOUT_PEOPLE = "06652";
    private static final Duty CASEWORKER_OF_A = new Duty(Role.CASEWORKER, new UnitCode(COMMUNE_A));

    @Autowired
    Notices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTaskThatNobodyTookIsToldToAllWhoCouldTakeItAndToNobodyElse() {
        CaseNumber number = reported();
        passes(Duration.ofHours(1));
        firesDueTimers(number);
        assertThat(told(number)).isEmpty();

        passes(Duration.ofDays(8));
        firesDueTimers(number);

        assertThat(told(number)).containsExactly("canbo OVERDUE checkReport");
        assertThat(acts(number)).doesNotContain("ESCALATED");
    }

    @Test
    void aDeputyIsToldWhileTheTimeOfTheDeputyLasts() {
        account("thaycanbo");
        accounts.appointDeputy("thaycanbo", CASEWORKER_OF_A, new Period(today(), today().plusDays(10)), "canbo");
        CaseNumber during = reported();
        passes(Duration.ofDays(5));
        firesDueTimers(during);
        CaseNumber after = reported();
        passes(Duration.ofDays(8));
        firesDueTimers(after);

        assertThat(told(during)).contains("canbo OVERDUE checkReport", "thaycanbo OVERDUE checkReport");
        assertThat(told(after)).containsExactly("canbo OVERDUE checkReport");
    }

    @Test
    void theOneWhoTookATaskIsToldAlone() {
        account("dongnghiep");
        accounts.assign("dongnghiep", CASEWORKER_OF_A, new Period(today(), today().plusDays(9)));
        CaseNumber number = reported();
        tasks.setAssignee(openTask(number).getId(), "dongnghiep");
        passes(Duration.ofDays(8));
        firesDueTimers(number);

        assertThat(told(number)).containsExactly("dongnghiep OVERDUE checkReport");
    }

    @Test
    void whatSomebodyTookWhoIsThereNoLongerIsToldToTheOthers() {
        account("nghiviec");
        accounts.assign("nghiviec", CASEWORKER_OF_A, new Period(today(), today().plusDays(1)));
        CaseNumber number = reported();
        tasks.setAssignee(openTask(number).getId(), "nghiviec");
        passes(Duration.ofDays(8));
        firesDueTimers(number);

        assertThat(told(number)).containsExactly("canbo OVERDUE checkReport");
    }

    @Test
    void anEmergencyThatIsLateIsNeverSilent() {
        CaseNumber number = reported("{\"seriousHarm\": true}");
        passes(Duration.ofHours(10));
        firesDueTimers(number);
        assertThat(told(number)).containsExactly("canbo NEARLY_DUE emergencyMeasures");

        passes(Duration.ofHours(3));
        firesDueTimers(number);

        assertThat(told(number))
                .contains(
                        "canbo OVERDUE checkReport",
                        "chutich ESCALATED checkReport",
                        "dieuphoi ESCALATED checkReport",
                        "canbo OVERDUE emergencyMeasures",
                        "chutich ESCALATED emergencyMeasures",
                        "dieuphoi ESCALATED emergencyMeasures")
                .hasSize(7);
        assertThat(escalations(number)).hasSize(2).allMatch(act -> act.contains("[\"chutich\",\"dieuphoi\"]"));
    }

    @Test
    void whereNobodyCoordinatesTheEmergencyGoesToWhoeverCanAssignSomebodyAndSaysSo() {
        CaseNumber number = reported("{\"seriousHarm\": true, \"incidentUnit\": \"" + COMMUNE_B + "\"}");
        passes(Duration.ofHours(13));
        firesDueTimers(number);

        assertThat(told(number))
                .contains("canbo2 OVERDUE checkReport", "chutich2 ESCALATED checkReport")
                .contains("quantri ESCALATED checkReport instead of COORDINATOR:19")
                .noneMatch(line -> line.startsWith("dieuphoi") || line.startsWith("chutich "));
        assertThat(escalations(number)).allMatch(act -> act.contains("\"unheld\":[\"COORDINATOR:19\"]"));
    }

    @Test
    void whereACommuneHasNobodyTheCoordinatorIsToldWhoIsMissing() {
        CaseNumber number = reported("{\"incidentUnit\": \"" + WITHOUT_PEOPLE + "\"}");
        passes(Duration.ofDays(8));
        firesDueTimers(number);

        assertThat(told(number))
                .containsExactly("dieuphoi OVERDUE checkReport instead of CASEWORKER:" + WITHOUT_PEOPLE);
        assertThat(escalations(number)).hasSize(1);
    }

    @Test
    void theEndOfARemovalIsToldToThoseWhoMakeReadyAndDecide() {
        CaseNumber number = reported("{\"carerIsHarmDoer\": true}");
        completes(
                "canbo",
                number,
                "emergencyMeasures",
                "{\"childSafeNow\": true, \"measures\": \"Hư cấu\", \"measuresTakenAt\": \"2026-01-01T08:00:00+07:00\","
                        + " \"removalProposed\": true, \"removalReason\": \"Hư cấu\"}");
        completes(
                "chutich",
                number,
                "temporaryRemoval",
                "{\"decision\": \"REMOVE\", \"decisionNumber\": \"02/QĐ-HC\", \"fromDate\": \"" + today()
                        + "\", \"days\": 15, \"safePlace\": \"Hư cấu\", \"carer\": \"Hư cấu\", \"reason\": \"Hư cấu\"}");
        passes(Duration.ofDays(13));
        firesDueTimers(number);
        assertThat(told(number)).contains("canbo REMOVAL_ENDS_SOON", "chutich REMOVAL_ENDS_SOON");
        passes(Duration.ofDays(4));
        firesDueTimers(number);

        assertThat(told(number)).contains("canbo REMOVAL_ENDED", "chutich REMOVAL_ENDED");
    }

    @Test
    void aNoticeHoldsNothingOfTheChild() {
        CaseNumber number = reported("{\"seriousHarm\": true}");
        passes(Duration.ofHours(13));
        firesDueTimers(number);

        assertThat(jdbc.sql("select * from notice where case_number = ?")
                        .param(number.value())
                        .query()
                        .listOfRows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.toString()).doesNotContain("Hư Cấu", "hư cấu"));
    }

    @Test
    void whatWasSeenStaysSeenAndNobodySeesForAnother() {
        CaseNumber number = reported("{\"seriousHarm\": true}");
        passes(Duration.ofHours(13));
        firesDueTimers(number);
        List<Notice> theirs = of("chutich", number);
        int unseen = notices.unseen("chutich");

        notices.seen("canbo", theirs.stream().map(Notice::id).toList());
        notices.seenUpTo("canbo", Long.MAX_VALUE);
        assertThat(notices.unseen("chutich")).isEqualTo(unseen);
        assertThat(notices.unseen("canbo")).isZero();

        notices.seen("chutich", List.of(theirs.get(0).id()));
        assertThat(notices.unseen("chutich")).isEqualTo(unseen - 1);
        var first = of("chutich", number).get(0).seenAt();
        passes(Duration.ofHours(1));
        notices.seenUpTo("chutich", theirs.get(0).id());
        assertThat(of("chutich", number).get(0).seenAt()).isEqualTo(first).isPresent();
    }

    private void account(String username) {
        accounts.create(new NewAccount(username, "Người hư cấu", "matkhaudai123", Optional.empty()));
    }

    private List<Notice> of(String username, CaseNumber number) {
        return notices.of(username, Optional.empty(), 1000).stream()
                .filter(notice -> notice.caseNumber().equals(Optional.of(number)))
                .toList();
    }

    private List<String> told(CaseNumber number) {
        return accounts.all().stream()
                .flatMap(account ->
                        of(account.username(), number).stream().map(notice -> account.username() + " " + words(notice)))
                .toList();
    }

    private static String words(Notice notice) {
        NoticeKind kind = notice.kind();
        return kind
                + notice.task().map(task -> " " + task).orElse("")
                + notice.insteadOf().map(duty -> " instead of " + duty.group()).orElse("");
    }

    private List<String> escalations(CaseNumber number) {
        return ledger.read(number).stream()
                .flatMap(entry -> entry.acts().stream())
                .filter(act -> act.what().equals("ESCALATED"))
                .map(Entry.Recorded::facts)
                .map(Object::toString)
                .toList();
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }
}
