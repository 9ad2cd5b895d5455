package vn.lachan.workflow;

import org.junit.jupiter.api.Nested;
import vn.lachan.OnH2;

/** The paths of {@code processes/ruleChange.bpmn}, each by its story, on the embedded database. */
class RuleChangeOnH2Tests {

    @Nested
    @OnH2
    class Proposing extends ProposalStories {}

    @Nested
    @OnH2
    class Approving extends ApprovalStories {}

    @Nested
    @OnH2
    class Activating extends ActivationStories {}

    @Nested
    @OnH2
    class AtOnce extends SameMomentStories {}

    @Nested
    @OnH2
    class Ending extends EndingStories {}

    @Nested
    @OnH2
    class Folder extends FolderStories {}

    @Nested
    @OnH2
    class Reading extends ReadingStories {}
}
