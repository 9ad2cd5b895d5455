package vn.lachan.referral;

import java.util.List;
import java.util.Optional;
import vn.lachan.identity.CaseNumber;
import vn.lachan.taskform.ReadableAnswers;

/**
 * One referral as the one who asks may see it.
 *
 * @param caseNumber only for the commune
 * @param file what is seen of the child's file; empty once the agency does not have the request any more
 */
public record ReferralView(
        ReferralLine line,
        Side side,
        Optional<CaseNumber> caseNumber,
        Optional<String> request,
        Optional<String> reason,
        List<ReadableAnswers.Line> file,
        List<Answer> answers) {

    /** What was written on a form, or with a recall. */
    public record Answer(String form, String by, List<ReadableAnswers.Line> lines) {}

    public boolean mayBeRecalled() {
        return side == Side.COMMUNE && line.endedAt().isEmpty();
    }
}
