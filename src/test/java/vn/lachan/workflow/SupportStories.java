package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import vn.lachan.SignedOn;
import vn.lachan.casefile.CaseState;
import vn.lachan.identity.CaseNumber;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.OpenTask;

/** From the plan to the closing. */
abstract class SupportStories extends CaseStories {

    @Test
    void aChildIsClassifiedSupportedVisitedAndLetGoAsSafe() {
        CaseNumber number = gathered(FACTS);
        var instance = process(number);
        assertThat(instance).isWaitingAt("confirmClassification");
        completes("canbo", number, "confirmClassification", CONFIRM);
        assertThat(classOf(number)).isEqualTo("HAZARDOUS_WORK");
        completes("canbo", number, "needsMeeting", MEETING);
        completes("canbo", number, "supportPlan", PLAN);
        assertThat(process(number)).isWaitingAt("approvePlan");
        completes("chutich", number, "approvePlan", APPROVE);
        assertThat(stateOf(number)).isEqualTo(CaseState.IN_SUPPORT);
        assertThat(process(number)).isWaitingAt("supportService", "nextVisit");

        completes("canbo", number, "supportService", DONE);
        completes(
                "canbo",
                number,
                "supportService",
                "{\"outcome\": \"NOT_POSSIBLE\", \"reason\": \"Hết kinh phí (hư cấu)\"}");
        for (int times = 0; times < 4; times++) {
            if (process(number) != null && !isOpen(number, "review")) {
                visits(number, true);
            }
        }
        completes("canbo", number, "review", review("PROPOSE_CLOSING"));
        assertThatThrownBy(() -> completes("chutich", number, "closeCase", CLOSE_AS_SAFE))
                .as("with referrals that are still open")
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsOnly("/decision"));
        recallsAllReferrals(number);
        completes("chutich", number, "closeCase", CLOSE_AS_SAFE);

        assertThat(instance)
                .hasPassedInOrder(
                        "gatherFacts",
                        "classify",
                        "confirmClassification",
                        "needsMeeting",
                        "supportPlan",
                        "approvePlan",
                        "support",
                        "review",
                        "closeCase",
                        "closed")
                .hasNotPassed("emergency", "handOver", "advised")
                .isEnded();
        assertThat(stateOf(number)).isEqualTo(CaseState.CLOSED);
        assertThat(verifier.verify(number, finding -> {}).isWhole()).isTrue();
    }

    @Test
    void nobodyApprovesAPlanOfTheirOwnAndAReturnedPlanComesBackWithTheReason() {
        CaseNumber number = gathered(FACTS);
        completes("canbo", number, "confirmClassification", CONFIRM);
        completes("canbo", number, "needsMeeting", MEETING);
        completes("canbo", number, "supportPlan", PLAN);
        jdbc.sql("update case_document set completed_by = 'chutich' where case_number = ? and form = 'supportPlan'")
                .param(number.value())
                .update();
        assertThatThrownBy(() -> completes("chutich", number, "approvePlan", APPROVE))
                .isInstanceOf(FormRefused.class);

        completes(
                "chutich",
                number,
                "approvePlan",
                "{\"decision\": \"RETURN\", \"returnReason\": \"Cần thêm hỗ trợ tâm lý (hư cấu)\"}");
        assertThat(process(number)).isWaitingAt("supportPlan").hasPassed("planApproved");
        SignedOn.does("canbo", () -> {
            OpenTask task =
                    openTasks.find(openTask(number, "supportPlan").getId()).orElseThrow();
            var shown = forms.show(task).values();
            assertThat(shown.path("returnReason").asText()).contains("tâm lý");
            assertThat(shown.path("proposed").asText()).contains("Giáo dục phổ thông");
            assertThat(shown.path("services")).hasSize(2);
        });
    }

    @Test
    void aVisitThatFindsSomethingLeadsToAReviewAndANewPlan() {
        CaseNumber number = supported();
        carriesOutTheServices(number);

        visits(number, false);
        assertThat(process(number)).isWaitingAt("review");
        completes("canbo", number, "review", review("NEW_PLAN"));
        assertThat(process(number)).isWaitingAt("supportPlan");
    }

    @Test
    void aCaseIsNotClosedAsSafeBeforeTheTestIsMet() {
        CaseNumber number = supported();
        carriesOutTheServices(number);
        visits(number, false);
        proposesClosing(number);

        assertThatThrownBy(() -> completes("chutich", number, "closeCase", CLOSE_AS_SAFE))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsExactly("/reason"));
        completes(
                "chutich",
                number,
                "closeCase",
                "{\"decision\": \"CONTINUE\", \"note\": \"Cần theo dõi thêm (hư cấu)\"}");
        assertThat(process(number)).isWaitingAt("supportPlan").hasPassed("closing");
    }

    @Test
    void furtherMonitoringGoesOnWithoutNewServices() {
        CaseNumber number = supported();
        carriesOutTheServices(number);
        visits(number, false);

        completes("canbo", number, "review", review("KEEP_MONITORING"));
        assertThat(process(number)).isWaitingAt("nextVisit");
        assertThat(isOpen(number, "supportService")).isFalse();
    }

    @Test
    void twoTasksOfOneCaseAreDoneAtOnce() throws Exception {
        CaseNumber number = supported();
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("supportService")
                .list();
        CountDownLatch both = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> outcomes = new ArrayList<>();
            for (Task task : open) {
                outcomes.add(pool.submit(() -> {
                    both.countDown();
                    both.await();
                    completes("canbo", task, DONE);
                    return "done";
                }));
            }
            for (Future<String> outcome : outcomes) {
                assertThat(outcome.get()).isEqualTo("done");
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(isOpen(number, "supportService")).isFalse();
        assertThat(verifier.verify(number, finding -> {}).isWhole()).isTrue();
    }
}
