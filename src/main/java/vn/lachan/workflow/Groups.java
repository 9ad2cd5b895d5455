package vn.lachan.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Role;

/**
 * The engine's groups of an actor: each duty ({@code CASEWORKER:22001}), to which tasks are addressed, and each role by
 * itself ({@code CASEWORKER}), to which the engine's general rights are given.
 */
final class Groups {

    /** Roles that find tasks in Tasklist. */
    static final Set<Role> WITH_TASKS = Stream.concat(
                    Role.agencies().stream(),
                    Stream.of(Role.CASEWORKER, Role.CHAIRMAN, Role.INSPECTOR, Role.RULE_SUPERVISOR, Role.COORDINATOR))
            .collect(Collectors.toUnmodifiableSet());

    private Groups() {}

    static Set<String> of(Actor actor) {
        return Stream.concat(actor.groups().stream(), actor.duties().stream().map(duty -> duty.role()
                        .name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isDuty(String group) {
        return group.indexOf(':') >= 0;
    }

    static boolean hasTasks(Actor actor) {
        return actor.duties().stream().anyMatch(duty -> WITH_TASKS.contains(duty.role()));
    }
}
