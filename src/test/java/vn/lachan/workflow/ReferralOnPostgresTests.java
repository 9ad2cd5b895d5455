package vn.lachan.workflow;

import org.junit.jupiter.api.Nested;
import vn.lachan.OnPostgres;

/** The paths of {@code processes/referral.bpmn}, each by its story, on PostgreSQL. */
class ReferralOnPostgresTests {

    @Nested
    @OnPostgres
    class Answer extends AnswerStories {}

    @Nested
    @OnPostgres
    class Escalation extends EscalationStories {}

    @Nested
    @OnPostgres
    class Addressee extends AddresseeStories {}

    @Nested
    @OnPostgres
    class Sight extends SightStories {}
}
