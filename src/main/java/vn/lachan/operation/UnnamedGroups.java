package vn.lachan.operation;

import java.util.Set;
import org.springframework.boot.actuate.health.HealthEndpointGroup;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.boot.actuate.health.HealthEndpointGroupsPostProcessor;
import org.springframework.stereotype.Component;

/** Keeps the answer of {@code /actuator/health} as it was agreed upon: the groups answer by their names and are not listed. */
@Component
class UnnamedGroups implements HealthEndpointGroupsPostProcessor {

    @Override
    public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
        return new HealthEndpointGroups() {
            @Override
            public HealthEndpointGroup getPrimary() {
                return groups.getPrimary();
            }

            @Override
            public Set<String> getNames() {
                return Set.of();
            }

            @Override
            @SuppressWarnings("NullAway") // Boot's own contract: null where there is no such group
            public HealthEndpointGroup get(String name) {
                return groups.get(name);
            }
        };
    }
}
