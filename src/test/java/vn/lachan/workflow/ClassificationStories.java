package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.SignedOn;
import vn.lachan.casefile.CaseState;
import vn.lachan.identity.CaseNumber;
import vn.lachan.taskform.FormRefused;
import vn.lachan.taskform.OpenTask;
import vn.lachan.taskform.ReadableAnswers;

/** From the facts to the class that a person confirms. */
abstract class ClassificationStories extends CaseStories {

    @Autowired
    ReadableAnswers answers;

    @Test
    void theCaseworkerReadsWhatTheRulesSayInWords() {
        CaseNumber number = gathered(FACTS);

        SignedOn.does("canbo", () -> {
            OpenTask task = openTasks
                    .find(openTask(number, "confirmClassification").getId())
                    .orElseThrow();
            var shown = forms.show(task).values();
            assertThat(shown.path("urgency").asText()).isEqualTo("● Khẩn");
            assertThat(shown.path("findings").asText()).contains("Bộ luật Lao động 45/2019/QH14 Điều 147 khoản 1");
            assertThat(shown.path("routes").asText()).contains(" – chủ trì: ").doesNotContain("LABOUR");
        });
        assertThat(answers.of("gatherFacts", object(FACTS), Locale.forLanguageTag("vi")))
                .contains(
                        new ReadableAnswers.Line("Ép buộc", "Không có"),
                        new ReadableAnswers.Line("Việc 1 – Người sử dụng lao động", "Doanh nghiệp"));
    }

    @Test
    void factsThatAreMissingAreAskedForAgainWithTheirList() {
        CaseNumber number = gathered("{\"factDate\": \"2026-10-01\", \"working\": true}");

        assertThat(process(number)).isWaitingAt("gatherFacts").hasPassed("classify", "factsMissing");
        SignedOn.does("canbo", () -> {
            OpenTask task =
                    openTasks.find(openTask(number, "gatherFacts").getId()).orElseThrow();
            assertThat(forms.show(task).values().path("missing").asText()).contains("Ngày sinh");
        });
        completes("canbo", number, "gatherFacts", FACTS);
        assertThat(process(number)).isWaitingAt("confirmClassification");
    }

    @Test
    void factsThatContradictThemselvesAreRefusedAtTheirPlace() {
        CaseNumber number = reported();
        completes("canbo", number, HOLDS);
        completes("canbo", number, ASSESSED);

        assertThatThrownBy(
                        () -> completes(
                                "canbo",
                                number,
                                "{\"factDate\": \"2026-10-01\", \"birthDate\": \"2026-10-02\", \"riskFactors\": [\"KHONG-CO\"]}"))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsExactlyInAnyOrder("/birthDate", "/riskFactors/0"));
    }

    @Test
    void whereNothingIsFoundTheCaseEndsWithAdvice() {
        CaseNumber number = gathered(CLEAN_FACTS);
        var instance = process(number);

        completes("canbo", number, "{\"decision\": \"CONFIRM\", \"advice\": \"Tư vấn hư cấu\"}");

        assertThat(instance)
                .hasPassedInOrder("confirmClassification", "needsSupport", "passToLabour", "advised")
                .hasNotPassed("needsMeeting")
                .isEnded();
        assertThat(stateOf(number)).isEqualTo(CaseState.ADVISED);
    }

    @Test
    void anOverrideNeedsAReasonAndIsNotUndoneByTheRules() {
        CaseNumber number = gathered(bornYearsAgo(CLEAN_FACTS, 15, 300));
        assertThatThrownBy(() ->
                        completes("canbo", number, "{\"decision\": \"OVERRIDE\", \"overrideClass\": \"AT_RISK\"}"))
                .isInstanceOf(FormRefused.class);

        completes(
                "canbo",
                number,
                "{\"decision\": \"OVERRIDE\", \"overrideClass\": \"AT_RISK\", \"overrideReason\": \"Gia đình sắp chuyển đi (hư cấu)\"}");
        assertThat(classOf(number)).isEqualTo("AT_RISK");
        assertThat(process(number)).isWaitingAt("needsMeeting");

        // On the fifteenth birthday the rules still find nothing, and ask a person instead of changing what was
        // decided.
        passes(Duration.ofDays(400));
        firesDueTimers(number);
        assertThat(process(number)).hasPassed("classifyAgain");
        assertThat(isOpen(number, "reviewOverride")).isTrue();
        assertThat(classOf(number)).isEqualTo("AT_RISK");
        completes(
                "canbo", number, "reviewOverride", "{\"decision\": \"KEEP\", \"reason\": \"Vẫn như trước (hư cấu)\"}");
        assertThat(classOf(number)).isEqualTo("AT_RISK");
        assertThat(process(number)).isWaitingAt("needsMeeting");
    }

    @Test
    void theRoutesOfTheRulesAreSentOnceAPersonHasConfirmedThem() {
        CaseNumber number = gathered(FACTS);
        assertThat(asked(number)).isEmpty();

        completes("canbo", number, "confirmClassification", CONFIRM);

        assertThat(asked(number)).contains("LABOUR CLASSIFICATION", "EDUCATION CLASSIFICATION");
        assertThat(asked(number)).noneMatch(line -> line.startsWith("CHILD_PROTECTION"));
    }

    @Test
    void whoChangesTheRoutesSaysWhy() {
        CaseNumber number = gathered(FACTS);
        String changed =
                "{\"decision\": \"CONFIRM\", \"routesDecision\": \"CHANGED\", \"referTo\": [{\"agency\": \"HEALTH\"}]";
        assertThatThrownBy(() -> completes("canbo", number, "confirmClassification", changed + "}"))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .containsExactly("/routesReason"));

        completes(
                "canbo",
                number,
                "confirmClassification",
                changed + ", \"routesReason\": \"Cơ quan lao động đã có mặt (hư cấu)\"}");

        assertThat(asked(number)).containsExactly("HEALTH CLASSIFICATION");
    }
}
