package vn.lachan.workflow;

import org.junit.jupiter.api.Nested;
import vn.lachan.OnH2;

/** The paths of {@code processes/referral.bpmn}, each by its story, on the embedded database. */
class ReferralOnH2Tests {

    @Nested
    @OnH2
    class Answer extends AnswerStories {}

    @Nested
    @OnH2
    class Escalation extends EscalationStories {}

    @Nested
    @OnH2
    class Addressee extends AddresseeStories {}

    @Nested
    @OnH2
    class Sight extends SightStories {}
}
