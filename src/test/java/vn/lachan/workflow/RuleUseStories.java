package vn.lachan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.lachan.classification.CountedRules;
import vn.lachan.classification.Hit;
import vn.lachan.classification.Hit.Kind;
import vn.lachan.classification.RuleUse;
import vn.lachan.classification.RuleUse.Use;
import vn.lachan.identity.Actor;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.Count;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/** How often rules held in the work on cases, and how often officers decided otherwise. */
@Import(CountedRules.class)
abstract class RuleUseStories extends CaseStories {

    private static final String OVERRIDE = "{\"decision\": \"OVERRIDE\", \"overrideClass\": \"CHILD_LABOUR\","
            + " \"overrideReason\": \"Lý do hư cấu\"}";
    private static final Hit AT_RISK = new Hit(Kind.RULE, "R-R1");
    private static final String OUT_OF_SCHOOL = CLEAN_FACTS.replace("\"ATTENDING\"", "\"DROPPED_OUT\"");

    @Autowired
    CountedRules counted;

    @Autowired
    RuleUse uses;

    private Map<Hit, Use> of(String unit) {
        counted.count();
        Actor reader = new Actor("quanly", Set.of(new Duty(Role.RULE_SUPERVISOR, new UnitCode(unit))));
        return uses.of("", today(), today(), reader);
    }

    private long fired(Hit hit) {
        return of("VN").getOrDefault(hit, Use.NEVER).fired().least();
    }

    private long overridden(Hit hit) {
        return of("VN").getOrDefault(hit, Use.NEVER).overridden().least();
    }

    @Test
    void aDecisionThatAnOfficerOverrodeCountsAsSuchForWhateverHeldInIt() {
        long firedBefore = fired(AT_RISK);
        long overriddenBefore = overridden(AT_RISK);
        CaseNumber confirmed = gathered(OUT_OF_SCHOOL);
        CaseNumber changed = gathered(OUT_OF_SCHOOL);

        completes("canbo", confirmed, "confirmClassification", CONFIRM);
        completes("canbo", changed, "confirmClassification", OVERRIDE);

        assertThat(fired(AT_RISK)).isEqualTo(firedBefore + 2);
        assertThat(overridden(AT_RISK)).isEqualTo(overriddenBefore + 1);
        assertThat(overridden(Hit.DECISION)).isPositive();
    }

    @Test
    void whoDoesNotAnswerForTheCountryIsToldSteps() {
        gathered(OUT_OF_SCHOOL);

        Use rough = of("22").getOrDefault(AT_RISK, Use.NEVER);

        assertThat(rough.fired()).isEqualTo(Count.roughly(fired(AT_RISK)));
        assertThat(rough.fired().isExact()).isFalse();
    }
}
