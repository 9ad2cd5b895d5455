package vn.lachan.notice;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Tells operators that mails fail: {@code DEGRADED}, which still answers 200, since all but mail goes on working and no
 * node is to be taken out for it.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class DeliveryHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private final Outbox outbox;

    DeliveryHealth(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Health health() {
        Outbox.Standing standing = outbox.standing();
        boolean well = standing.failing() + standing.givenUp() == 0;
        return (well ? Health.up() : Health.status(DEGRADED))
                .withDetail("waiting", standing.waiting())
                .withDetail("failing", standing.failing())
                .withDetail("givenUp", standing.givenUp())
                .build();
    }
}
