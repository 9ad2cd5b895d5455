package vn.lachan.rulebook.gate;

import java.util.List;
import vn.lachan.rulebook.Rulebook;
import vn.lachan.rulebook.law.Faults;

/** Looks for rows and rules that contradict each other, repeat each other, or can never do anything. */
public final class Sense {

    private static final List<Check> CHECKS = List.of(
            new DatedRows(),
            new Hours(),
            new Numbers(),
            new CodeLists(),
            new Meanings(),
            new SameTrades(),
            new Penalties(),
            new CaseTables(),
            new DeadTriggers(),
            new ShadowedRows(),
            new UnreachableRules());

    private Sense() {}

    /** Adds what makes no sense. */
    public static void look(Rulebook rulebook, Faults faults) {
        CHECKS.forEach(check -> check.look(rulebook, faults));
    }
}
