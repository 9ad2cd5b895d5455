package vn.lachan.classification;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lachan.access.Duties;
import vn.lachan.identity.Actor;
import vn.lachan.identity.Duty;
import vn.lachan.identity.Role;
import vn.lachan.identity.UnitCode;

/**
 * Who had something classified.
 *
 * @param role in which role, where there is no doubt
 * @param unit for which unit, where there is no doubt
 */
public record Maker(
        String account, @Nullable Role role, @Nullable UnitCode unit) {

    public static Maker of(Actor actor) {
        List<Duty> duties = actor.duties().stream()
                .filter(duty -> Duties.CLASSIFIERS.contains(duty.role()))
                .toList();
        return new Maker(
                actor.username(),
                only(duties.stream().map(Duty::role).toList()),
                only(duties.stream().map(Duty::unit).toList()));
    }

    private static <T> @Nullable T only(Collection<T> all) {
        Set<T> different = Set.copyOf(all);
        return different.size() == 1 ? different.iterator().next() : null;
    }
}
