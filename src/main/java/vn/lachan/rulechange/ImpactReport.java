package vn.lachan.rulechange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lachan.identity.Count;

/**
 * What a rulebook would change, and beside it what it did change once it was in force. Codes only.
 *
 * @param after empty until the rulebook is in force
 * @param ended what changed once the change had ended; empty until then
 */
public record ImpactReport(Told preview, Optional<Told> after, Optional<Told> ended) {

    /**
     * One of the two.
     *
     * @param hash of the rulebook
     * @param inForce hash of the rulebook that was put in force last before it; empty until the work begins
     * @param from receipts made from then on …
     * @param until … and before then were looked at
     * @param state WAITING, RUNNING, DONE, CANCELLED, FAILED or SUPERSEDED
     * @param done how many of {@code total} were gone through
     * @param receipts what becomes of the facts of receipts
     * @param cases what becomes of open cases; a receipt of one of them may count in both
     * @param named the cases among them that are open to the one who asks
     * @param others how many are not
     */
    public record Told(
            String hash,
            Optional<String> inForce,
            Instant from,
            Instant until,
            String state,
            Optional<String> failure,
            long total,
            long done,
            Instant askedAt,
            Optional<Instant> finishedAt,
            Part receipts,
            Part cases,
            List<Named> named,
            Count others) {}

    /**
     * What became of many children.
     *
     * @param judged whose facts could be judged
     * @param unreadable whose key was destroyed
     * @param notUnderstood whose facts have a code that the rulebook does not know
     * @param failed cases that could not be classified again
     * @param aspects CHANGED (class, urgency or routes), CLASS, URGENCY, ROUTES, DEADLINE, TASKS, REFERRALS; none that is empty
     */
    public record Part(long judged, long unreadable, long notUnderstood, long failed, Map<String, Aspect> aspects) {}

    /**
     * What changed in one respect.
     *
     * @param total how many children
     * @param changes from which code to which; of routes, tasks and referrals each that appears or vanishes
     */
    public record Aspect(
            Count total,
            List<Change> changes,
            Map<String, Count> byAgeBand,
            Map<String, Count> byUnit,
            Map<String, Count> bySex) {}

    /** How many change from one code to another; empty stands for none. */
    public record Change(Optional<String> was, Optional<String> becomes, Count count) {}

    /** One case: its outcome is CHANGED, NOT_UNDERSTOOD, UNREADABLE or FAILED. */
    public record Named(String number, String outcome, Optional<String> was, Optional<String> becomes) {}
}
