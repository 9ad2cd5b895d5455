package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.request.RequestContextHolder;
import vn.lachan.SignedOn;
import vn.lachan.casefile.HandingOver;
import vn.lachan.casefile.Handover;
import vn.lachan.directory.Accounts;
import vn.lachan.directory.Assignment;
import vn.lachan.directory.ChangeRefused;
import vn.lachan.directory.Merger;
import vn.lachan.directory.Mergers;
import vn.lachan.directory.NewAccount;
import vn.lachan.directory.Period;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.intervention.Reopening;
import vn.lachan.ledger.Entry;
import vn.lachan.notice.Notice;
import vn.lachan.notice.NoticeKind;
import vn.lachan.notice.Notices;

/** Communes merge: their open cases and tasks pass to the successor on the day, all of them and none twice. */
abstract class MergerStories extends CaseStories {

    private static final String LAW = "Nghị quyết hư cấu 01/NQ";
    private static final String UNFOUNDED =
            "{\"sex\": \"FEMALE\", \"fullName\": \"Trẻ Hư Cấu\", \"outcome\": \"UNFOUNDED\", \"reason\": \"Hư cấu\"}";

    @Autowired
    Mergers mergers;

    @Autowired
    HandingOver handingOver;

    @Autowired
    Accounts accounts;

    @Autowired
    Notices notices;

    @Autowired
    Reopening reopening;

    /** A test is one request, and a request asks for the actor once. */
    @BeforeEach
    void everythingIsARequestOfItsOwn() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void openCasesPassToTheNewCommuneOnTheDayAndNotBefore() {
        caseworker("babinh", "00004");
        caseworker("ngocha", "00008");
        List<CaseNumber> open = several("00004", 6);
        open.add(at("00008"));
        CaseNumber ended = at("00004");
        completes("babinh", ended, UNFOUNDED);
        tasks.setAssignee(openTask(open.get(0)).getId(), "babinh");
        tasks.setAssignee(openTask(open.get(6)).getId(), "ngocha");

        LocalDate on = today().plusDays(3);
        mergers.record(merger(List.of("00004", "00008"), "MOI01", "Phường Mới", on, carried("00004")), "quantri");
        handingOver.round();
        assertThat(open.subList(0, 6)).allSatisfy(number -> {
            assertThat(groups(openTask(number))).containsExactly("CASEWORKER:00004");
            assertThat(responsible(number)).isEqualTo("00004");
        });

        passes(Duration.ofDays(3));
        assertThat(mayOpen("babinh", open.get(6)))
                .as("the merger holds by date")
                .isTrue();
        assertThat(mayOpen("ngocha", open.get(6)))
                .as("whose duty ended with the unit")
                .isFalse();
        handingOver.round();

        assertThat(open).allSatisfy(number -> {
            assertThat(groups(openTask(number))).containsExactly("CASEWORKER:MOI01");
            assertThat(responsible(number)).isEqualTo("MOI01");
            assertThat(passed(number)).hasSize(1);
            assertThat(verifier.verify(number, finding -> {}).isWhole()).isTrue();
        });
        assertThat(passed(open.get(0)).get(0)).contains("00004", "MOI01", LAW, on.toString());
        assertThat(incident(open.get(0)))
                .as("where it happened stays what it was")
                .isEqualTo("00004");
        assertThat(openTask(open.get(0)).getAssignee())
                .as("goes on in the new commune")
                .isEqualTo("babinh");
        assertThat(openTask(open.get(6)).getAssignee()).isNull();
        assertThat(responsible(ended)).isEqualTo("00004");
        assertThat(mayOpen("babinh", ended)).isTrue();
        assertThat(told("babinh")).containsExactlyInAnyOrder("00004", "00008");
        assertThat(told("ngocha")).isEmpty();
        assertThat(handover("00004")).satisfies(done -> {
            assertThat(done.finishedAt()).isPresent();
            assertThat(done.moved()).isEqualTo(6);
            assertThat(done.cases()).isEqualTo(6);
        });

        completes("babinh", open.get(6), HOLDS);
        assertThat(groups(openTask(open.get(6)))).containsExactly("CASEWORKER:MOI01");
        SignedOn.does("babinh", () -> reopening.reopen(ended, "Có tin mới (hư cấu)", false, currentActor.get()));
        assertThat(groups(openTask(ended))).containsExactly("CASEWORKER:MOI01");
        assertThat(responsible(ended)).isEqualTo("MOI01");
    }

    @Test
    void whatACrashInterruptedGoesOnBehindTheLastCaseAndNothingIsDoneTwice() {
        List<CaseNumber> open = several("00025", 7);
        mergers.record(merger(List.of("00025"), "00070", null, today(), Set.of()), "quantri");

        handingOver.begin();
        handingOver.portion();
        assertThat(handover("00025").moved()).isEqualTo(5);
        assertThat(open.stream().map(this::responsible)).contains("00025", "00070");
        assertThat(open.stream().map(number -> groups(openTask(number)).get(0)))
                .contains("CASEWORKER:00025", "CASEWORKER:00070");

        handingOver.round();
        handingOver.round();
        assertThat(handover("00025").moved()).isEqualTo(7);
        assertThat(open).allSatisfy(number -> {
            assertThat(responsible(number)).isEqualTo("00070");
            assertThat(passed(number)).hasSize(1);
        });
    }

