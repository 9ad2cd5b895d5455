package vn.lachan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.lachan.rulebook.law.RulesRefused;

class RuleChecksTests {

    private final RuleChecks checks = new RuleChecks();

    @Test
    void twoWhoAskForTheSameFilesGetOneCheck() {
        CompletableFuture<RulesCheck> other = CompletableFuture.supplyAsync(() -> checks.whole(Shipped.FILES));

        assertThat(checks.whole(Shipped.FILES)).isSameAs(other.join());
        assertThat(other.join().isWell()).isTrue();
    }

    @Test
    void filesThatMayNotComeIntoForceAreRefusedHoweverOftenSomebodyAsks() {
        var broken = Shipped.with("numbers.csv", text -> text.replace(",13,", ",mười ba,"));

        assertThatThrownBy(() -> checks.sound(broken)).isInstanceOf(RulesRefused.class);
        assertThatThrownBy(() -> checks.sound(broken)).isInstanceOf(RulesRefused.class);
        assertThat(checks.whole(broken).isWell()).isFalse();
    }
}
