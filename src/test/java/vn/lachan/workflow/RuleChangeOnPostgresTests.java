package vn.lachan.workflow;

import org.junit.jupiter.api.Nested;
import vn.lachan.OnPostgres;

/** The paths of {@code processes/ruleChange.bpmn}, each by its story, on PostgreSQL. */
class RuleChangeOnPostgresTests {

    @Nested
    @OnPostgres
    class Proposing extends ProposalStories {}

    @Nested
    @OnPostgres
    class Approving extends ApprovalStories {}

    @Nested
    @OnPostgres
    class Activating extends ActivationStories {}

    @Nested
    @OnPostgres
    class AtOnce extends SameMomentStories {}

    @Nested
    @OnPostgres
    class Ending extends EndingStories {}

    @Nested
    @OnPostgres
    class Folder extends FolderStories {}

    @Nested
    @OnPostgres
    class Reading extends ReadingStories {}
}
