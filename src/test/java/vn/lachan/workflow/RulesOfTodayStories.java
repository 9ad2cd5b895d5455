package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lachan.identity.CaseNumber;
import vn.lachan.intervention.CaseWork;
import vn.lachan.intervention.Judged;
import vn.lachan.intervention.RulesOfToday;
import vn.lachan.intervention.RulesOfToday.Aspect;
import vn.lachan.intervention.RulesOfToday.Compared;

/** A case tells why and why not, by which version, and what the rules of today would say; looking changes nothing. */
abstract class RulesOfTodayStories extends CaseStories {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** One structural factor: one more would make the child at risk. */
    private static final String ONE_RISK = CLEAN_FACTS.replace("\"riskFactors\": []", "\"riskFactors\": [\"RF-01\"]");

    private static final String TWO_RISKS =
            CLEAN_FACTS.replace("\"riskFactors\": []", "\"riskFactors\": [\"RF-01\", \"RF-11\"]");

    @Autowired
    RulesOfToday today;

    @Autowired
    CaseWork work;

    @AfterEach
    void shippedRulesAgain() {
        rules.undo();
        proposals.round();
    }

    private List<Judged> judged(CaseNumber number) {
        return work.of(number, VIETNAMESE).judged();
    }

    private Compared compared(CaseNumber number) {
        return today.of(number, false, VIETNAMESE).orElseThrow();
    }

    @Test
    void theFileTellsOfEveryDecisionWhyWhyNotAndByWhichVersion() {
        CaseNumber number = gathered(TWO_RISKS);
        String before = judged(number).get(0).rulebook().hash();
        completes("canbo", number, "confirmClassification", CONFIRM);
        rules.change("numbers.csv", text -> text.replace("STRUCTURAL_FACTORS,2,", "STRUCTURAL_FACTORS,3,"));
        proposals.round();

        assertThat(judged(number))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.grounds()).extracting("rule").containsExactly("R-R1");
                            assertThat(first.nearMisses()).isEmpty();
                            assertThat(first.routes()).isNotEmpty();
                            assertThat(first.rulebook().hash()).isEqualTo(before);
                        },
                        second -> {
                            assertThat(second.grounds()).isEmpty();
                            assertThat(second.nearMisses()).singleElement().satisfies(near -> {
                                assertThat(near.rule()).isEqualTo("R-R1");
                                assertThat(near.message()).contains("Còn thiếu một yếu tố cơ cấu");
                                assertThat(near.would()).containsEntry("structuralRiskFactors", ">= 3");
                            });
                            assertThat(second.rulebook().hash()).isNotEqualTo(before);
                        });
    }

    @Test
    void underTodaysRulesADifferenceIsToldAndNothingChanges() {
        CaseNumber number = gathered(TWO_RISKS);
        assertThat(compared(number).differences()).isEmpty();
        assertThat(compared(number).then().judged().grounds())
                .isEqualTo(compared(number).now().orElseThrow().judged().grounds());
        List<String> actsBefore = acts(number);
        rules.change("numbers.csv", text -> text.replace("STRUCTURAL_FACTORS,2,", "STRUCTURAL_FACTORS,3,"));

        Compared compared = compared(number);

        assertThat(compared.differences()).containsExactlyInAnyOrder(Aspect.CLASS, Aspect.ROUTES);
        assertThat(compared.then().judged().grounds()).extracting("rule").containsExactly("R-R1");
        assertThat(compared.now().orElseThrow().judged().grounds()).isEmpty();
        assertThat(compared.now().orElseThrow().judged().nearMisses())
                .extracting("rule")
                .containsExactly("R-R1");
        assertThat(judged(number)).hasSize(1);
        assertThat(acts(number)).isEqualTo(actsBefore);
    }

    @Test
    void anotherUrgencyAndDeadlineAreTold() {
        CaseNumber number = gathered(FACTS);
        rules.change("urgency.csv", text -> text.replace("U-06,URGENT,", "U-06,EMERGENCY,"));

        Compared compared = compared(number);

        assertThat(compared.differences()).contains(Aspect.URGENCY, Aspect.DEADLINE);
        assertThat(compared.then().deadline())
                .isNotEqualTo(compared.now().orElseThrow().deadline());
    }

    @Test
    void factsThatTodaysRulesDoNotUnderstandAreNamed() {
        CaseNumber number = gathered(ONE_RISK.replace("RF-01", "RF-05"));
        rules.change("risk_factors.csv", text -> text.replace("RF-05,", "RF-95,"));

        Compared compared = compared(number);

        assertThat(compared.now()).isEmpty();
        assertThat(compared.errors()).singleElement().asString().contains("/riskFactors");
        assertThat(compared.differences()).isEqualTo(Collections.emptySet());
    }

    @Test
    void theFactsCanBeJudgedAsIfTheyWereOfToday() {
        CaseNumber number = gathered(ONE_RISK);

        assertThat(today.of(number, true, VIETNAMESE).orElseThrow().factDate()).isEqualTo(today());
        assertThat(compared(number).factDate()).hasToString("2026-10-01");
    }

    @Test
    void aCaseThatWasNeverClassifiedHasNothingToCompare() {
        assertThat(today.of(reported(), false, VIETNAMESE)).isEmpty();
    }
}
