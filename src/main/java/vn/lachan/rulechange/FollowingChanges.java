package vn.lachan.rulechange;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lachan.identity.ChangeNumber;

/** Tells whoever waits how far the system is with a change; that the caller may know is asked before. */
@Service
@Transactional(readOnly = true)
public class FollowingChanges {

    private final RuleChanges changes;
    private final Impacts impacts;
    private final SystemSteps steps;

    FollowingChanges(RuleChanges changes, Impacts impacts, SystemSteps steps) {
        this.changes = changes;
        this.impacts = impacts;
        this.steps = steps;
    }

    /**
     * How far a change is.
     *
     * @param impact the latest working-out of its effects, if there was any
     */
    public record Progress(ChangeState state, SystemSteps.Trouble trouble, Optional<Counted> impact) {}

    /** How many receipts and cases of all were gone through. */
    public record Counted(String phase, String state, long done, long total) {}

    public Optional<Progress> of(ChangeNumber number) {
        return changes.findById(number.value()).map(change -> {
            Optional<Impact> after = impacts.latest(number.value(), Impact.Phase.AFTER);
            return new Progress(
                    change.state(),
                    steps.troubleOf(number),
                    after.or(() -> impacts.latest(number.value(), Impact.Phase.PREVIEW))
                            .map(FollowingChanges::counted));
        });
    }

    private static Counted counted(Impact impact) {
        return new Counted(impact.phase().name(), impact.state().name(), impact.done(), impact.total());
    }
}
