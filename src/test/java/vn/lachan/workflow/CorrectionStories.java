package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.SignedOn;
import vn.lachan.identity.CaseNumber;
import vn.lachan.intervention.CorrectingFacts;
import vn.lachan.intervention.NoSuchCase;
import vn.lachan.intervention.NotNow;
import vn.lachan.taskform.FormRefused;

/** What happens when a fact was wrong after a person confirmed the class. */
abstract class CorrectionStories extends CaseStories {

    private static final String REASON = ", \"correctionReason\": \"Ghi nhầm (hư cấu)\"}";

    /** At risk or not, as the rulebook's number of structural risk factors has it. */
    private static final String ONE_RISK_FACTOR =
            CLEAN_FACTS.replace("\"riskFactors\": []", "\"riskFactors\": [\"RF-01\"]");

    @Autowired
    CorrectingFacts correcting;

    @AfterEach
    void shippedRulesAgain() {
        rules.undo();
    }

    private CaseNumber confirmed() {
        CaseNumber number = gathered(bornYearsAgo(FACTS, 14, 100));
        completes("canbo", number, "confirmClassification", CONFIRM);
        return number;
    }

    private CorrectingFacts.Corrected corrects(CaseNumber number, String facts) {
        return SignedOn.as("canbo", () -> {
            int version = correcting.show(number, currentActor.get()).version();
            return correcting.correct(number, object(with(facts, REASON)), version, currentActor.get());
        });
    }

    private static String with(String facts, String more) {
        return facts.substring(0, facts.lastIndexOf('}')) + more;
    }

    private List<String> versions(CaseNumber number) {
        return jdbc.sql("select child_class from facts_version where case_number = ? order by number")
                .param(number.value())
                .query(String.class)
                .list();
    }

    private long openReviews(CaseNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("reviewOverride")
                .count();
    }

    @Test
    void aCorrectedFactIsANewVersionAndAPersonLooksAtTheDecisionAgain() {
        CaseNumber number = confirmed();
        var before = versions(number);

        var corrected = corrects(number, bornYearsAgo(CLEAN_FACTS, 14, 100));

        assertThat(corrected.questioned()).isTrue();
        assertThat(versions(number)).containsExactly(before.get(0), "NO_FINDING");
        assertThat(classOf(number)).isEqualTo("HAZARDOUS_WORK");
        assertThat(process(number)).isWaitingAt("needsMeeting", "reviewOverride");
        assertThat(acts(number)).contains("FACTS_CORRECTED");
        completes("canbo", number, "reviewOverride", "{\"decision\": \"FOLLOW_RULES\", \"reason\": \"Đúng (hư cấu)\"}");
        assertThat(classOf(number)).isEqualTo("NO_FINDING");
        assertThat(verifier.verify(number, finding -> {}).isWhole()).isTrue();
    }

    @Test
    void aCorrectionThatTheDecisionStandsUpToAsksNobody() {
        CaseNumber number = confirmed();

        var corrected = corrects(number, bornYearsAgo(FACTS, 14, 90));

        assertThat(corrected.questioned()).isFalse();
        assertThat(process(number)).isWaitingAt("needsMeeting");
        assertThat(openReviews(number)).isZero();
    }

    @Test
    void severalCorrectionsAskOnce() {
        CaseNumber number = confirmed();

        corrects(number, bornYearsAgo(CLEAN_FACTS, 14, 100));
        corrects(number, bornYearsAgo(CLEAN_FACTS, 14, 90));

        assertThat(openReviews(number)).isOne();
    }

    @Test
    void aCorrectedBirthDateMovesTheOneTimerThatWaits() {
        CaseNumber number = confirmed();

        corrects(number, bornYearsAgo(FACTS, 15, 40));

        var timers = management
                .createJobQuery()
                .processInstanceId(process(number).getId())
                .activityId("birthday")
                .list();
        assertThat(timers).singleElement().satisfies(timer -> assertThat(timer.getDuedate())
                .isEqualTo(java.util.Date.from(today().minusYears(15)
                        .plusDays(40)
                        .plusYears(15)
                        .atStartOfDay(vn.lachan.directory.WorkingCalendar.ZONE)
                        .toInstant())));
    }

    @Test
    void dangerFoundByACorrectionIsAnEmergencyAtOnce() {
        CaseNumber number = confirmed();

        corrects(number, bornYearsAgo(FACTS, 14, 100).replace("\"seriousHarm\": false", "\"seriousHarm\": true"));

        assertThat(isOpen(number, "emergencyMeasures")).isTrue();
        assertThat(runtime.getVariable(process(number).getId(), "urgency")).isEqualTo("EMERGENCY");
    }

    @Test
    void aCorrectionNeedsAReasonCompleteFactsAndTheLatestVersion() {
        CaseNumber number = confirmed();
        ObjectNode sound = object(with(bornYearsAgo(FACTS, 14, 100), REASON));

        SignedOn.does("canbo", () -> {
            assertThat(correcting
                            .show(number, currentActor.get())
                            .values()
                            .path("age")
                            .asText())
                    .startsWith("13");
            int version = correcting.show(number, currentActor.get()).version();
            assertRefused(number, sound.deepCopy().without("correctionReason"), version, "/correctionReason");
            assertRefused(number, sound.deepCopy().without("birthDate"), version, "/birthDate");
            assertThatThrownBy(() -> correcting.correct(number, sound, version - 1, currentActor.get()))
                    .isInstanceOf(NotNow.class);
        });
        assertThat(versions(number)).hasSize(1);
        assertThat(acts(number)).doesNotContain("FACTS_CORRECTED");
    }

