package vn.lachan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.SignedOn;
import vn.lachan.Visitor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.ledger.Entry;
import vn.lachan.taskform.OpenTask;
import vn.lachan.taskform.OpenTasks;
import vn.lachan.taskform.TaskForms;

/** What people read in a child's file, over HTTP. */
abstract class CasePageStories extends DeskStories {

    private static final String CHECKED =
            "{\"sex\": \"FEMALE\", \"fullName\": \"Trẻ Hư Cấu\", \"outcome\": \"PROCEED\"}";
    private static final String ASSESSED =
            "{\"harmSeverity\": \"HIGH\", \"emergencyNeeded\": false, \"conclusion\": \"Kết luận hư cấu\"}";
    private static final String FACTS = """
            {"factDate": "2026-10-01", "birthDate": "%s", "schooling": "DROPPED_OUT", "working": true,
             "jobs": [{"work": "HW-147-1A", "hoursPerDay": 8, "hoursPerWeek": 48, "overtime": false,
                       "night": false, "employer": "ENTERPRISE", "guardianConsent": false, "writtenContract": false,
                       "healthCertificate": false, "trackingBook": false, "affectsSchooling": true,
                       "unsafeForAge": true}],
             "coercion": [], "exploitation": [], "movement": [], "injuryPercent": 0, "seriousHarm": false,
             "carerIsHarmDoer": false, "riskFactors": [], "specialCircumstances": []}""";
    private static final String OVERRIDE = """
            {"decision": "OVERRIDE", "overrideClass": "CHILD_LABOUR", "overrideReason": "Đã xác minh tại xưởng (hư cấu)"}""";
    private static final String MEETING = """
            {"meetingDate": "2026-10-05", "participants": "Hư cấu", "need_SUP_EDU": true, "minutes": "Biên bản hư cấu"}""";
    private static final String PLAN = """
            {"goal": "Trở lại trường (hư cấu)", "services": [{"type": "SUP-EDU", "goal": "Đi học lại",
              "provider": "Trường hư cấu", "startsOn": "2026-10-10", "endsOn": "2026-12-10"}]}""";

    @Autowired
    OpenTasks openTasks;

    @Autowired
    TaskForms forms;

    @Autowired
    TaskService tasks;

    private CaseNumber reported() {
        return reported(A, "{\"fullName\": \"Trẻ Hư Cấu\", \"sex\": \"FEMALE\"}", false);
    }

    private CaseNumber classified(String born) {
        CaseNumber number = reported();
        completes("canbo", number, "checkReport", CHECKED);
        completes("canbo", number, "initialAssessment", ASSESSED);
        completes("canbo", number, "gatherFacts", FACTS.formatted(born));
        completes("canbo", number, "confirmClassification", OVERRIDE);
        return number;
    }

    private CaseNumber supported() {
        CaseNumber number = classified("2012-06-15");
        completes("canbo", number, "needsMeeting", MEETING);
        completes("canbo", number, "supportPlan", PLAN);
        completes("chutich", number, "approvePlan", "{\"decision\": \"APPROVE\", \"decisionNumber\": \"01/QĐ-HC\"}");
        return number;
    }

    private void completes(String who, CaseNumber number, String key, String answers) {
        String id = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(key)
                .listPage(0, 1)
                .get(0)
                .getId();
        SignedOn.does(who, () -> {
            OpenTask task = openTasks.find(id).orElseThrow();
            forms.save(task, object(answers), null, currentActor.get());
            openTasks.complete(id);
        });
    }

    @Test
    void theFileTellsEverythingInOrderWithItsRulesAndArticles() {
        CaseNumber number = supported();
        String page = page("canbo", number);

        assertThat(page)
                .containsSubsequence(
                        "Đã nhận tin báo",
                        "Nghị định 56/2017/NĐ-CP Điều 25",
                        "Đã hoàn thành: Kiểm tra tin báo",
                        "Mới nhận → Đã kiểm tra",
                        "Bộ quy tắc phân loại: ",
                        "Căn cứ R-H1",
                        "Điều 147 khoản 1",
                        "Biên nhận",
                        "Đã hoàn thành: Xác nhận phân loại",
                        "(khác bộ quy tắc, có lý do)",
                        "Đã xác minh tại xưởng (hư cấu)",
                        "<summary>Nội dung đã ghi",
                        "Đã hoàn thành: Phê duyệt kế hoạch");
        assertThat(page).contains("Giáo dục phổ thông", "Trường hư cấu", "10/10/2026 – 10/12/2026", "○ Đang thực hiện");
        assertThat(page).contains("Ngày thăm tiếp theo", "Sinh nhật đổi nhóm tuổi", "15/06/2027");
        assertThat(page).contains("Luật Trẻ em 102/2016/QH13").doesNotContain("FLOW_TAKEN", "FILE_OPENED", "??");
    }

