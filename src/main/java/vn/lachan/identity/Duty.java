package vn.lachan.identity;

import java.util.Optional;

/** A role in a unit: what a task is addressed to and what an assignment gives. */
public record Duty(Role role, UnitCode unit) {

    /** How the duty is written where only text fits, as in a candidate group: {@code CASEWORKER:22001}. */
    public String group() {
        return role.name() + ":" + unit.value();
    }

    /** The duty that {@code group} spells, or nothing where it spells none. */
    public static Optional<Duty> ofGroup(String group) {
        int colon = group.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Duty(Role.valueOf(group.substring(0, colon)), new UnitCode(group.substring(colon + 1))));
        } catch (IllegalArgumentException notADuty) {
            return Optional.empty();
        }
    }
}
