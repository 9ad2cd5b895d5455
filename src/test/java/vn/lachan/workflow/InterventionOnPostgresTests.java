package vn.lachan.workflow;

import org.junit.jupiter.api.Nested;
import vn.lachan.OnPostgres;

/** The paths of {@code processes/intervention.bpmn}, each by its story, on PostgreSQL. */
class InterventionOnPostgresTests {

    @Nested
    @OnPostgres
    class Reception extends ReceptionStories {}

    @Nested
    @OnPostgres
    class Classification extends ClassificationStories {}

    @Nested
    @OnPostgres
    class Correction extends CorrectionStories {}

    @Nested
    @OnPostgres
    class Violation extends ViolationStories {}

    @Nested
    @OnPostgres
    class Support extends SupportStories {}

    @Nested
    @OnPostgres
    class Emergency extends EmergencyStories {}

    @Nested
    @OnPostgres
    class Residence extends ResidenceStories {}

    @Nested
    @OnPostgres
    class Spell extends SpellStories {}

    @Nested
    @OnPostgres
    class Merging extends MergerStories {}

    @Nested
    @OnPostgres
    class Refusals extends RefusalStories {}

    @Nested
    @OnPostgres
    class PlanReferral extends PlanReferralStories {}

    @Nested
    @OnPostgres
    class Impacts extends ImpactStories {}

    @Nested
    @OnPostgres
    class RuleUse extends RuleUseStories {}

    @Nested
    @OnPostgres
    class RulesOfToday extends RulesOfTodayStories {}
}
