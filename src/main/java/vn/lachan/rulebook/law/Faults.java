package vn.lachan.rulebook.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.RuleFault;
import vn.lachan.rulebook.RuleFault.Severity;
import vn.lachan.rulebook.Words;

/** Gathers what is wrong, so that a supervisor sees all of it at once; a great many are told as many as help. */
public final class Faults {

    private static final int MOST = 1000;

    private final Set<RuleFault> found = new LinkedHashSet<>();

    /** Adds what keeps the files from coming into force. */
    public void error(String file, @Nullable Integer line, @Nullable String column, Words why, Words mend) {
        add(new RuleFault(Severity.ERROR, file, line, column, why, mend));
    }

    /** Adds what keeps the files from coming into force, in one cell. */
    public void error(Row row, String column, Words why, Words mend) {
        error(row.file(), row.line(), column, why, mend);
    }

    /** Adds what somebody should look at. */
    public void warning(String file, @Nullable Integer line, @Nullable String column, Words why, Words mend) {
        add(new RuleFault(Severity.WARNING, file, line, column, why, mend));
    }

    /** Adds what somebody should look at, in one cell. */
    public void warning(Row row, String column, Words why, Words mend) {
        warning(row.file(), row.line(), column, why, mend);
    }

    /** Adds what was found elsewhere. */
    public void add(RuleFault fault) {
        if (found.size() < MOST || (fault.refuses() && none())) {
            found.add(fault);
        }
    }

    /** Whether nothing was added that keeps the files from coming into force. */
    public boolean none() {
        return found.stream().noneMatch(RuleFault::refuses);
    }

    public List<RuleFault> found() {
        return List.copyOf(found);
    }

    /**
     * Ends the gathering.
     *
     * @throws RulesRefused where anything was added that keeps the files from coming into force
     */
    public void refuseIfAny() {
        if (!none()) {
            throw new RulesRefused(found());
        }
    }
}
