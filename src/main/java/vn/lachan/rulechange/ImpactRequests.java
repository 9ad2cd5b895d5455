package vn.lachan.rulechange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lachan.rulebook.Standing;
import vn.lachan.rulebook.Standings;
import vn.lachan.rulechange.Impact.Phase;
import vn.lachan.rulechange.Impact.State;

/** Has the effects of rulebooks worked out: of proposed ones where somebody asks, and of each that comes into force. */
@Service
public class ImpactRequests {

    private static final Logger LOG = LoggerFactory.getLogger(ImpactRequests.class);

    private final Impacts impacts;
    private final ImpactEnding ending;
    private final RuleChanges changes;
    private final ChangeLog log;
    private final Standings standings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Supplier<UUID> ids;
    private final Duration usualPeriod;
    private volatile long followed;

    ImpactRequests(
            Impacts impacts,
            ImpactEnding ending,
            RuleChanges changes,
            ChangeLog log,
            Standings standings,
            Clock clock,
            PlatformTransactionManager transactions,
            Supplier<UUID> receiptIds,
            @Value("${lachan.impact.period}") Duration usualPeriod) {
        this.impacts = impacts;
        this.ending = ending;
        this.changes = changes;
        this.log = log;
        this.standings = standings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = receiptIds;
        this.usualPeriod = usualPeriod;
    }

    /**
     * A process waits for the effects; what was still being worked out for an earlier version of it is given up. One that asks
     * again because it takes long goes on waiting.
     */
    @EventListener
    @Transactional
    public void want(ImpactWanted wanted) {
        List<Impact> open = impacts.openPreviewsOf(wanted.change());
        if (open.stream().anyMatch(one -> one.announces() && one.hash().equals(wanted.hash()))) {
            return;
        }
        Instant now = now();
        open.forEach(earlier -> ending.cancel(earlier, false));
        impacts.add(preview(wanted.change(), wanted.hash(), now.minus(usualPeriod), now, true));
    }

    /** Nobody needs to know any more what the change would do. */
    @EventListener
    @Transactional
    public void drop(ChangeDropped dropped) {
        impacts.openPreviewsOf(dropped.number().value()).forEach(open -> ending.cancel(open, false));
    }

    /** What became of the wish to have effects worked out again, or no further. */
    public enum Answer {
        DONE,
        /** Nobody has asked for them yet. */
        NOTHING_ASKED,
        /** The rulebook is in force: what it did change is known, or being worked out. */
        IN_FORCE,
        /** The change is over, and never was. */
        OVER
    }

    /** Works the effects of a change out again, on receipts of another period. */
    @Transactional
    public Answer again(String change, ReceiptPeriod period) {
        Optional<Impact> latest = impacts.latest(change, Phase.PREVIEW);
        if (latest.isEmpty()) {
            return Answer.NOTHING_ASKED;
        }
        Optional<RuleChange> known = changes.findById(change);
        if (impacts.latest(change, Phase.AFTER).isPresent()
                || known.flatMap(RuleChange::activatedAt).isPresent()) {
            return Answer.IN_FORCE;
        }
        if (known.filter(one -> one.state().isOver()).isPresent()) {
            return Answer.OVER;
        }
        boolean awaited = false;
        for (Impact open : impacts.openPreviewsOf(change)) {
            awaited |= open.announces();
            ending.cancel(open, false);
        }
        Instant now = now();
        Instant until = period.until().isBefore(now) ? period.until() : now;
        impacts.add(preview(change, latest.get().hash(), period.from(), until, awaited));
        record(change, "IMPACT_ASKED_AGAIN", Map.of("from", period.from(), "until", until));
        return Answer.DONE;
    }

    /** Stops working on what a change would do; a process that waits for it goes on without. */
    @Transactional
    public Answer cancel(String change) {
        List<Impact> open = impacts.openPreviewsOf(change);
        if (!open.isEmpty()) {
            record(change, "IMPACT_CANCELLED", Map.of());
        }
        open.forEach(one -> ending.cancel(one, true));
        return impacts.latest(change, Phase.PREVIEW).isPresent() ? Answer.DONE : Answer.NOTHING_ASKED;
    }

    private void record(String change, String what, Map<String, ?> facts) {
        changes.findById(change).ifPresent(known -> log.record(known, what, facts));
    }

    private Impact preview(String change, String hash, Instant from, Instant until, boolean announces) {
        return impact(Phase.PREVIEW, Optional.of(change), hash, Optional.empty(), from, until, announces);
    }

    private Impact impact(
            Phase phase,
            Optional<String> change,
            String hash,
            Optional<Long> activation,
            Instant from,
            Instant until,
            boolean announces) {
        return new Impact(
                ids.get(),
                phase,
                change,
                hash,
                Optional.empty(),
                activation,
                from,
                until,
                announces,
                State.WAITING,
                Optional.empty(),
                0,
                0,
                "",
                0,
                now(),
                Optional.empty());
    }

    /**
     * Has the open cases gone through where a rulebook has come into force since; of several only for the latest.
     *
     * @return the latest activation that this node knows of
     */
    long followActivation() {
        Standing now = standings.now();
        if (now.activation() == followed) {
            return followed;
        }
        if (!impacts.isFollowed(now.activation())) {
            try {
                transaction.executeWithoutResult(status -> follow(now));
            } catch (DuplicateKeyException followedElsewhere) {
                LOG.debug("Another node follows activation {}", now.activation());
            }
        }
        followed = now.activation();
        return followed;
    }

    private void follow(Standing now) {
        String hash = now.books().get(0).hash();
        Optional<Impact> foretold = impacts.latestEndedInto(hash).or(() -> impacts.latestPreviewOf(hash));
        Instant moment = now();
        impacts.supersede(moment);
        impacts.add(impact(
                Phase.AFTER,
                foretold.flatMap(Impact::change),
                hash,
                Optional.of(now.activation()),
                foretold.map(Impact::from).orElse(moment),
                foretold.map(Impact::until).orElse(moment),
                false));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
