package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.SignedOn;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.intervention.CorrectingFacts;
import vn.lachan.referral.Side;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.OpenTask;

/** Requests that a plan and a review bring, as a person confirms or changes them. */
abstract class PlanReferralStories extends CaseStories {

    private static final String AS_PROPOSED = PLAN.replace("\"CHANGED\"", "\"AS_PROPOSED\"")
            .replace("\"routesReason\": \"Không nằm trong chuyện này\",", "");
    private static final String RESULT =
            "{\"outcome\": \"DONE\", \"result\": \"Đã trợ cấp (hư cấu).\", \"doneOn\": \"2025-08-01\"}";

    @Autowired
    CorrectingFacts correcting;

    @Test
    void anApprovedPlanAsksTheAgenciesThatGiveItsServices() {
        CaseNumber number = planned(AS_PROPOSED);
        assertThat(asked(number)).noneMatch(line -> line.endsWith("PLAN"));
        assertThat(shown("chutich", number, "approvePlan").path("plan").asText())
                .contains("Chuyển gửi: Giáo dục; Bảo trợ xã hội");

        completes("chutich", number, "approvePlan", APPROVE);

        assertThat(asked(number))
                .as("education has an open request already")
                .contains("SOCIAL_PROTECTION PLAN", "EDUCATION CLASSIFICATION")
                .doesNotContain("EDUCATION PLAN");
        ReferralNumber sent = sent(number, "SOCIAL_PROTECTION PLAN");
        var seen = SignedOn.as("canbo", () -> viewing.open(sent, currentActor.get(), java.util.Locale.ROOT))
                .orElseThrow();
        assertThat(seen.side()).isEqualTo(Side.COMMUNE);
        assertThat(seen.request().orElseThrow())
                .contains("An sinh xã hội, từ 10/10/2026 đến 10/11/2026")
                .doesNotContain("Trợ cấp");
        assertThat(seen.reason().orElseThrow()).contains("Điều 28");
    }

