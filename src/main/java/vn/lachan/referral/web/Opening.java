package vn.lachan.referral.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.lachan.access.CurrentActor;
import vn.lachan.identity.ReferralNumber;
import vn.lachan.referral.ReferralView;
import vn.lachan.referral.ViewingReferrals;

/** Opens a referral for the one who is signed on; once more where somebody else made it seen at the same moment. */
@Component
class Opening {

    private final ViewingReferrals viewing;
    private final CurrentActor actor;

    Opening(ViewingReferrals viewing, CurrentActor actor) {
        this.viewing = viewing;
        this.actor = actor;
    }

    Optional<ReferralView> open(String number, Locale locale) {
        return ReferralNumber.parse(number).flatMap(parsed -> {
            try {
                return viewing.open(parsed, actor.get(), locale);
            } catch (OptimisticLockingFailureException seenMeanwhile) {
                return viewing.open(parsed, actor.get(), locale);
            }
        });
    }
}
