package vn.lachan.identity;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who acts, with the duties held at this moment (own ones and those held as a deputy).
 *
 * @param username the account's name
 * @param duties what the dated assignments give today
 */
public record Actor(String username, Set<Duty> duties) {

    /** The one who acts where nobody does: timers, start-up, sample data. */
    public static final Actor SYSTEM = new Actor("system", Set.of());

    public Actor {
        duties = Set.copyOf(duties);
    }

    public boolean holds(Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role);
    }

    public boolean holds(Role role, UnitCode unit) {
        return duties.contains(new Duty(role, unit));
    }

    /** The candidate groups that the actor belongs to. */
    public Set<String> groups() {
        return duties.stream().map(Duty::group).collect(Collectors.toUnmodifiableSet());
    }
}
