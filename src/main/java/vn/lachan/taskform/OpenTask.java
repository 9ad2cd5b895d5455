package vn.lachan.taskform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lachan.identity.CaseNumber;

/**
 * A task that waits for somebody, as the one who asks may see it.
 *
 * @param key the user task's key in its process, which is the key of its form too
 * @param urgency EMERGENCY, URGENT or STANDARD
 * @param due when it has to be done, if it has to
 * @param assignee who has taken it, if anybody
 * @param item which of several alike it is about, if of one: the id of a service
 */
public record OpenTask(
        String id,
        String key,
        String name,
        CaseNumber caseNumber,
        String urgency,
        @Nullable Instant due,
        @Nullable String assignee,
        @Nullable String item) {}
