package vn.lachan.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.KnownFacts;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;
import vn.lachan.ledger.Act;
import vn.lachan.ledger.Ledger;
import vn.lachan.rulebook.Deadlines;

/** Whose turn it is with a referral, and by when: whoever has it has a deadline. */
@Component
class Turns {

    static final String ANSWER = "answerReferral";
    static final String RESULT = "reportResult";
    static final String ESCALATED = "escalatedReferral";

    private final Addressing addressing;
    private final Deadlines deadlines;
    private final KnownFacts known;
    private final Ledger ledger;
    private final Clock clock;

    Turns(Addressing addressing, Deadlines deadlines, KnownFacts known, Ledger ledger, Clock clock) {
        this.addressing = addressing;
        this.deadlines = deadlines;
        this.known = known;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** By when {@code task} has to be done in the present turn. */
    Instant due(Referral referral, String task) {
        Instant from = task.equals(ESCALATED) ? referral.escalatedAt().orElseThrow() : referral.turnAt();
        return deadlines.due(task, referral.urgency(), referral.sentAt(), from);
    }

    /** Lays the request before an agency. */
    void address(Referral referral, Role role, UnitCode commune) {
        referral.address(role, addressing.of(role, commune), clock.instant());
        referral.due(due(referral, ANSWER));
    }

    /** Sends the request on to another agency. */
    void sendOn(Referral referral, Role role) {
        String before = referral.addressee().group();
        address(referral, role, commune(referral));
        record(
                referral,
                "REFERRAL_SENT_ON",
                Map.of("from", before, "addressee", referral.addressee().group()));
    }

    void accept(Referral referral) {
        referral.accept(clock.instant());
        referral.due(due(referral, RESULT));
    }

    void refuse(Referral referral, Refusal why) {
        referral.refuse(why, clock.instant());
    }

    void end(Referral referral, ReferralState as) {
        referral.end(as, clock.instant());
    }

    /** Takes down that somebody of the agency has opened it, the first time. */
    void see(Referral referral) {
        if (referral.see(clock.instant())) {
            record(
                    referral,
                    "REFERRAL_SEEN",
                    Map.of("addressee", referral.addressee().group()));
        }
    }

    /**
     * Lays before the next one how it goes on: after a refusal before the commune, after a missed deadline before the
     * agency's head, and then before the coordinator, as often as it takes.
     */
    void escalate(Referral referral) {
        Level next = next(referral);
        Duty decider = decider(referral, next);
        referral.escalate(next, decider, clock.instant());
        if (referral.state() == ReferralState.REFUSED) {
            referral.due(due(referral, ESCALATED));
        }
        record(referral, "REFERRAL_ESCALATED", Map.of("level", next.name(), "to", decider.group()));
    }

    private static Level next(Referral referral) {
        if (referral.level().isPresent()) {
            return Level.COORDINATOR;
        }
        if (referral.state() == ReferralState.REFUSED) {
            return Level.SENDER;
        }
        return referral.standing().isWithCoordinator() ? Level.COORDINATOR : Level.HEAD;
    }

    private Duty decider(Referral referral, Level level) {
        return switch (level) {
            case SENDER -> new Duty(Role.CASEWORKER, commune(referral));
            case HEAD -> referral.addressee();
            case COORDINATOR ->
                addressing.of(referral.asked(), commune(referral)).coordinator();
        };
    }

    /** The commune that answers for the case today. */
    private UnitCode commune(Referral referral) {
        return known.file(referral.caseNumber()).responsibleUnit();
    }

    void record(Referral referral, String what, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("referral", referral.number().value());
        ledger.record(referral.caseNumber(), Act.of(what, all));
    }
}
