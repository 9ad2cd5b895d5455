package vn.lachan.rulebook;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Well while a rulebook is in force. */
@Component
class RulebookHealth implements HealthIndicator {

    private final ActiveRulebooks rulebooks;

    RulebookHealth(ActiveRulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @Override
    public Health health() {
        return rulebooks.any()
                ? Health.up().withDetail("hash", rulebooks.newest().hash()).build()
                : Health.down().build();
    }
}
