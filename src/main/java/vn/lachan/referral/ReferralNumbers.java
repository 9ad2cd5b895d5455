package vn.lachan.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.Sequences;
import vn.lachan.identity.ReferralNumber;

/** Gives the next referral number; one that was given is never given again. */
@Component
class ReferralNumbers {

    private final DataFieldMaxValueIncrementer sequence;
    private final Clock clock;

    ReferralNumbers(Sequences sequences, Clock clock) {
        this.sequence = sequences.named("referral_sequence");
        this.clock = clock;
    }

    ReferralNumber next() {
        return ReferralNumber.of(LocalDate.now(clock).getYear(), sequence.nextLongValue());
    }
}
