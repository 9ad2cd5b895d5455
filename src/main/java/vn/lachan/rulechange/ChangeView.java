package vn.lachan.rulechange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lachan.rulebook.Words;
import vn.lachan.taskform.ReadableAnswers;

/**
 * One change as its page shows it.
 *
 * @param base hash of the rulebook that it changes
 * @param revision how often files were submitted
 * @param approvalsNeeded how many persons beside the proposer have to approve this content
 * @param remarks what the proposer has to mend
 */
public record ChangeView(
        ChangeLine line,
        String reason,
        String legalSource,
        Optional<LocalDate> inForceTo,
        String base,
        int revision,
        int approvalsNeeded,
        List<Approval> approvals,
        List<ChangedFile> changedFiles,
        List<Words> remarks,
        List<Step> history,
        boolean mayBeWithdrawn) {

    /**
     * That somebody approved.
     *
     * @param valid whether it was given for the content that the change is about now
     */
    public record Approval(String approver, Instant at, String hash, boolean valid) {}

    /**
     * What was done to the change at one moment.
     *
     * @param hash of the content that it was done to
     */
    public record Step(
            Instant at, String by, Optional<String> hash, List<String> done, List<ReadableAnswers.Line> told) {}
}
