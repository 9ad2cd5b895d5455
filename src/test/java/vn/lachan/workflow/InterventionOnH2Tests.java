package vn.lachan.workflow;

import org.junit.jupiter.api.Nested;
import vn.lachan.OnH2;

/** The paths of {@code processes/intervention.bpmn}, each by its story, on the embedded database. */
class InterventionOnH2Tests {

    @Nested
    @OnH2
    class Reception extends ReceptionStories {}

    @Nested
    @OnH2
    class Classification extends ClassificationStories {}

    @Nested
    @OnH2
    class Correction extends CorrectionStories {}

    @Nested
    @OnH2
    class Violation extends ViolationStories {}

    @Nested
    @OnH2
    class Support extends SupportStories {}

    @Nested
    @OnH2
    class Emergency extends EmergencyStories {}

    @Nested
    @OnH2
    class Residence extends ResidenceStories {}

    @Nested
    @OnH2
    class Spell extends SpellStories {}

    @Nested
    @OnH2
    class Merging extends MergerStories {}

    @Nested
    @OnH2
    class Refusals extends RefusalStories {}

    @Nested
    @OnH2
    class PlanReferral extends PlanReferralStories {}

    @Nested
    @OnH2
    class Projection extends ProjectionStories {}

    @Nested
    @OnH2
    class Leading extends LeadStories {}

    @Nested
    @OnH2
    class Impacts extends ImpactStories {}

    @Nested
    @OnH2
    class RuleUse extends RuleUseStories {}

    @Nested
    @OnH2
    class RulesOfToday extends RulesOfTodayStories {}
}
