package vn.lachan.rulechange;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.rulechange.Impact.State;

/** Ends an impact, with what it found, and tells the process that waits for it. */
@Component
class ImpactEnding {

    private static final int LONGEST_FAILURE = 2_000;

    private final Impacts impacts;
    private final ImpactFindings findings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImpactEnding(Impacts impacts, ImpactFindings findings, ApplicationEventPublisher events, Clock clock) {
        this.impacts = impacts;
        this.findings = findings;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps what was found, unless somebody cancelled it or another node has taken it over. */
    @Transactional
    public void finish(ImpactWork work, ImpactFound found) {
        work.hold();
        findings.add(work.impact().id(), found);
        end(work.impact(), State.DONE, null);
    }

    @Transactional
    public void fail(Impact impact, String failure) {
        end(impact, State.FAILED, failure.substring(0, Math.min(LONGEST_FAILURE, failure.length())));
    }

    /** Ends it before it is done; {@code told} is false where another one takes its place. */
    @Transactional
    public void cancel(Impact impact, boolean told) {
        if (impacts.end(impact.id(), State.CANCELLED, null, clock.instant()) && told) {
            tell(impact);
        }
    }

    private void end(Impact impact, State state, @Nullable String failure) {
        if (impacts.end(impact.id(), state, failure, clock.instant())) {
            tell(impact);
        }
    }

    private void tell(Impact impact) {
        if (impact.announces()) {
            impact.change().map(ImpactReady::new).ifPresent(events::publishEvent);
        }
    }
}