    @Test
    void underTodaysRulesTheFileIsOpenedAndNothingElseHappens() {
        CaseNumber number = supported();
        Visitor canbo = session("canbo");
        List<String> before = acts(number);

        assertThat(canbo.get("/cases/" + number + "/today?lang=vi").body())
                .contains("Quy tắc hôm nay cũng kết luận như vậy", "R-H1", "1 ngày làm việc")
                .doesNotContain("??");
        assertThat(canbo.get("/cases/" + number + "/today?lang=vi&asOfToday=true")
                        .body())
                .contains("Xét cho sự việc ngày");
        assertThat(canbo.get("/cases/today?lang=vi").body())
                .contains(number.value(), "không khác")
                .doesNotContain("??");

        List<String> after = acts(number);
        assertThat(after.subList(before.size(), after.size()))
                .containsExactly("FILE_OPENED", "FILE_OPENED", "FILE_OPENED");
        assertThat(session("canbo2").get("/cases/" + number + "/today").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFileSpeaksEnglishToWhomAsksForIt() {
        CaseNumber number = supported();
        String page = session("canbo").get("/cases/" + number + "?lang=en").body();

        assertThat(page)
                .contains("The rules say: ", "against the rules, with a reason", "General education", "○ Under way")
                .contains("Children Law 102/2016/QH13")
                .doesNotContain("Bộ quy tắc phân loại", "??");
    }

    @Test
    void aTaskThatIsLateStandsOutByIconAndWord() {
        CaseNumber number = reported();
        assertThat(page("canbo", number)).doesNotContain("quá hạn");

        time.advance(Duration.ofDays(8));

        assertThat(page("canbo", number)).containsSubsequence("Kiểm tra tin báo", "⚠", " · quá hạn");
        assertThat(page("chutich", number)).contains("Người làm công tác bảo vệ trẻ em · ");
    }

    @Test
    void everyCompletedFormIsReadByItselfInItsVersions() {
        CaseNumber number = classified("2012-06-15");
        completes("canbo", number, "needsMeeting", MEETING);
        completes("canbo", number, "supportPlan", PLAN);
        completes(
                "chutich",
                number,
                "approvePlan",
                "{\"decision\": \"RETURN\", \"returnReason\": \"Cần thêm hỗ trợ (hư cấu)\"}");
        completes("canbo", number, "supportPlan", PLAN.replace("Trường hư cấu", "Trường khác"));
        Visitor browser = session("canbo");

        String first = browser.get("/cases/" + number + "/forms/supportPlan/1").body();
        String second = browser.get("/cases/" + number + "/forms/supportPlan/2").body();

        assertThat(first).contains("Mẫu số 04", "Bố cục không chính thức", "Trường hư cấu", "Lần 1 trong 2");
        assertThat(second).contains("Trường khác").doesNotContain("Trường hư cấu");
        assertThat(browser.get("/cases/" + number + "/forms/report/1").body()).contains("Mẫu số 01", "Chuyện hư cấu");
        assertThat(openings(number)).containsExactly("supportPlan 1", "supportPlan 2", "report 1");
    }

    @Test
    void aFormThatIsNotThereLooksLikeOneThatIsNotOpenAndNothingIsRecorded() {
        CaseNumber number = reported();

        for (String form : List.of("report/2", "report/0", "report/x", "checkReport/1", "nothing/1", "..%2F/1")) {
            assertThat(session("canbo")
                            .get("/cases/" + number + "/forms/" + form)
                            .statusCode())
                    .as(form)
                    .isIn(404, 400);
        }
        assertThat(session("canbo2").get("/cases/" + number + "/forms/report/1").statusCode())
                .isEqualTo(404);
        assertThat(openings(number)).isEmpty();
    }

    private List<String> acts(CaseNumber number) {
        return ledger.read(number).stream()
                .flatMap(entry -> entry.acts().stream())
                .map(Entry.Recorded::what)
                .toList();
    }

    private List<String> openings(CaseNumber number) {
        return ledger.read(number).stream()
                .flatMap(entry -> entry.acts().stream())
                .filter(act -> act.what().equals("FORM_OPENED"))
                .map(Entry.Recorded::facts)
                .map(facts ->
                        facts.path("form").asText() + " " + facts.path("number").asInt())
                .toList();
    }

    @Test
    void theDiagramIsOfTheCaseAndMarksWhereItStandsForThoseWhoMayOpenTheFile() {
        CaseNumber number = supported();

        JsonNode diagram = diagram("chutich", number);

        assertThat(diagram.path("xml").asText()).contains("<bpmn:process id=\"intervention\"");
        assertThat(diagram.path("active").findValuesAsText("id")).contains("supportService", "nextVisit");
        assertThat(diagram.path("active").findValuesAsText("name")).contains("Ngày thăm tiếp theo");
        assertThat(diagram.path("ended").asBoolean()).isFalse();
        assertThat(as("canbo2").get("/api/v1/cases/" + number + "/diagram").statusCode())
                .isEqualTo(404);
        assertThat(as("canbo").get("/api/v1/cases/HS-2026-999999/diagram").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDiagramOfACaseThatEndedMarksItsEnd() {
        CaseNumber number = reported();
        completes(
                "canbo",
                number,
                "checkReport",
                "{\"sex\": \"FEMALE\", \"outcome\": \"UNFOUNDED\", \"reason\": \"Không có thật\"}");

        JsonNode diagram = diagram("canbo", number);

        assertThat(diagram.path("active").findValuesAsText("id")).containsExactly("closedUnfounded");
        assertThat(diagram.path("ended").asBoolean()).isTrue();
        assertThat(page("canbo", number)).contains("Hồ sơ này không có việc nào đang chờ.");
    }

    @Test
    void sixteenAndSeventeenYearOldsRunOnTheProgrammeWithoutRemoval() {
        assertThat(page("canbo", classified("2009-12-01")))
                .contains("Quyết định 782/QĐ-TTg", "Không được tạm thời cách ly")
                .doesNotContain("(dưới 16 tuổi)");
    }

    @Test
    void theBirthdayThatACaseWaitsForIsInTheLookAheadWithTheAgeAndWhatItMeans() {
        LocalDate day = today().plusDays(10);
        CaseNumber number = classified(day.minusYears(15).toString());

        assertThat(session("canbo").get("/cases/birthdays").body())
                .containsSubsequence("15 tuổi", "Tuổi lao động tối thiểu", "Trẻ Hư Cấu", number.value());
        assertThat(session("canbo2").get("/cases/birthdays").body()).doesNotContain(number.value());
    }

    @Test
    void formsShowWhatTheRulesSayInTheLanguageOfTheRequest() {
        CaseNumber number = reported();
        completes("canbo", number, "checkReport", CHECKED);
        completes("canbo", number, "initialAssessment", ASSESSED);
        completes("canbo", number, "gatherFacts", FACTS.formatted("2012-06-15"));
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();

        String english = as("canbo")
                .with("Accept-Language", "en")
                .get("/api/v1/tasks/" + task + "/form")
                .body();
        String vietnamese = as("canbo")
                .with("Accept-Language", "vi")
                .get("/api/v1/tasks/" + task + "/form")
                .body();

        assertThat(object(english).findValue("childClass").toString()).isNotEmpty();
        assertThat(english).contains("\"childClass\":\"Hazardous work\"", " – leads: ");
        assertThat(vietnamese).contains(" – chủ trì: ").doesNotContain(" – leads: ");
    }

    @Test
    void anErasedFileSaysSoAndShowsItsStepsAlone() {
        CaseNumber number = supported();
        vault.destroy(number.value());

        HttpResponse<String> page = session("canbo").get("/cases/" + number);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("đã được xóa vĩnh viễn", "Đã hoàn thành: Kiểm tra tin báo")
                .doesNotContain("Trẻ Hư Cấu", "Trường hư cấu", "Kết luận hư cấu");
        assertThat(session("canbo").get("/cases/" + number + "/forms/report/1").statusCode())
                .isEqualTo(404);
    }

    private JsonNode diagram(String who, CaseNumber number) {
        HttpResponse<String> answer = as(who).get("/api/v1/cases/" + number + "/diagram");
        assertThat(answer.statusCode()).isEqualTo(200);
        return object(answer.body());
    }

    private String page(String who, CaseNumber number) {
        HttpResponse<String> page = session(who).get("/cases/" + number);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }
}