    private void assertRefused(CaseNumber number, ObjectNode answers, int version, String pointer) {
        assertThatThrownBy(() -> correcting.correct(number, answers, version, currentActor.get()))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("pointer")
                        .contains(pointer));
    }

    @Test
    void nothingIsCorrectedBeforeTheClassIsConfirmedNorByOthers() {
        CaseNumber waiting = gathered(FACTS);
        CaseNumber confirmed = confirmed();

        assertThatThrownBy(() -> corrects(waiting, FACTS)).isInstanceOf(NotNow.class);
        for (String stranger : List.of("canbo2", "chutich", "quantri")) {
            SignedOn.does(stranger, () -> assertThatThrownBy(() -> correcting.show(confirmed, currentActor.get()))
                    .isInstanceOf(NoSuchCase.class));
        }
    }

    @Test
    void ofTwoWhoCorrectAtOnceTheSecondIsTold() throws Exception {
        CaseNumber number = confirmed();
        ObjectNode answers = object(with(bornYearsAgo(FACTS, 14, 90), REASON));
        CountDownLatch both = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var one = pool.submit(() -> outcome(number, answers, both));
            var other = pool.submit(() -> outcome(number, answers, both));

            assertThat(Stream.of(one.get(), other.get())).containsExactlyInAnyOrder("corrected", "told");
        } finally {
            pool.shutdownNow();
        }
        assertThat(versions(number)).hasSize(2);
    }

    private String outcome(CaseNumber number, ObjectNode answers, CountDownLatch both) throws InterruptedException {
        both.countDown();
        both.await();
        return SignedOn.as("canbo", () -> {
            try {
                correcting.correct(number, answers, 1, currentActor.get());
                return "corrected";
            } catch (NotNow told) {
                return "told";
            }
        });
    }

    /**
     * Whatever is corrected, however the rules change, whether or not the open cases are gone through for it, whichever birthdays
     * pass and whatever people decide: the class of the case is always the one that a person decided last, and exactly one
     * review waits wherever the rules have said otherwise since.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatAPersonDecidedIsChangedByAPersonAlone(long seed) {
        Random chance = new Random(seed);
        CaseNumber number = gathered(bornYearsAgo(FACTS, 12, 60));
        Decision decision = decides(number, chance);
        for (int step = 0; step < 12; step++) {
            decision = happens(number, chance, decision);
            String decided = decision.childClass();
            boolean questioned =
                    versions(number).stream().skip(decision.restsOn()).anyMatch(said -> !said.equals(decided));
            assertThat(classOf(number)).as("seed %d, step %d", seed, step).isEqualTo(decided);
            assertThat(openReviews(number)).as("seed %d, step %d", seed, step).isEqualTo(questioned ? 1 : 0);
        }
        assertThat(verifier.verify(number, finding -> {}).isWhole()).isTrue();
    }

    /** What a person decided last, and how many versions of the facts there were then. */
    private record Decision(String childClass, int restsOn) {}

    private Decision decides(CaseNumber number, Random chance) {
        if (chance.nextBoolean()) {
            completes("canbo", number, "confirmClassification", CONFIRM);
            return new Decision("HAZARDOUS_WORK", 1);
        }
        completes(
                "canbo",
                number,
                "confirmClassification",
                "{\"decision\": \"OVERRIDE\", \"overrideClass\": \"CHILD_LABOUR\", \"overrideReason\": \"Lý do hư cấu\"}");
        return new Decision("CHILD_LABOUR", 1);
    }

    private Decision happens(CaseNumber number, Random chance, Decision decided) {
        switch (chance.nextInt(6)) {
            case 0 -> corrects(number, bornYearsAgo(CLEAN_FACTS, 12, chance.nextInt(300)));
            case 1 -> corrects(number, bornYearsAgo(FACTS, 12, chance.nextInt(300)));
            case 2 -> corrects(number, bornYearsAgo(ONE_RISK_FACTOR, 12, chance.nextInt(300)));
            case 3 -> rulesChange(chance);
            case 4 -> {
                passes(Duration.ofDays(chance.nextInt(500)));
                firesDueTimers(number);
            }
            default -> {
                return reviews(number, chance, decided);
            }
        }
        return decided;
    }

    private void rulesChange(Random chance) {
        if (chance.nextBoolean()) {
            rules.undo();
        } else {
            rules.change("numbers.csv", numbers -> numbers.replace("STRUCTURAL_FACTORS,2,", "STRUCTURAL_FACTORS,1,"));
        }
        if (chance.nextBoolean()) {
            proposals.round();
        }
    }

    private Decision reviews(CaseNumber number, Random chance, Decision decided) {
        if (openReviews(number) == 0) {
            return decided;
        }
        List<String> versions = versions(number);
        String latest = versions.get(versions.size() - 1);
        boolean follow = chance.nextBoolean() && !latest.equals("NEEDS_INFO");
        completes(
                "canbo",
                number,
                "reviewOverride",
                "{\"decision\": \"" + (follow ? "FOLLOW_RULES" : "KEEP") + "\", \"reason\": \"Lý do hư cấu\"}");
        return new Decision(follow ? latest : decided.childClass(), versions.size());
    }
}
