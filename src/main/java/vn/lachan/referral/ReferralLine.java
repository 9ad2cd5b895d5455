package vn.lachan.referral;

import java.time.Instant;
import java.util.Optional;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.rulebook.Urgency;

/**
 * A referral as lists show it: codes and dates only.
 *
 * @param agency the agency's name, where one is known
 */
public record ReferralLine(
        String number,
        Role asked,
        Optional<String> agency,
        Standing standing,
        Origin origin,
        Urgency urgency,
        ReferralState state,
        Instant sentAt,
        Instant dueAt,
        Optional<Instant> seenAt,
        Optional<Level> level,
        Optional<Duty> escalatedTo,
        Optional<Instant> endedAt,
        boolean overdue) {

    static ReferralLine of(Referral referral, Instant now) {
        return new ReferralLine(
                referral.number().value(),
                referral.asked(),
                referral.agency(),
                referral.standing(),
                referral.origin(),
                referral.urgency(),
                referral.state(),
                referral.sentAt(),
                referral.dueAt(),
                referral.seenAt(),
                referral.level(),
                referral.escalatedTo(),
                referral.endedAt(),
                referral.isOpen() && referral.dueAt().isBefore(now));
    }
}
