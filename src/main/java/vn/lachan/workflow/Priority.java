package vn.lachan.workflow;

import org.springframework.stereotype.Component;
import vn.lachan.rulebook.Urgency;

/** Urgency as the engine's task priority, so that lists sort by it and need no variable to show it. */
@Component("priority")
public class Priority {

    static final int EMERGENCY = 100;
    private static final int URGENT = 75;
    private static final int STANDARD = 50;

    /** The priority of a task of that urgency (EMERGENCY, URGENT or STANDARD). */
    public int of(String urgency) {
        return switch (Urgency.valueOf(urgency)) {
            case EMERGENCY -> EMERGENCY;
            case URGENT -> URGENT;
            case STANDARD -> STANDARD;
        };
    }

    static Urgency urgency(int priority) {
        if (priority >= EMERGENCY) {
            return Urgency.EMERGENCY;
        }
        return priority >= URGENT ? Urgency.URGENT : Urgency.STANDARD;
    }
}
