package vn.lachan.rulechange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One working-out of what a rulebook changes: before it is in force, or after.
 *
 * @param change whose rulebook it is; empty where it came into force without a change, as in a demonstration
 * @param hash of the rulebook
 * @param inForce hash of the rulebook that was put in force last before it; empty until the work begins
 * @param activation by which it came into force; empty before
 * @param from receipts made from then on …
 * @param until … and before then are looked at
 * @param announces whether a process waits for it
 * @param reached the last case that was gone through
 */
record Impact(
        UUID id,
        Phase phase,
        Optional<String> change,
        String hash,
        Optional<String> inForce,
        Optional<Long> activation,
        Instant from,
        Instant until,
        boolean announces,
        State state,
        Optional<String> failure,
        long total,
        long done,
        String reached,
        int tries,
        Instant askedAt,
        Optional<Instant> finishedAt) {

    enum Phase {
        PREVIEW,
        AFTER
    }

    enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        /** Another rulebook came into force before all cases were gone through; its own round goes on with them. */
        SUPERSEDED
    }
}
