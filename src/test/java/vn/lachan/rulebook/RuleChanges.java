package vn.lachan.rulebook;

import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;
import vn.lachan.rulebook.Activation.Cause;

/** Puts changed rules in force in a running application, and the shipped ones again. */
@TestComponent
public final class RuleChanges {

    private final ActiveRulebooks active;

    RuleChanges(ActiveRulebooks active) {
        this.active = active;
    }

    /** Puts the shipped files in force with {@code file} changed. */
    public void change(String file, UnaryOperator<String> change) {
        active.put(Rulebook.compile(Shipped.with(file, change)), Cause.APPROVED);
    }

    public void undo() {
        active.put(Shipped.rulebook(), Cause.APPROVED);
    }
}