    @Test
    void aServiceIsNotDoneBeforeItsAgencyHasReportedTheResult() {
        CaseNumber number = planned(AS_PROPOSED);
        completes("chutich", number, "approvePlan", APPROVE);
        Task social = service(number, "An sinh xã hội");
        ReferralNumber sent = sent(number, "SOCIAL_PROTECTION PLAN");

        assertThatThrownBy(() -> completes("canbo", social, DONE))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.vietnamese()).contains(sent.value())));
        completes("canbo", service(number, "Giáo dục phổ thông"), DONE);

        completes("dieuphoi", referralTask(sent), "{\"decision\": \"ACCEPT\", \"contact\": \"Cô Hư Cấu\"}");
        completes("dieuphoi", referralTask(sent), RESULT);
        completes("canbo", social, DONE);
        assertThat(isOpen(number, "supportService")).isFalse();
    }

    @Test
    void theAuthorOfAPlanAsksOthersForAReasonThatTheChairmanReads() {
        CaseNumber number = planned(PLAN.replace(
                "\"services\"",
                "\"referTo\": [{\"agency\": \"UNION\", \"request\": \"Hỗ trợ gia đình (hư cấu)\"}], \"services\""));
        assertThat(shown("chutich", number, "approvePlan").path("plan").asText())
                .contains("Công đoàn – Không nằm trong chuyện này");

        completes("chutich", number, "approvePlan", APPROVE);

        assertThat(asked(number)).contains("UNION PLAN").doesNotContain("SOCIAL_PROTECTION PLAN");
    }

    @Test
    void aPlanThatIsReturnedAsksNobody() {
        CaseNumber number = planned(AS_PROPOSED);

        completes(
                "chutich", number, "approvePlan", "{\"decision\": \"RETURN\", \"returnReason\": \"Cần sửa (hư cấu)\"}");

        assertThat(asked(number)).noneMatch(line -> line.endsWith("PLAN"));
    }

    @Test
    void otherAgenciesNeedAReason() {
        CaseNumber number = needing();

        assertThatThrownBy(() -> completes(
                        "canbo",
                        number,
                        "supportPlan",
                        PLAN.replace("\"routesReason\": \"Không nằm trong chuyện này\",", "")))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsExactly("/routesReason"));
    }

    @Test
    void aReviewProposesTheAgenciesThatALaterClassificationBrings() {
        CaseNumber number = reviewed();
        recallsAllReferrals(number);
        corrects(number, facts().replace("\"riskFactors\": []", "\"riskFactors\": [\"RF-01\"]"));
        assertThat(shown("canbo", number, "review").path("proposedReferrals").asText())
                .isEqualTo("Bảo trợ xã hội");

        completes("canbo", number, "review", review("NEW_PLAN"));

        assertThat(asked(number))
                .filteredOn(line -> line.endsWith("REVIEW"))
                .containsExactly("SOCIAL_PROTECTION REVIEW");
    }

    @Test
    void aReviewAfterWhichNothingIsNewAsksNobody() {
        CaseNumber number = reviewed();
        recallsAllReferrals(number);
        assertThat(shown("canbo", number, "review").path("proposedReferrals").asText())
                .isEqualTo("Không có");

        completes("canbo", number, "review", review("NEW_PLAN"));

        assertThat(asked(number)).noneMatch(line -> line.endsWith("REVIEW"));
    }

    @Test
    void atAReviewAPersonAsksOthersForAReason() {
        CaseNumber number = reviewed();

        completes(
                "canbo",
                number,
                "review",
                review("NEW_PLAN")
                        .replace(
                                "\"outcome\"",
                                "\"routesDecision\": \"CHANGED\", \"routesReason\": \"Em cần luật sư (hư cấu)\","
                                        + " \"referTo\": [{\"agency\": \"LEGAL_AID\"}], \"outcome\""));

        assertThat(asked(number)).contains("LEGAL_AID REVIEW");
    }

    @Test
    void whoLooksAtADecisionAgainAsksTheAgenciesOfTheNewOne() {
        CaseNumber number = gathered(facts());
        completes("canbo", number, "confirmClassification", CONFIRM);
        corrects(
                number,
                facts().replace("\"exploitation\": []", "\"exploitation\": [\"PROSTITUTION\"]")
                        .replace("\"coercion\": []", "\"coercion\": [\"DEBT_BONDAGE\"]"));
        assertThat(shown("canbo", number, "reviewOverride")
                        .path("proposedReferrals")
                        .asText())
                .contains("Công an");

        completes("canbo", number, "reviewOverride", "{\"decision\": \"FOLLOW_RULES\", \"reason\": \"Đúng (hư cấu)\"}");

        assertThat(asked(number)).contains("POLICE REVIEW");
    }

    /** Of a child whose next birthday that counts is far, whatever time has passed in other stories. */
    private String facts() {
        return bornYearsAgo(FACTS, 14, 300);
    }

    private CaseNumber needing() {
        CaseNumber number = gathered(facts());
        completes("canbo", number, "confirmClassification", CONFIRM);
        completes("canbo", number, "needsMeeting", MEETING);
        return number;
    }

    private CaseNumber planned(String plan) {
        CaseNumber number = needing();
        completes("canbo", number, "supportPlan", plan);
        return number;
    }

    /** A case whose review waits. */
    private CaseNumber reviewed() {
        CaseNumber number = planned(PLAN);
        completes("chutich", number, "approvePlan", APPROVE);
        completes("canbo", number, "supportService", DONE);
        completes("canbo", number, "supportService", DONE);
        visits(number, false);
        return number;
    }

    private void corrects(CaseNumber number, String facts) {
        SignedOn.does("canbo", () -> {
            ObjectNode answers = object(facts).put("correctionReason", "Đính chính (hư cấu)");
            correcting.correct(
                    number, answers, correcting.show(number, currentActor.get()).version(), currentActor.get());
        });
    }

    private ObjectNode shown(String who, CaseNumber number, String key) {
        return SignedOn.as(who, () -> shown(openTask(number, key)));
    }

    private ObjectNode shown(Task task) {
        OpenTask open = openTasks.find(task.getId()).orElseThrow();
        return forms.show(open).values();
    }

    private Task service(CaseNumber number, String name) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("supportService")
                .list();
        return SignedOn.as("canbo", () -> open.stream()
                .filter(task -> shown(task).path("service").asText().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private ReferralNumber sent(CaseNumber number, String line) {
        return SignedOn.as(
                        "canbo", () -> viewing.about(number, currentActor.get()).orElseThrow())
                .stream()
                .filter(each -> (each.asked() + " " + each.origin()).equals(line))
                .map(each -> new ReferralNumber(each.number()))
                .findFirst()
                .orElseThrow();
    }

    private Task referralTask(ReferralNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }
}
