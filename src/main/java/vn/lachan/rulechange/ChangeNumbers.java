package vn.lachan.rulechange;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.stereotype.Component;
import vn.lachan.casefile.Sequences;
import vn.lachan.identity.ChangeNumber;

/** Gives the next number of a change; one that was given is never given again. */
@Component
class ChangeNumbers {

    private final DataFieldMaxValueIncrementer sequence;
    private final Clock clock;

    ChangeNumbers(Sequences sequences, Clock clock) {
        this.sequence = sequences.named("rule_change_sequence");
        this.clock = clock;
    }

    ChangeNumber next() {
        return ChangeNumber.of(LocalDate.now(clock).getYear(), sequence.nextLongValue());
    }
}
