package vn.lachan.rulebook.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.RuleFault;
import vn.lachan.rulebook.Words;

/** Gathers what is wrong, so that a supervisor sees all of it at once. */
public final class Faults {

    private final Set<RuleFault> found = new LinkedHashSet<>();

    public void add(String file, @Nullable Integer line, @Nullable String column, String vi, String en) {
        found.add(new RuleFault(file, line, column, new Words(vi, en)));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<RuleFault> found() {
        return List.copyOf(found);
    }

    /**
     * Ends the gathering.
     *
     * @throws RulesRefused where anything was added
     */
    public void refuseIfAny() {
        if (!none()) {
            throw new RulesRefused(found());
        }
    }
}
