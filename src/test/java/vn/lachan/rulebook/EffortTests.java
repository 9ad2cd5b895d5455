package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import vn.lachan.rulebook.law.RulesRefused;

class EffortTests {

    private static final Duration SOME = Duration.ofMillis(100);

    @Test
    void isNotSpentByWaitingForOthers() {
        Effort effort = new Effort(SOME);

        effort.spend(() -> LockSupport.parkNanos(SOME.multipliedBy(3).toNanos()));

        assertThat(effort.isSpent()).isFalse();
    }

    @Test
    void isSpentByWorkOfAllThreadsTogether() throws InterruptedException {
        Effort effort = new Effort(SOME);
        Thread other =
                new Thread(() -> effort.spend(() -> work(SOME.dividedBy(3).multipliedBy(2))));

        other.start();
        effort.spend(() -> work(SOME.dividedBy(3).multipliedBy(2)));
        other.join();

        assertThat(effort.isSpent()).isTrue();
    }

    /** Keeps a processor busy for so long, however many others want it. */
    private static void work(Duration time) {
        Effort enough = new Effort(time);
        long sum = 0;
        while (!enough.isSpent()) {
            long some = sum;
            sum = enough.spend(() -> {
                long more = some;
                for (int n = 0; n < 100_000; n++) {
                    more = more * 31 + n;
                }
                return more;
            });
        }
        assertThat(sum).isNotEqualTo(1);
    }

    @Test
    void aRulebookThatTakesTooMuchOfItIsRefusedInWords() {
        assertThatThrownBy(() -> Rulebook.compileWithin(Shipped.FILES, new Effort(Duration.ofNanos(1))))
                .isInstanceOfSatisfying(RulesRefused.class, refused -> assertThat(refused.faults())
                        .anySatisfy(fault -> assertThat(fault.why().vi()).contains("bộ xử lý")));
    }
}