    @Test
    void aTaskThatWaitsInTheCommuneOfResidencePassesTooThoughTheCaseStays() {
        CaseNumber number = reported();
        completes("canbo", number, "{\"sex\": \"FEMALE\", \"outcome\": \"PROCEED\", \"residenceUnit\": \"00082\"}");
        completes("canbo", number, ASSESSED);
        caseworker("honghahc", "00097");

        mergers.record(merger(List.of("00082"), "00097", null, today(), Set.of()), "quantri");
        handingOver.round();

        assertThat(groups(openTask(number))).containsExactly("CASEWORKER:00097");
        assertThat(responsible(number)).isEqualTo(COMMUNE_A);
        assertThat(passed(number)).isEmpty();
        completes("honghahc", number, "{\"decision\": \"TAKE_OVER\"}");
        assertThat(responsible(number)).isEqualTo("00097");
    }

    @Test
    void aCommuneThatMergesAgainPassesOnWhatItTookOver() {
        CaseNumber number = at("00103");
        mergers.record(merger(List.of("00103"), "00145", null, today(), Set.of()), "quantri");
        handingOver.round();
        mergers.record(merger(List.of("00145"), "00166", null, today().plusDays(1), Set.of()), "quantri");
        passes(Duration.ofDays(1));
        handingOver.round();

        assertThat(responsible(number)).isEqualTo("00166");
        assertThat(passed(number)).hasSize(2);
        assertThat(groups(openTask(number))).containsExactly("CASEWORKER:00166");
    }

    @Test
    void aMergerThatCannotBeIsRefusedFieldByFieldAndRecordsNothing() {
        assertThat(refused(merger(List.of(), "", null, null, Set.of()))).containsExactly("on");
        assertThat(refused(new Merger(
                        List.of("99999", "00235", "00235", "06685"),
                        "00235",
                        Optional.empty(),
                        today(),
                        "x",
                        "",
                        Set.of())))
                .containsExactlyInAnyOrder("from", "from", "from", "to", "law", "source");
        assertThat(refused(merger(List.of("00235"), "06685", null, today(), Set.of())))
                .contains("to");
        assertThat(refused(merger(List.of("00235"), "00256", "Phường Mới", today(), Set.of())))
                .containsExactly("to");
        assertThat(refused(merger(List.of("00235"), "00256", null, today().plusYears(3), Set.of())))
                .containsExactly("on");
        assertThat(jdbc.sql("select count(*) from unit_succession where predecessor = '00235'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> refused(Merger merger) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(() -> mergers.record(merger, "quantri"))
                .isInstanceOfSatisfying(
                        ChangeRefused.class, refused -> refused.faults().forEach(fault -> fields.add(fault.field())));
        return fields;
    }

    private static Merger merger(
            List<String> from, String to, @Nullable String name, @Nullable LocalDate on, Set<Long> carried) {
        return new Merger(from, to, Optional.ofNullable(name), on, LAW, "Công báo hư cấu", carried);
    }

    private List<CaseNumber> several(String unit, int many) {
        List<CaseNumber> numbers = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            numbers.add(at(unit));
        }
        return numbers;
    }

    private CaseNumber at(String unit) {
        return reported("{\"incidentUnit\": \"" + unit + "\"}");
    }

    private void caseworker(String username, String unit) {
        accounts.create(new NewAccount(username, "Người hư cấu", "matkhaudai123", Optional.empty()));
        accounts.assign(username, new Duty(Role.CASEWORKER, new UnitCode(unit)), Period.from(today()));
    }

    private Set<Long> carried(String unit) {
        return mergers.assignmentsIn(new UnitCode(unit), today()).stream()
                .map(Assignment::id)
                .collect(Collectors.toSet());
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private String responsible(CaseNumber number) {
        return unit(number, "responsible_unit");
    }

    private String incident(CaseNumber number) {
        return unit(number, "incident_unit");
    }

    private String unit(CaseNumber number, String column) {
        return jdbc.sql("select " + column + " from case_file where case_number = ?")
                .param(number.value())
                .query(String.class)
                .single();
    }

    private boolean mayOpen(String username, CaseNumber number) {
        return files.mayOpen(number, accounts.actor(username).orElseThrow());
    }

    private List<String> passed(CaseNumber number) {
        return ledger.read(number).stream()
                .flatMap(entry -> entry.acts().stream())
                .filter(act -> act.what().equals("UNITS_MERGED"))
                .map(Entry.Recorded::facts)
                .map(Object::toString)
                .toList();
    }

    private List<String> told(String username) {
        return notices.of(username, Optional.empty(), 1000).stream()
                .filter(notice -> notice.kind() == NoticeKind.UNITS_MERGED)
                .map(Notice::predecessor)
                .map(unit -> unit.orElseThrow().value())
                .toList();
    }

    private Handover handover(String from) {
        return handingOver.progress().stream()
                .filter(one -> one.from().value().equals(from))
                .findFirst()
                .orElseThrow();
    }
}
