package vn.lachan.rulebook;

import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;
import vn.lachan.rulebook.law.RuleFiles;

/** Puts changed rules in force in a running application, and the shipped ones again. */
@TestComponent
public final class RuleChanges {

    private final ActiveRulebooks active;

    RuleChanges(ActiveRulebooks active) {
        this.active = active;
    }

    /** The shipped files with {@code file} changed. */
    public RuleFiles changed(String file, UnaryOperator<String> change) {
        return Shipped.with(file, change);
    }

    /** Puts the shipped files in force with {@code file} changed. */
    public void change(String file, UnaryOperator<String> change) {
        put(changed(file, change));
    }

    public void put(RuleFiles files) {
        active.put(Rulebook.compile(files), ActivationCause.APPROVED);
    }

    public void undo() {
        active.put(Shipped.rulebook(), ActivationCause.APPROVED);
    }
}
