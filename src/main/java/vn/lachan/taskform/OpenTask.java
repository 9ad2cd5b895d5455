package vn.lachan.taskform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lachan.identity.CaseNumber;
import vn.lachan.identity.FileNumber;

/**
 * A task that waits for somebody, as the one who asks may see it.
 *
 * @param key the user task's key in its process, which is the key of its form too
 * @param urgency EMERGENCY, URGENT or STANDARD
 * @param due when it has to be done, if it has to
 * @param assignee who has taken it, if anybody
 * @param file the case or rule change that it belongs to, whose key seals what is written
 * @param item what of the case it is about, if not the whole: the id of a service, the number of a referral
 */
public record OpenTask(
        String id,
        String key,
        String name,
        FileNumber file,
        String urgency,
        @Nullable Instant due,
        @Nullable String assignee,
        @Nullable String item) {

    /** The case that it belongs to; only for tasks of cases. */
    public CaseNumber caseNumber() {
        if (file instanceof CaseNumber number) {
            return number;
        }
        throw new IllegalStateException(key + " of " + file + " is no task of a case");
    }
}
