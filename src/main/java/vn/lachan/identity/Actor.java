package vn.lachan.identity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who acts, with the duties held at this moment (own ones and those held as a deputy).
 *
 * @param username the account's name
 * @param duties what the dated assignments give today
 * @param takenOver the same roles in units that have merged into those of the duties: their files and tasks came along
 */
public record Actor(String username, Set<Duty> duties, Set<Duty> takenOver) {

    /** The one who acts where nobody does: timers, start-up, sample data. */
    public static final Actor SYSTEM = new Actor("system", Set.of());

    public Actor {
        duties = Set.copyOf(duties);
        takenOver = Set.copyOf(takenOver);
    }

    public Actor(String username, Set<Duty> duties) {
        this(username, duties, Set.of());
    }

    /** All that the actor answers for: own duties, and those taken over. */
    public Set<Duty> reach() {
        return Stream.concat(duties.stream(), takenOver.stream()).collect(Collectors.toUnmodifiableSet());
    }

    public boolean holds(Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role);
    }

    public boolean holds(Role role, UnitCode unit) {
        Duty duty = new Duty(role, unit);
        return duties.contains(duty) || takenOver.contains(duty);
    }

    /** The candidate groups that the actor belongs to. */
    public Set<String> groups() {
        return reach().stream().map(Duty::group).collect(Collectors.toUnmodifiableSet());
    }
}
